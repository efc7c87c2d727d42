package templates

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"text/template/parse"
)

// maxIncludes is how often an include may be nested in itself, see recursionMaxNums of Helm's engine.
const maxIncludes = 1000

// maxDepth is how deep `template` may nest, see maxExecDepth of text/template.
var maxDepth = initMaxDepth()

func initMaxDepth() int {
	if runtime.GOARCH == "wasm" {
		return 1000
	}
	return 100000
}

// missing is what text/template prints for no value; Helm removes it from what it renders.
const missing = "<no value>"

// tplName is the name that Helm gives to texts rendered by `tpl`.
const tplName = "gotpl"

// run is what the templates of one execution share.
type run struct {
	includes map[string]int
	// frames are used like a stack, so that each is made once.
	frames []*frame
	active int
	// outputs are those of includes that are not nested in one another any more.
	outputs []*output
}

// Execute executes templates of a namespace one after the other, each with its own data, and calls done with the name
// and the output of each.
func (n *Namespace) Execute(names []string, data func(name string) any, done func(name, text string)) (err error) {
	defer func() {
		if failure := recover(); failure != nil {
			if reason, isError := failure.(error); isError {
				err = reason
			} else {
				err = fmt.Errorf("%v", failure)
			}
		}
	}()
	r := &run{includes: map[string]int{}}
	for _, name := range names {
		template := n.find(name)
		if template == nil {
			return ErrUnsupported
		}
		out := r.output()
		r.enter(n, template, held(data(name)), out, 0)
		done(name, withoutMissing(r.text(out)))
	}
	return nil
}

func withoutMissing(text string) string { return strings.ReplaceAll(text, missing, "") }

// enter executes a template.
func (r *run) enter(space *Namespace, template *Template, data any, out *output, depth int) {
	if r.active == len(r.frames) {
		r.frames = append(r.frames, &frame{run: r})
	}
	f := r.frames[r.active]
	r.active++
	if cap(f.slots) < template.slots {
		f.slots = make([]any, template.slots)
	}
	f.slots = f.slots[:template.slots]
	f.slots[0] = data
	f.space, f.out, f.dot, f.depth = space, out, data, depth
	template.body(f)
	r.active--
}

// output returns an empty one.
func (r *run) output() *output {
	last := len(r.outputs) - 1
	if last < 0 {
		return &output{}
	}
	out := r.outputs[last]
	r.outputs = r.outputs[:last]
	return out
}

// text returns what was written and takes the output back.
func (r *run) text(out *output) string {
	text := string(out.text)
	out.text = out.text[:0]
	r.outputs = append(r.outputs, out)
	return text
}

// call is the action `template`.
func (f *frame) call(name string, data any) {
	template := f.space.find(name)
	if template == nil || f.depth == maxDepth {
		panic(ErrUnsupported)
	}
	f.run.enter(f.space, template, data, f.out, f.depth+1)
}

// include is the function of Helm, see includeFun of its engine.
func (f *frame) include(out *output, name string, data any) {
	template := f.space.find(name)
	if template == nil || f.run.includes[name] > maxIncludes {
		panic(ErrUnsupported)
	}
	f.run.includes[name]++
	f.run.enter(f.space, template, held(data), out, 0)
	f.run.includes[name]--
}

// tpl is the function of Helm, see tplFun of its engine.
func (f *frame) tpl(text string, data any) string {
	if !strings.Contains(text, "{{") {
		// Text without actions comes out as it went in.
		return withoutMissing(text)
	}
	compiled, err := f.space.texts.compile(text)
	if err != nil {
		panic(err)
	}
	space := &Namespace{texts: f.space.texts, parent: f.space, byName: map[string]*Template{}}
	var main *Template
	for _, definition := range compiled.definitions {
		switch definition.name {
		case tplName:
			// A second template of this name is an error, or not, depending on what is in both.
			panic(ErrUnsupported)
		case "":
			main = definition.template
			space.define(tplName, main)
		default:
			space.define(definition.name, definition.template)
		}
	}
	out := f.run.output()
	f.run.enter(space, main, held(data), out, 0)
	return withoutMissing(f.run.text(out))
}

// namedCall is the signature of include and tpl.
var namedCall = reflect.TypeFor[func(string, any) string]()

func (c *compiler) includeCall(nodes []parse.Node, final expression) expression {
	arguments := c.typedArguments(namedCall, nodes, final)
	if arguments == nil {
		return unsupported
	}
	return func(f *frame) any {
		name, data := asString(arguments[0](f)), given(arguments[1](f))
		out := f.run.output()
		f.include(out, name, data)
		return f.run.text(out)
	}
}

func (c *compiler) tplCall(nodes []parse.Node, final expression) expression {
	arguments := c.typedArguments(namedCall, nodes, final)
	if arguments == nil {
		return unsupported
	}
	return func(f *frame) any {
		text := asString(arguments[0](f))
		return f.tpl(text, given(arguments[1](f)))
	}
}
