package templates

// plainCall compiles a call of a function of a common signature; nil for others.
func plainCall(function any, arguments []expression) expression {
	switch len(arguments) {
	case 1:
		if one := callOne(function, arguments[0]); one != nil {
			return one
		}
	case 2:
		if two := callTwo(function, arguments[0], arguments[1]); two != nil {
			return two
		}
	case 3:
		if three := callThree(function, arguments[0], arguments[1], arguments[2]); three != nil {
			return three
		}
	}
	return callMany(function, arguments)
}

func callOne(function any, a expression) expression {
	switch call := function.(type) {
	case func(string) string:
		return func(f *frame) any { return call(asString(a(f))) }
	case func(string) map[string]any:
		return func(f *frame) any { return call(asString(a(f))) }
	case func(string) []any:
		return func(f *frame) any { return call(asString(a(f))) }
	case func(string) int:
		return func(f *frame) any { return call(asString(a(f))) }
	case func(any) string:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) any:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) bool:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) int:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) int64:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) float64:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) []any:
		return func(f *frame) any { return call(given(a(f))) }
	case func(any) []string:
		return func(f *frame) any { return call(given(a(f))) }
	case func(...map[string]any) []string:
		return func(f *frame) any { return call(asMap(a(f))) }
	default:
		return nil
	}
}

func callTwo(function any, a, b expression) expression {
	switch call := function.(type) {
	case func(string, string) string:
		return func(f *frame) any { first := asString(a(f)); return call(first, asString(b(f))) }
	case func(string, string) bool:
		return func(f *frame) any { first := asString(a(f)); return call(first, asString(b(f))) }
	case func(string, string) []string:
		return func(f *frame) any { first := asString(a(f)); return call(first, asString(b(f))) }
	case func(string, string) map[string]string:
		return func(f *frame) any { first := asString(a(f)); return call(first, asString(b(f))) }
	case func(string, string) (bool, error):
		return func(f *frame) any { first := asString(a(f)); return orFail(call(first, asString(b(f)))) }
	case func(string, any) string:
		return func(f *frame) any { first := asString(a(f)); return call(first, given(b(f))) }
	case func(string, any) bool:
		return func(f *frame) any { first := asString(a(f)); return call(first, given(b(f))) }
	case func(string, any) (any, error):
		return func(f *frame) any { first := asString(a(f)); return orFail(call(first, given(b(f)))) }
	case func(int, string) string:
		return func(f *frame) any { first := asInt(a(f)); return call(first, asString(b(f))) }
	case func(any, any) bool:
		return func(f *frame) any { first := given(a(f)); return call(first, given(b(f))) }
	case func(any, any) int64:
		return func(f *frame) any { first := given(a(f)); return call(first, given(b(f))) }
	case func(any, any) []any:
		return func(f *frame) any { first := given(a(f)); return call(first, given(b(f))) }
	case func(map[string]any, string) bool:
		return func(f *frame) any { first := asMap(a(f)); return call(first, asString(b(f))) }
	case func(map[string]any, string) any:
		return func(f *frame) any { first := asMap(a(f)); return call(first, asString(b(f))) }
	case func(map[string]any, string) map[string]any:
		return func(f *frame) any { first := asMap(a(f)); return call(first, asString(b(f))) }
	default:
		return nil
	}
}

func callThree(function any, a, b, c expression) expression {
	switch call := function.(type) {
	case func(string, string, string) string:
		return func(f *frame) any {
			first, second := asString(a(f)), asString(b(f))
			return call(first, second, asString(c(f)))
		}
	case func(any, any, bool) any:
		return func(f *frame) any {
			first, second := given(a(f)), given(b(f))
			return call(first, second, asBool(c(f)))
		}
	case func(map[string]any, string, any) map[string]any:
		return func(f *frame) any {
			first, second := asMap(a(f)), asString(b(f))
			return call(first, second, given(c(f)))
		}
	default:
		return nil
	}
}

// callMany compiles calls of functions with any number of arguments.
func callMany(function any, arguments []expression) expression {
	switch call := function.(type) {
	case func(...any) string:
		return func(f *frame) any { return call(evaluateGiven(f, arguments)...) }
	case func(...any) bool:
		return func(f *frame) any { return call(evaluateGiven(f, arguments)...) }
	case func(...any) int64:
		return func(f *frame) any { return call(evaluateGiven(f, arguments)...) }
	case func(...any) any:
		return func(f *frame) any { return call(evaluateGiven(f, arguments)...) }
	case func(...any) []any:
		return func(f *frame) any { return call(evaluateGiven(f, arguments)...) }
	case func(...any) map[string]any:
		return func(f *frame) any { return call(evaluateGiven(f, arguments)...) }
	case func(...any) (any, error):
		return func(f *frame) any { return orFail(call(evaluateGiven(f, arguments)...)) }
	case func(any, ...any) any:
		return func(f *frame) any {
			values := evaluateGiven(f, arguments)
			return call(values[0], values[1:]...)
		}
	case func(any, ...any) int64:
		return func(f *frame) any {
			values := evaluateGiven(f, arguments)
			return call(values[0], values[1:]...)
		}
	case func(any, ...any) []any:
		return func(f *frame) any {
			values := evaluateGiven(f, arguments)
			return call(values[0], values[1:]...)
		}
	default:
		return nil
	}
}

// orFail ends the execution when a function fails.
func orFail[T any](value T, err error) any {
	if err != nil {
		panic(err)
	}
	return value
}
