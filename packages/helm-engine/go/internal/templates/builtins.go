package templates

import (
	"fmt"
	"reflect"
	"text/template"

	"helm.sh/helm/v4/pkg/chart/common"
)

// builtin compiles a call of one of text/template's own functions.
func builtin(name string, arguments []expression) expression {
	switch name {
	case "and":
		return shortCircuit(arguments, false)
	case "or":
		return shortCircuit(arguments, true)
	case "not":
		return unary(arguments, func(value any) any { return !isTrue(value) })
	case "len":
		return unary(arguments, length)
	case "index":
		return index(arguments)
	case "print":
		return func(f *frame) any { return fmt.Sprint(evaluateGiven(f, arguments)...) }
	case "println":
		return func(f *frame) any { return fmt.Sprintln(evaluateGiven(f, arguments)...) }
	case "printf":
		return printf(arguments)
	case "html":
		return func(f *frame) any { return template.HTMLEscaper(evaluateGiven(f, arguments)...) }
	case "js":
		return func(f *frame) any { return template.JSEscaper(evaluateGiven(f, arguments)...) }
	case "urlquery":
		return func(f *frame) any { return template.URLQueryEscaper(evaluateGiven(f, arguments)...) }
	default:
		return comparison(name, arguments)
	}
}

func unary(arguments []expression, apply func(any) any) expression {
	if len(arguments) != 1 {
		return unsupported
	}
	argument := arguments[0]
	return func(f *frame) any { return apply(argument(f)) }
}

// shortCircuit compiles `and` and `or`: the first argument whose truth is wanted, or the last.
func shortCircuit(arguments []expression, wanted bool) expression {
	if len(arguments) == 0 {
		return unsupported
	}
	return func(f *frame) any {
		var value any
		for _, argument := range arguments {
			if value = argument(f); isTrue(value) == wanted {
				break
			}
		}
		return value
	}
}

func printf(arguments []expression) expression {
	if len(arguments) == 0 {
		return unsupported
	}
	format, rest := arguments[0], arguments[1:]
	return func(f *frame) any {
		text := asString(format(f))
		return fmt.Sprintf(text, evaluateGiven(f, rest)...)
	}
}

func length(value any) any {
	switch value := value.(type) {
	case string:
		return len(value)
	case map[string]any:
		return len(value)
	case []any:
		return len(value)
	case nil, *absence:
		panic(ErrUnsupported)
	}
	item := reflect.ValueOf(value)
	switch item.Kind() {
	case reflect.Map, reflect.Slice, reflect.String:
		return item.Len()
	default:
		panic(ErrUnsupported)
	}
}

func index(arguments []expression) expression {
	if len(arguments) == 0 {
		return unsupported
	}
	return func(f *frame) any {
		values := evaluate(f, arguments)
		item := values[0]
		if given(item) == nil {
			panic(ErrUnsupported)
		}
		for _, key := range values[1:] {
			item = indexOne(item, key)
		}
		return item
	}
}

func indexOne(item, key any) any {
	switch item := item.(type) {
	case map[string]any:
		return item[asString(key)]
	case common.Values:
		return item[asString(key)]
	case []any:
		return item[position(key, len(item))]
	case []string:
		return item[position(key, len(item))]
	}
	switch value := reflect.ValueOf(item); {
	case value.Kind() == reflect.Slice:
		return fromReflect(value.Index(position(key, value.Len())))
	case value.Kind() == reflect.Map && value.Type().Key() == stringType:
		element := value.MapIndex(reflect.ValueOf(asString(key)))
		if !element.IsValid() {
			element = reflect.Zero(value.Type().Elem())
		}
		return fromReflect(element)
	default:
		panic(ErrUnsupported)
	}
}

func position(key any, length int) int {
	at := -1
	switch key := key.(type) {
	case int:
		at = key
	case int64:
		at = int(key)
	}
	if at < 0 || at >= length {
		panic(ErrUnsupported)
	}
	return at
}
