package templates

import (
	"reflect"
	"text/template/parse"

	"helm.sh/helm/v4/pkg/chart/common"
)

var valuesType = reflect.TypeFor[common.Values]()

// isValuesMethod reports whether a name is a method of common.Values; methods go before keys.
func isValuesMethod(name string) bool {
	_, isMethod := valuesType.MethodByName(name)
	return isMethod
}

// link is a name in a chain of fields.
type link struct {
	name     string
	isMethod bool
}

// chain compiles the fields of a value. The last may be a method with arguments.
func (c *compiler) chain(base expression, names []string, nodes []parse.Node, final expression) expression {
	links := make([]link, len(names))
	for i, name := range names {
		links[i] = link{name: name, isMethod: isValuesMethod(name)}
	}
	if len(nodes) > 0 || final != nil {
		return c.methodCall(base, links, nodes, final)
	}
	if len(links) == 1 {
		only := links[0]
		return func(f *frame) any {
			value := base(f)
			if table, isTable := value.(map[string]any); isTable {
				return table[only.name]
			}
			return fields(value, links)
		}
	}
	return func(f *frame) any { return fields(base(f), links) }
}

func (c *compiler) methodCall(base expression, links []link, nodes []parse.Node, final expression) expression {
	arguments := c.arguments(nodes, final)
	last := links[len(links)-1]
	return func(f *frame) any {
		receiver := fields(base(f), links[:len(links)-1])
		switch receiver.(type) {
		case nil, *absence:
			panic(ErrUnsupported)
		}
		method := reflect.ValueOf(receiver).MethodByName(last.name)
		if !method.IsValid() {
			panic(ErrUnsupported)
		}
		return callReflect(method, evaluate(f, arguments))
	}
}

// fields follows a chain of fields.
func fields(receiver any, links []link) any {
	for i, link := range links {
		switch table := receiver.(type) {
		case map[string]any:
			receiver = table[link.name]
			continue
		case common.Values:
			if !link.isMethod {
				receiver = table[link.name]
				continue
			}
		case *absence:
			return absent
		case nil:
			// "nil pointer evaluating interface {}.name"
			panic(ErrUnsupported)
		}
		return fieldsReflect(reflect.ValueOf(receiver), links[i:])
	}
	return receiver
}

// fieldsReflect follows text/template's evalField.
func fieldsReflect(receiver reflect.Value, links []link) any {
	for _, link := range links {
		for receiver.Kind() == reflect.Pointer || receiver.Kind() == reflect.Interface {
			if receiver.IsNil() {
				panic(ErrUnsupported)
			}
			receiver = receiver.Elem()
		}
		receiver = fieldReflect(receiver, link.name)
	}
	return fromReflect(receiver)
}

func fieldReflect(receiver reflect.Value, name string) reflect.Value {
	if !receiver.IsValid() {
		return receiver
	}
	holder := receiver
	if holder.Kind() != reflect.Interface && holder.Kind() != reflect.Pointer && holder.CanAddr() {
		holder = holder.Addr()
	}
	if method := holder.MethodByName(name); method.IsValid() {
		return callMethod(method, nil)
	}
	switch receiver.Kind() {
	case reflect.Struct:
		field, known := receiver.Type().FieldByName(name)
		if !known || !field.IsExported() {
			panic(ErrUnsupported)
		}
		value, err := receiver.FieldByIndexErr(field.Index)
		if err != nil {
			panic(ErrUnsupported)
		}
		return value
	case reflect.Map:
		if receiver.Type().Key() != stringType {
			panic(ErrUnsupported)
		}
		value := receiver.MapIndex(reflect.ValueOf(name))
		if !value.IsValid() {
			value = reflect.Zero(receiver.Type().Elem())
		}
		return value
	default:
		panic(ErrUnsupported)
	}
}
