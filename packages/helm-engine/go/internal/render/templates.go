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
	// instance is the chart that was parsed.
	instance *chart.Chart
	// bare is the same without its templates, when the contexts of files can be found in it.
	bare *chart.Chart
	// places are where the files that are rendered belong.
	places map[string]place
}

// place is where a file belongs: its chart, by the names from the root's subcharts down, and the folder of its templates.
type place struct {
	subcharts []string
	basePath  string
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
	for _, set := range c.sets {
		if set.instance == instance && set.bare != nil {
			return set.executeIn(recAllTpls(set.bare, map[string]renderable{}, values))
		}
	}
	files := allTemplates(instance, values)
	set := c.find(files)
	if set == nil {
		parsed, err := parseAll(instance, files)
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

func parseAll(instance *chart.Chart, files map[string]renderable) (*parsedTemplates, error) {
	set := &parsedTemplates{
		space:    templates.NewNamespace(sharedTexts),
		texts:    make(map[string]*templates.Text, len(files)),
		instance: instance,
		places:   map[string]place{},
	}
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
	if set.locate(instance, nil) {
		set.bare = withoutTemplates(instance)
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

// execute renders with the contexts that Helm made for each file.
func (s *parsedTemplates) execute(files map[string]renderable) (map[string]string, error) {
	return s.executeWith(func(name string) (map[string]any, string) { return files[name].vals, files[name].basePath })
}

func (s *parsedTemplates) executeWith(contextOf func(name string) (context map[string]any, basePath string)) (map[string]string, error) {
	rendered := make(map[string]string, len(s.names))
	err := s.space.Execute(s.names,
		func(name string) any {
			context, basePath := contextOf(name)
			context["Template"] = common.Values{"Name": name, "BasePath": basePath}
			return common.Values(context)
		},
		func(name, text string) { rendered[name] = text })
	return rendered, err
}
