package templates

import (
	"cmp"
	"reflect"
)

// comparison compiles eq, ne, lt, le, gt and ge for the values that YAML has.
func comparison(name string, arguments []expression) expression {
	if name == "eq" {
		return equalToAny(arguments)
	}
	if len(arguments) != 2 {
		return unsupported
	}
	a, b := arguments[0], arguments[1]
	switch name {
	case "ne":
		return func(f *frame) any { first := a(f); return !equal(first, b(f)) }
	case "lt":
		return func(f *frame) any { first := a(f); return compare(first, b(f)).less }
	case "le":
		return func(f *frame) any { first := a(f); return compare(first, b(f)).lessOrEqual }
	case "gt":
		return func(f *frame) any { first := a(f); return !compare(first, b(f)).lessOrEqual }
	case "ge":
		return func(f *frame) any { first := a(f); return !compare(first, b(f)).less }
	default:
		return unsupported
	}
}

func equalToAny(arguments []expression) expression {
	if len(arguments) < 2 {
		return unsupported
	}
	if len(arguments) == 2 {
		a, b := arguments[0], arguments[1]
		return func(f *frame) any { first := a(f); return equal(first, b(f)) }
	}
	return func(f *frame) any {
		values := evaluate(f, arguments)
		for _, value := range values[1:] {
			if equal(values[0], value) {
				return true
			}
		}
		return false
	}
}

// equal follows text/template's eq: values of different kinds are an error, except that anything may be compared with nil.
func equal(a, b any) bool {
	a, b = given(a), given(b)
	if a == nil || b == nil {
		return equalNil(a, b)
	}
	switch a := a.(type) {
	case string:
		return a == asString(b)
	case bool:
		return a == asBool(b)
	case float64:
		if b, isFloat := b.(float64); isFloat {
			return a == b
		}
	case int, int64:
		if second, isInteger := integer(b); isInteger {
			first, _ := integer(a)
			return first == second
		}
	}
	panic(ErrUnsupported)
}

// equalNil compares when one of two is nil: a nil map or list is as good as nil, and basic values are not.
func equalNil(a, b any) bool {
	if a == nil && b == nil {
		return true
	}
	other := a
	if a == nil {
		other = b
	}
	switch value := reflect.ValueOf(other); value.Kind() {
	case reflect.Map, reflect.Slice:
		return value.IsNil()
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
		return false
	default:
		panic(ErrUnsupported)
	}
}

func integer(value any) (int64, bool) {
	switch value := value.(type) {
	case int:
		return int64(value), true
	case int64:
		return value, true
	default:
		return 0, false
	}
}

// order is how two values compare. NaN is neither less nor equal.
type order struct{ less, lessOrEqual bool }

func compare(a, b any) order {
	switch a := a.(type) {
	case string:
		return orderOf(a, asString(b))
	case float64:
		if b, isFloat := b.(float64); isFloat {
			return orderOf(a, b)
		}
	case int, int64:
		if second, isInteger := integer(b); isInteger {
			first, _ := integer(a)
			return orderOf(first, second)
		}
	}
	panic(ErrUnsupported)
}

func orderOf[T cmp.Ordered](a, b T) order { return order{less: a < b, lessOrEqual: a <= b} }
