package templates

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"text/template"

	"helm.sh/helm/v4/pkg/chart/common"
)

// ErrUnsupported ends an execution that text/template has to do.
var ErrUnsupported = errors.New("not supported here")

type absence struct{}

// absent is what reflect.Value{} is in text/template: no value, not even nil.
var absent any = &absence{}

var (
	anyType      = reflect.TypeFor[any]()
	stringType   = reflect.TypeFor[string]()
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
)

// held is what an interface holds: the value, or no value.
func held(value any) any {
	if value == nil {
		return absent
	}
	return value
}

// given is a value as an argument of type any.
func given(value any) any {
	if value == absent {
		return nil
	}
	return value
}

func isTrue(value any) bool {
	switch value := value.(type) {
	case nil, *absence:
		return false
	case bool:
		return value
	case string:
		return value != ""
	case map[string]any:
		return len(value) > 0
	case []any:
		return len(value) > 0
	}
	truth, ok := template.IsTrue(value)
	if !ok {
		panic(ErrUnsupported)
	}
	return truth
}

// print appends a value as fmt.Fprint does.
func (o *output) print(value any) {
	switch value := value.(type) {
	case string:
		o.text = append(o.text, value...)
	case *absence:
		o.text = append(o.text, "<no value>"...)
	case bool:
		o.text = strconv.AppendBool(o.text, value)
	case int:
		o.text = strconv.AppendInt(o.text, int64(value), 10)
	case int64:
		o.text = strconv.AppendInt(o.text, value, 10)
	case float64:
		o.text = fmt.Append(o.text, value)
	default:
		switch reflect.TypeOf(value).Kind() {
		case reflect.Pointer, reflect.Chan, reflect.Func:
			panic(ErrUnsupported)
		default:
			o.text = fmt.Append(o.text, value)
		}
	}
}

// fromReflect turns a value found by reflection into one of this package. Values whose address text/template might take,
// to find methods, are not for us.
func fromReflect(value reflect.Value) any {
	if !value.IsValid() {
		return absent
	}
	if value.Kind() == reflect.Interface {
		if value.IsNil() {
			return nil
		}
		value = value.Elem()
	}
	if value.CanAddr() && hasAddressMethods(value.Type()) {
		panic(ErrUnsupported)
	}
	return value.Interface()
}

func hasAddressMethods(typ reflect.Type) bool {
	return reflect.PointerTo(typ).NumMethod() > typ.NumMethod()
}

func asString(value any) string {
	text, ok := value.(string)
	if !ok {
		panic(ErrUnsupported)
	}
	return text
}

func asInt(value any) int {
	number, ok := value.(int)
	if !ok {
		panic(ErrUnsupported)
	}
	return number
}

func asBool(value any) bool {
	truth, ok := value.(bool)
	if !ok {
		panic(ErrUnsupported)
	}
	return truth
}

func asMap(value any) map[string]any {
	switch value := value.(type) {
	case map[string]any:
		return value
	case common.Values:
		return value
	case *absence:
		return nil
	default:
		panic(ErrUnsupported)
	}
}
