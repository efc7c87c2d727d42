package templates

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// unsupported is an expression that cannot be evaluated here.
func unsupported(*frame) any { panic(ErrUnsupported) }

func constant(value any) expression { return func(*frame) any { return value } }

// pipeline compiles a pipeline with its declarations, if any. Its value is never a nil interface: the value of a pipeline
// is what an interface holds, and a nil one holds nothing.
func (c *compiler) pipeline(pipe *parse.PipeNode) expression {
	if pipe == nil {
		return constant(absent)
	}
	value := c.commands(pipe.Cmds)
	if len(pipe.Decl) == 0 {
		return value
	}
	targets := make([]int, len(pipe.Decl))
	for i, variable := range pipe.Decl {
		if pipe.IsAssign {
			targets[i] = c.find(variable.Ident[0])
		} else {
			targets[i] = c.declare(variable.Ident[0])
		}
		if targets[i] < 0 {
			return unsupported
		}
	}
	return func(f *frame) any {
		result := value(f)
		for _, slot := range targets {
			f.slots[slot] = result
		}
		return result
	}
}

// commands compiles the commands of a pipeline; each has the value of the one before it as its last argument.
func (c *compiler) commands(commands []*parse.CommandNode) expression {
	first := c.command(commands[0], nil)
	if len(commands) == 1 {
		return func(f *frame) any { return held(first(f)) }
	}
	slot := c.slot()
	before := func(f *frame) any { return f.slots[slot] }
	steps := []expression{first}
	for _, command := range commands[1:] {
		steps = append(steps, c.command(command, before))
	}
	return func(f *frame) any {
		var value any
		for _, step := range steps {
			value = held(step(f))
			f.slots[slot] = value
		}
		return value
	}
}

// nested compiles a pipeline in parentheses. One that declares a variable, which a short-circuit may skip, is not for us.
func (c *compiler) nested(pipe *parse.PipeNode) expression {
	if len(pipe.Decl) > 0 {
		return unsupported
	}
	return c.pipeline(pipe)
}

// command compiles a command; final is its last argument when it has one from a pipeline.
func (c *compiler) command(command *parse.CommandNode, final expression) expression {
	arguments := command.Args[1:]
	switch node := command.Args[0].(type) {
	case *parse.FieldNode:
		return c.chain(dot, node.Ident, arguments, final)
	case *parse.ChainNode:
		return c.chain(c.value(node.Node), node.Field, arguments, final)
	case *parse.VariableNode:
		if len(node.Ident) > 1 {
			return c.chain(c.variable(node), node.Ident[1:], arguments, final)
		}
	case *parse.IdentifierNode:
		return c.call(node.Ident, arguments, final)
	case *parse.NilNode:
		return unsupported
	}
	if len(arguments) > 0 || final != nil {
		return unsupported
	}
	if constant := c.constant(command.Args[0], anyType); constant != nil {
		return constant
	}
	return c.value(command.Args[0])
}

func dot(f *frame) any { return f.dot }

// variable compiles the first part of a variable node, without fields.
func (c *compiler) variable(node *parse.VariableNode) expression {
	slot := c.find(node.Ident[0])
	if slot < 0 {
		return unsupported
	}
	return func(f *frame) any { return f.slots[slot] }
}

// value compiles what is neither a constant nor has arguments.
func (c *compiler) value(node parse.Node) expression {
	switch node := node.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.chain(dot, node.Ident, nil, nil)
	case *parse.VariableNode:
		if len(node.Ident) == 1 {
			return c.variable(node)
		}
		return c.chain(c.variable(node), node.Ident[1:], nil, nil)
	case *parse.PipeNode:
		return c.nested(node)
	case *parse.IdentifierNode:
		return c.call(node.Ident, nil, nil)
	case *parse.ChainNode:
		return c.chain(c.value(node.Node), node.Field, nil, nil)
	default:
		return unsupported
	}
}

// argument compiles an argument for a parameter of a type. Constants take that type, other values come as they are.
func (c *compiler) argument(node parse.Node, parameter reflect.Type) expression {
	if constant := c.constant(node, parameter); constant != nil {
		return constant
	}
	return c.value(node)
}

// constant compiles a constant for a parameter of a type; nil when the node is none.
func (c *compiler) constant(node parse.Node, parameter reflect.Type) expression {
	isAny := parameter == anyType
	switch node := node.(type) {
	case *parse.NilNode:
		if isAny {
			return constant(nil)
		}
		return unsupported
	case *parse.StringNode:
		if isAny || parameter == stringType {
			return constant(node.Text)
		}
		return unsupported
	case *parse.BoolNode:
		if isAny || parameter.Kind() == reflect.Bool {
			return constant(node.True)
		}
		return unsupported
	case *parse.NumberNode:
		if isAny {
			return idealConstant(node)
		}
		return numberFor(node, parameter)
	default:
		return nil
	}
}

// numberFor is a number as a value of the type of a parameter.
func numberFor(node *parse.NumberNode, parameter reflect.Type) expression {
	value := reflect.New(parameter).Elem()
	switch {
	case value.CanInt() && node.IsInt:
		value.SetInt(node.Int64)
	case value.CanUint() && node.IsUint:
		value.SetUint(node.Uint64)
	case value.CanFloat() && node.IsFloat:
		value.SetFloat(node.Float64)
	default:
		return unsupported
	}
	return constant(value.Interface())
}

// idealConstant is a number whose type only its syntax tells.
func idealConstant(node *parse.NumberNode) expression {
	switch {
	case node.IsComplex:
		return unsupported
	case node.IsFloat && strings.ContainsAny(node.Text, ".eEpP"):
		if strings.ContainsAny(node.Text, "'xX") {
			return unsupported
		}
		return constant(node.Float64)
	case node.IsInt && int64(int(node.Int64)) == node.Int64:
		return constant(int(node.Int64))
	default:
		return unsupported
	}
}
