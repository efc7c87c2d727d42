package templates

// Namespace holds the templates of a chart by name, or those that a text given to `tpl` adds to them.
type Namespace struct {
	texts  *Texts
	parent *Namespace
	byName map[string]*Template
}

// NewNamespace makes a namespace without templates.
func NewNamespace(texts *Texts) *Namespace {
	return &Namespace{texts: texts, byName: map[string]*Template{}}
}

// Add adds what the text of a file defines, as Template.Parse does.
func (n *Namespace) Add(file, text string) (*Text, error) {
	compiled, err := n.texts.compile(text)
	if err != nil {
		return nil, err
	}
	for _, definition := range compiled.definitions {
		name := definition.name
		if name == "" {
			name = file
		}
		n.define(name, definition.template)
	}
	return compiled, nil
}

// define replaces a template of the same name, unless the new one is empty.
func (n *Namespace) define(name string, template *Template) {
	if template.empty && n.find(name) != nil {
		return
	}
	n.byName[name] = template
}

// find returns a template, or nil.
func (n *Namespace) find(name string) *Template {
	for space := n; space != nil; space = space.parent {
		if template := space.byName[name]; template != nil {
			return template
		}
	}
	return nil
}
