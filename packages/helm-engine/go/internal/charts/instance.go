package charts

import (
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// Instance returns a copy of a loaded chart that Helm's processing of dependencies may change: it renames and removes
// dependencies and replaces values. Files, templates and the default values themselves are shared, Helm does not
// write to them.
func Instance(loaded *chart.Chart) *chart.Chart {
	instance := *loaded
	metadata := *loaded.Metadata
	if metadata.Dependencies != nil {
		metadata.Dependencies = make([]*chart.Dependency, len(loaded.Metadata.Dependencies))
		for i, dependency := range loaded.Metadata.Dependencies {
			if dependency != nil {
				copied := *dependency
				metadata.Dependencies[i] = &copied
			}
		}
	}
	instance.Metadata = &metadata
	children := loaded.Dependencies()
	instance.SetDependencies()
	for _, child := range children {
		instance.AddDependency(Instance(child))
	}
	return &instance
}

// HasSwitches reports whether the set of enabled subcharts depends on the values of a release.
func HasSwitches(loaded *chart.Chart) bool {
	for _, dependency := range loaded.Metadata.Dependencies {
		if dependency != nil && (dependency.Condition != "" || len(dependency.Tags) > 0) {
			return true
		}
	}
	for _, child := range loaded.Dependencies() {
		if HasSwitches(child) {
			return true
		}
	}
	return false
}
