package templates

import "text/template/parse"

func (c *compiler) list(list *parse.ListNode) statement {
	if list == nil {
		return func(*frame) signal { return proceed }
	}
	statements := make([]statement, 0, len(list.Nodes))
	for _, node := range list.Nodes {
		if compiled := c.statement(node); compiled != nil {
			statements = append(statements, compiled)
		}
	}
	if len(statements) == 1 {
		return statements[0]
	}
	return func(f *frame) signal {
		for _, run := range statements {
			if next := run(f); next != proceed {
				return next
			}
		}
		return proceed
	}
}

func (c *compiler) statement(node parse.Node) statement {
	switch node := node.(type) {
	case *parse.TextNode:
		text := node.Text
		return func(f *frame) signal {
			f.out.text = append(f.out.text, text...)
			return proceed
		}
	case *parse.ActionNode:
		return c.action(node)
	case *parse.IfNode:
		return c.branch(&node.BranchNode, false)
	case *parse.WithNode:
		return c.branch(&node.BranchNode, true)
	case *parse.RangeNode:
		return c.loop(node)
	case *parse.TemplateNode:
		data := c.pipeline(node.Pipe)
		name := node.Name
		return func(f *frame) signal {
			f.call(name, data(f))
			return proceed
		}
	case *parse.CommentNode:
		return nil
	case *parse.BreakNode:
		return func(*frame) signal { return breakLoop }
	case *parse.ContinueNode:
		return func(*frame) signal { return continueLoop }
	default:
		return func(*frame) signal { panic(ErrUnsupported) }
	}
}

func (c *compiler) action(node *parse.ActionNode) statement {
	if include := c.directInclude(node.Pipe); include != nil {
		return include
	}
	value := c.pipeline(node.Pipe)
	if len(node.Pipe.Decl) > 0 {
		return func(f *frame) signal {
			value(f)
			return proceed
		}
	}
	return func(f *frame) signal {
		f.out.print(value(f))
		return proceed
	}
}

// directInclude compiles an action that is an include and nothing else: what it renders goes where it is printed.
func (c *compiler) directInclude(pipe *parse.PipeNode) statement {
	if len(pipe.Cmds) != 1 || len(pipe.Decl) > 0 || len(pipe.Cmds[0].Args) != 3 {
		return nil
	}
	args := pipe.Cmds[0].Args
	if identifier, isIdentifier := args[0].(*parse.IdentifierNode); !isIdentifier || identifier.Ident != "include" {
		return nil
	}
	name, data := c.argument(args[1], stringType), c.argument(args[2], anyType)
	return func(f *frame) signal {
		f.include(f.out, asString(name(f)), given(data(f)))
		return proceed
	}
}

// branch compiles `if`, and `with`, which also sets the dot.
func (c *compiler) branch(node *parse.BranchNode, setsDot bool) statement {
	outer := len(c.scope)
	condition := c.pipeline(node.Pipe)
	inner := len(c.scope)
	list := c.list(node.List)
	// What the list declares is not there when the other list runs.
	c.scope = c.scope[:inner]
	otherwise := c.list(node.ElseList)
	c.scope = c.scope[:outer]
	if !setsDot {
		return func(f *frame) signal {
			if isTrue(condition(f)) {
				return list(f)
			}
			return otherwise(f)
		}
	}
	return func(f *frame) signal {
		value := condition(f)
		if !isTrue(value) {
			return otherwise(f)
		}
		dot := f.dot
		f.dot = value
		next := list(f)
		f.dot = dot
		return next
	}
}

func (c *compiler) loop(node *parse.RangeNode) statement {
	if node.Pipe.IsAssign {
		return func(*frame) signal { panic(ErrUnsupported) }
	}
	outer := len(c.scope)
	source := c.pipeline(node.Pipe)
	index, element := -1, -1
	switch declared := c.scope[outer:]; len(declared) {
	case 1:
		element = declared[0].slot
	case 2:
		index, element = declared[0].slot, declared[1].slot
	}
	inner := len(c.scope)
	list := c.list(node.List)
	c.scope = c.scope[:inner]
	otherwise := c.list(node.ElseList)
	c.scope = c.scope[:outer]
	return func(f *frame) signal {
		dot := f.dot
		count := iterate(source(f), index >= 0, func(key, value any) bool {
			if index >= 0 {
				f.slots[index] = key
			}
			if element >= 0 {
				f.slots[element] = value
			}
			f.dot = value
			return list(f) != breakLoop
		})
		f.dot = dot
		if count == 0 {
			return otherwise(f)
		}
		return proceed
	}
}
