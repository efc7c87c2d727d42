package templates

import "text/template/parse"

// Texts compiles templates, each text once: the files of a library chart are the same in every service that uses it.
type Texts struct {
	functions map[string]any
	byText    map[string]*Text
	bytes     int
}

// Text is a text with what it defines.
type Text struct {
	text        string
	definitions []definition
}

// Is reports whether it is that text.
func (t *Text) Is(text string) bool { return t.text == text }

// definition is part of what a text defines: itself, or a template by name.
type definition struct {
	// name is empty for the text itself.
	name     string
	template *Template
}

// maxBytes bounds the memory of a process that sees many charts.
const maxBytes = 8 << 20

// textName stands for the text itself while it is parsed; no define can have this name, it is not valid in quotes.
const textName = "\x00"

// builtins are the functions of text/template itself. If Go had more, a template that uses them would not parse here,
// and Helm would be asked.
var builtins = map[string]any{
	"and": true, "call": true, "html": true, "index": true, "slice": true, "js": true, "len": true, "not": true, "or": true,
	"print": true, "printf": true, "println": true, "urlquery": true,
	"eq": true, "ge": true, "gt": true, "le": true, "lt": true, "ne": true,
}

// NewTexts makes a cache for templates that call these functions.
func NewTexts(functions map[string]any) *Texts {
	return &Texts{functions: functions, byText: map[string]*Text{}}
}

func (t *Texts) compile(text string) (*Text, error) {
	if known, isKnown := t.byText[text]; isKnown {
		return known, nil
	}
	trees, err := parse.Parse(textName, text, "", "", t.functions, builtins)
	if err != nil {
		return nil, err
	}
	compiled := &Text{text: text, definitions: make([]definition, 0, len(trees))}
	for name, tree := range trees {
		if name == textName {
			name = ""
		}
		compiled.definitions = append(compiled.definitions, definition{name: name, template: compile(tree, t.functions)})
	}
	if t.bytes += len(text); t.bytes > maxBytes {
		t.byText, t.bytes = map[string]*Text{}, len(text)
	}
	t.byText[text] = compiled
	return compiled, nil
}
