// Package templates executes parsed templates as text/template does, several times as fast.
//
// text/template looks at every value, field and call by reflection, which takes more time than all else in a render. Here
// a parse tree becomes closures once, and those handle the values that YAML has (maps, lists, strings, numbers, booleans)
// by their Go types; calls of functions whose signature is known are plain calls. Anything rare is done by reflection.
//
// The package never has an error of its own to tell. Whatever it does not know, and whatever fails, ends an execution
// with ErrUnsupported or the failure of a function, and the caller asks text/template, whose output or error counts. So
// the promise is: where Execute succeeds, text/template would succeed with the same output. The tests compare the two.
package templates

import "text/template/parse"

// Template is a compiled template. It holds no state and can be shared by all that use its text.
type Template struct {
	body  statement
	slots int
	// empty is true when it prints nothing; it does not replace a template of the same name, see Template.Parse.
	empty bool
}

// compile turns the tree of a template into closures. What it does not know fails when it is executed, if ever.
func compile(tree *parse.Tree, functions map[string]any) *Template {
	c := &compiler{functions: functions}
	c.declare("$")
	body := c.list(tree.Root)
	return &Template{body: body, slots: c.slots, empty: parse.IsEmptyTree(tree.Root)}
}

// statement executes a node. It tells whether a loop around it goes on.
type statement func(*frame) signal

// expression evaluates a node. It returns nil for a nil interface and absent for no value at all, which text/template
// tells apart: a field of the first is an error, a field of the second is absent again.
type expression func(*frame) any

// signal is what a statement means for the loop around it.
type signal byte

const (
	proceed signal = iota
	breakLoop
	continueLoop
)

// frame is one execution of one template.
type frame struct {
	run   *run
	space *Namespace
	out   *output
	dot   any
	slots []any
	// depth counts the templates around this one since the execution began or an include.
	depth int
}

// output collects text.
type output struct{ text []byte }

// compiler knows the variables in scope while it walks a tree. Each variable has a slot in the frame of its template;
// text/template keeps them on a stack by name, which comes to the same because declarations are lexical.
type compiler struct {
	functions map[string]any
	scope     []variable
	slots     int
}

type variable struct {
	name string
	slot int
}

func (c *compiler) slot() int {
	c.slots++
	return c.slots - 1
}

func (c *compiler) declare(name string) int {
	slot := c.slot()
	c.scope = append(c.scope, variable{name: name, slot: slot})
	return slot
}

// find returns the slot of a variable, or -1.
func (c *compiler) find(name string) int {
	for i := len(c.scope) - 1; i >= 0; i-- {
		if c.scope[i].name == name {
			return c.scope[i].slot
		}
	}
	return -1
}
