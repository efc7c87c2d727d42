package render

import (
	"path"
	"strings"

	chart "helm.sh/helm/v4/pkg/chart/v2"

	"helm.sh/helm/v4/pkg/chart/common"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/templates"
)

// parsedTemplates is a set of templates that is parsed once and executed many times.
type parsedTemplates struct {
	space *templates.Namespace
	// names are those of the files that are rendered, in Helm's order.
	names []string
	texts map[string]*templates.Text
}

// templateCache keeps the sets of one chart. There is more than one when conditions or tags switch subcharts.
type templateCache struct {
	sets []*parsedTemplates
}

// maxSets bounds the memory of a chart with many switches.
const maxSets = 8

// render executes the templates of a chart. Its output is that of Helm's Engine.Render; its errors are not, the caller
// asks Helm itself for those.
func (c *templateCache) render(instance *chart.Chart, values common.Values) (map[string]string, error) {
	files := allTemplates(instance, values)
	set := c.find(files)
	if set == nil {
		parsed, err := parseAll(files)
		if err != nil {
			return nil, err
		}
		set = parsed
		c.remember(set)
	}
	return set.execute(files)
}

func (c *templateCache) find(files map[string]renderable) *parsedTemplates {
	for _, set := range c.sets {
		if set.matches(files) {
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

func parseAll(files map[string]renderable) (*parsedTemplates, error) {
	set := &parsedTemplates{space: templates.NewNamespace(sharedTexts), texts: make(map[string]*templates.Text, len(files))}
	for _, name := range sortTemplates(files) {
		text, err := set.space.Add(name, files[name].tpl)
		if err != nil {
			return nil, err
		}
		set.texts[name] = text
		if !strings.HasPrefix(path.Base(name), "_") {
			set.names = append(set.names, name)
		}
	}
	return set, nil
}

func (s *parsedTemplates) matches(files map[string]renderable) bool {
	if len(files) != len(s.texts) {
		return false
	}
	for name, candidate := range files {
		if text, known := s.texts[name]; !known || !text.Is(candidate.tpl) {
			return false
		}
	}
	return true
}

func (s *parsedTemplates) execute(files map[string]renderable) (map[string]string, error) {
	rendered := make(map[string]string, len(s.names))
	err := s.space.Execute(s.names,
		func(name string) any {
			values := files[name].vals
			values["Template"] = common.Values{"Name": name, "BasePath": files[name].basePath}
			return values
		},
		func(name, text string) { rendered[name] = text })
	return rendered, err
}
