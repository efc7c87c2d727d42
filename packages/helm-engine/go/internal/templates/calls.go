package templates

import (
	"reflect"
	"text/template/parse"
)

// call compiles a call of a function by its name; final is its last argument when it has one from a pipeline.
func (c *compiler) call(name string, nodes []parse.Node, final expression) expression {
	switch name {
	case "include":
		return c.includeCall(nodes, final)
	case "tpl":
		return c.tplCall(nodes, final)
	}
	function, isKnown := c.functions[name]
	if !isKnown {
		return builtin(name, c.arguments(nodes, final))
	}
	if special := c.special(name, nodes, final); special != nil {
		return special
	}
	arguments := c.typedArguments(reflect.TypeOf(function), nodes, final)
	if arguments == nil {
		return unsupported
	}
	if plain := plainCall(function, arguments); plain != nil {
		return plain
	}
	callee := reflect.ValueOf(function)
	return func(f *frame) any { return callReflect(callee, evaluate(f, arguments)) }
}

// arguments compiles arguments whose parameters are not known, or of type any.
func (c *compiler) arguments(nodes []parse.Node, final expression) []expression {
	compiled := make([]expression, 0, len(nodes)+1)
	for _, node := range nodes {
		compiled = append(compiled, c.argument(node, anyType))
	}
	if final != nil {
		compiled = append(compiled, final)
	}
	return compiled
}

// typedArguments compiles the arguments of a function; nil when they are too few or too many.
func (c *compiler) typedArguments(function reflect.Type, nodes []parse.Node, final expression) []expression {
	count := len(nodes)
	if final != nil {
		count++
	}
	fixed := function.NumIn()
	if function.IsVariadic() {
		fixed--
	}
	if count < fixed || count > fixed && !function.IsVariadic() {
		return nil
	}
	compiled := make([]expression, 0, count)
	for i, node := range nodes {
		parameter := anyType
		if i < fixed {
			parameter = function.In(i)
		} else {
			parameter = function.In(fixed).Elem()
		}
		compiled = append(compiled, c.argument(node, parameter))
	}
	if final != nil {
		compiled = append(compiled, final)
	}
	return compiled
}

func evaluate(f *frame, arguments []expression) []any {
	values := make([]any, len(arguments))
	for i, argument := range arguments {
		values[i] = argument(f)
	}
	return values
}

// evaluateGiven evaluates arguments for parameters of type any.
func evaluateGiven(f *frame, arguments []expression) []any {
	values := make([]any, len(arguments))
	for i, argument := range arguments {
		values[i] = given(argument(f))
	}
	return values
}

// callReflect calls a function whose signature is not among those that are called plainly.
func callReflect(function reflect.Value, values []any) any {
	return fromReflect(callMethod(function, values))
}

func callMethod(function reflect.Value, values []any) reflect.Value {
	typ := function.Type()
	fixed := typ.NumIn()
	if typ.IsVariadic() {
		fixed--
	}
	if len(values) < fixed || len(values) > fixed && !typ.IsVariadic() {
		panic(ErrUnsupported)
	}
	arguments := make([]reflect.Value, len(values))
	for i, value := range values {
		parameter := anyType
		if i < fixed {
			parameter = typ.In(i)
		} else {
			parameter = typ.In(fixed).Elem()
		}
		arguments[i] = assignable(value, parameter)
	}
	results := function.Call(arguments)
	switch {
	case len(results) == 1:
	case len(results) == 2 && typ.Out(1) == errorType:
		if err, failed := results[1].Interface().(error); failed {
			panic(err)
		}
	default:
		panic(ErrUnsupported)
	}
	return results[0]
}

// assignable is a value as an argument for a parameter, see text/template's validateType.
func assignable(value any, parameter reflect.Type) reflect.Value {
	if parameter == anyType && given(value) == nil {
		return reflect.Zero(parameter)
	}
	switch value.(type) {
	case nil:
		panic(ErrUnsupported)
	case *absence:
		switch parameter.Kind() {
		case reflect.Interface, reflect.Map, reflect.Slice, reflect.Pointer, reflect.Func, reflect.Chan:
			return reflect.Zero(parameter)
		}
		panic(ErrUnsupported)
	}
	if argument := reflect.ValueOf(value); argument.Type().AssignableTo(parameter) {
		return argument
	}
	panic(ErrUnsupported)
}
