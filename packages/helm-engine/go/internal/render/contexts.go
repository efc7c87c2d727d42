package render

import (
	"path"
	"slices"

	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// To make the contexts of templates, Helm also copies the text of every template. A chart without its templates has the
// same contexts, so that for a chart whose templates are parsed they are made of that.

// withoutTemplates copies a chart and its subcharts without their templates.
func withoutTemplates(full *chart.Chart) *chart.Chart {
	bare := *full
	bare.Templates = nil
	children := full.Dependencies()
	bare.SetDependencies()
	for _, child := range children {
		bare.AddDependency(withoutTemplates(child))
	}
	return &bare
}

// locate notes where the rendered files of a chart and its subcharts belong. It reports false where names do not tell.
func (s *parsedTemplates) locate(located *chart.Chart, subcharts []string) bool {
	folder := located.ChartFullPath()
	for _, file := range located.Templates {
		if file == nil {
			continue
		}
		name := path.Join(folder, file.Name)
		if _, twice := s.places[name]; twice {
			return false
		}
		s.places[name] = place{subcharts: subcharts, basePath: path.Join(folder, "templates")}
	}
	seen := map[string]bool{}
	for _, child := range located.Dependencies() {
		if seen[child.Name()] || !s.locate(child, append(slices.Clone(subcharts), child.Name())) {
			return false
		}
		seen[child.Name()] = true
	}
	return true
}

// executeIn renders with the context of the root chart, which has those of its subcharts in it.
func (s *parsedTemplates) executeIn(root map[string]any) (map[string]string, error) {
	return s.executeWith(func(name string) (map[string]any, string) {
		at := s.places[name]
		context := root
		for _, subchart := range at.subcharts {
			context = context["Subcharts"].(map[string]any)[subchart].(map[string]any)
		}
		return context, at.basePath
	})
}
