// Package render does what `helm template` does between the loaded chart and its output.
package render

import (
	"fmt"

	chart "helm.sh/helm/v4/pkg/chart/v2"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/loader/archive"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/charts"
	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

// Chart is a loaded chart with what can be kept from one render to the next.
type Chart struct {
	loaded *chart.Chart
	// settled is the chart with its dependencies processed, when no value of a release can switch them.
	settled   *chart.Chart
	templates templateCache
}

// Load reads a chart.
func Load(files []*archive.BufferedFile) (*Chart, *wire.Failure) {
	loaded, err := charts.Load(files)
	if err != nil {
		return nil, failure(codeLoad, err)
	}
	result := &Chart{loaded: loaded}
	if err := sharedSchemas.check(loaded); err != nil {
		return nil, failure(codeSchema, err)
	}
	if !charts.HasSwitches(loaded) {
		settled := charts.Instance(loaded)
		if err := chartutil.ProcessDependencies(settled, common.Values{}); err == nil {
			result.settled = settled
		}
	}
	return result, nil
}

// Info describes the chart.
func (c *Chart) Info() *wire.ChartInfo {
	metadata := c.loaded.Metadata
	return &wire.ChartInfo{Name: metadata.Name, Version: metadata.Version, AppVersion: metadata.AppVersion, Type: metadata.Type}
}

// instance returns the chart with its dependencies processed for the values of a release.
func (c *Chart) instance(values map[string]any) (*chart.Chart, error) {
	if c.settled != nil && fitsSubcharts(c.settled, values) {
		return c.settled, nil
	}
	instance := charts.Instance(c.loaded)
	if err := chartutil.ProcessDependencies(instance, values); err != nil {
		return nil, fmt.Errorf("chart dependencies processing failed: %w", err)
	}
	return instance, nil
}

// fitsSubcharts reports whether the values have tables, or nothing, where subcharts expect theirs; the processing of
// dependencies also refuses what does not.
func fitsSubcharts(parent *chart.Chart, values map[string]any) bool {
	for _, child := range parent.Dependencies() {
		value, given := values[child.Name()]
		if !given {
			continue
		}
		table, isTable := value.(map[string]any)
		if !isTable || !fitsSubcharts(child, table) {
			return false
		}
	}
	return true
}
