package render

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"strings"
	"text/template"

	chart "helm.sh/helm/v4/pkg/chart/v2"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/engine"
)

// missing is what text/template prints for a missing value under missingkey=zero; Helm removes it.
const missing = "<no value>"

// parsedTemplates is a set of templates that is parsed once and executed many times.
type parsedTemplates struct {
	root  *template.Template
	names []string
	texts map[string]string
}

// templateCache keeps the sets of one chart. There is more than one when conditions or tags switch subcharts.
type templateCache struct {
	sets []*parsedTemplates
}

// maxSets bounds the memory of a chart with many switches.
const maxSets = 8

// render executes the templates of a chart. Its output is that of Helm's Engine.Render; its errors are not, the caller
// asks Helm itself for those.
func (c *templateCache) render(instance *chart.Chart, values common.Values) (rendered map[string]string, err error) {
	var set *parsedTemplates
	defer func() {
		if r := recover(); r != nil {
			c.forget(set)
			err = fmt.Errorf("rendering template failed: %v", r)
		}
	}()
	templates := allTemplates(instance, values)
	set = c.find(templates)
	if set == nil {
		if set, err = parseAll(templates); err != nil {
			return nil, err
		}
		c.remember(set)
	}
	return set.execute(templates)
}

func (c *templateCache) find(templates map[string]renderable) *parsedTemplates {
	for _, set := range c.sets {
		if set.matches(templates) {
			return set
		}
	}
	return nil
}

func (c *templateCache) remember(set *parsedTemplates) {
	if len(c.sets) == maxSets {
		c.sets = c.sets[1:]
	}
	c.sets = append(c.sets, set)
}

// forget drops a set whose execution panicked: its count of nested includes may be off.
func (c *templateCache) forget(gone *parsedTemplates) {
	kept := c.sets[:0]
	for _, set := range c.sets {
		if set != gone {
			kept = append(kept, set)
		}
	}
	c.sets = kept
}

func parseAll(templates map[string]renderable) (*parsedTemplates, error) {
	root := template.New("gotpl").Option("missingkey=zero")
	initFunMap(engine.Engine{}, context.Background(), root)
	included := map[string]int{}
	root.Funcs(template.FuncMap{
		"include": includeFun(root, included),
		"tpl":     plainOr(tplFun(root, included, false)),
	})
	set := &parsedTemplates{root: root, names: sortTemplates(templates), texts: make(map[string]string, len(templates))}
	for _, name := range set.names {
		text := templates[name].tpl
		set.texts[name] = text
		parsed, err := sharedFiles.parse(text)
		if err != nil {
			return nil, err
		}
		if err := addTrees(root.New(name), parsed); err != nil {
			return nil, err
		}
	}
	return set, nil
}

// addTrees does what Template.Parse does with the trees of a file.
func addTrees(file *template.Template, parsed []namedTree) error {
	for _, part := range parsed {
		if _, err := file.AddParseTree(cmp.Or(part.name, file.Name()), part.tree); err != nil {
			return err
		}
	}
	return nil
}

// plainOr spares text without actions the copy of all templates that tpl makes; such text comes out as it went in.
func plainOr(tpl func(string, any) (string, error)) func(string, any) (string, error) {
	return func(text string, values any) (string, error) {
		if !strings.Contains(text, "{{") {
			return strings.ReplaceAll(text, missing, ""), nil
		}
		return tpl(text, values)
	}
}

func (s *parsedTemplates) matches(templates map[string]renderable) bool {
	if len(templates) != len(s.texts) {
		return false
	}
	for name, candidate := range templates {
		if text, known := s.texts[name]; !known || text != candidate.tpl {
			return false
		}
	}
	return true
}

func (s *parsedTemplates) execute(templates map[string]renderable) (map[string]string, error) {
	rendered := make(map[string]string, len(s.names))
	for _, name := range s.names {
		if strings.HasPrefix(path.Base(name), "_") {
			continue
		}
		values := templates[name].vals
		values["Template"] = common.Values{"Name": name, "BasePath": templates[name].basePath}
		var text strings.Builder
		if err := s.root.ExecuteTemplate(&text, name, values); err != nil {
			return nil, err
		}
		rendered[name] = strings.ReplaceAll(text.String(), missing, "")
	}
	return rendered, nil
}
