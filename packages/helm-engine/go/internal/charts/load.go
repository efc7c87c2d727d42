// Package charts loads charts from memory with Helm's loader and makes fresh instances of them.
package charts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"

	base "github.com/chartwright/chartwright/packages/helm-engine/go/internal/charts/loader"
)

const chartFile = "Chart.yaml"

// Load reads a chart from the files of its directory, whose contents it copies. Errors read as those of `helm template
// DIRECTORY`, with paths relative to the directory.
func Load(files []*archive.BufferedFile) (*chart.Chart, error) {
	if err := checkVersion(files); err != nil {
		return nil, err
	}
	subcharts, rest := takeSubcharts(files)
	rest = copied(rest)
	kept, err := readTree(rest)
	if err != nil {
		return nil, err
	}
	values := takePlainValues(kept)
	loaded, err := loader.LoadFiles(kept)
	if err != nil {
		return nil, err
	}
	values.putBack(loaded)
	rememberSubcharts(loaded, rest, kept)
	for _, subchart := range subcharts {
		loaded.AddDependency(Instance(subchart))
	}
	sortDependencies(loaded)
	return loaded, checkInstallable(loaded)
}

// checkVersion does what Helm's own dispatch between chart formats does before it loads.
func checkVersion(files []*archive.BufferedFile) error {
	at := slices.IndexFunc(files, func(file *archive.BufferedFile) bool { return file.Name == chartFile })
	if at < 0 {
		return fmt.Errorf("unable to detect chart at %[1]s: open %[1]s: no such file or directory", chartFile)
	}
	version, err := base.ReadAPIVersion(files[at].Data)
	if err != nil {
		return fmt.Errorf("cannot load Chart.yaml: %w", err)
	}
	switch version {
	case chart.APIVersionV1, chart.APIVersionV2, "":
		return nil
	case "v3":
		// Helm 4.3 can load this format but refuses to install or template it, with these words.
		return errors.New("invalid chart apiVersion")
	default:
		return errors.New("unsupported chart version")
	}
}

// checkInstallable does what `helm template` does between loading and rendering.
func checkInstallable(loaded *chart.Chart) error {
	if kind := loaded.Metadata.Type; kind != "" && kind != "application" {
		return fmt.Errorf("%s charts are not installable", kind)
	}
	var missing []string
	for _, dependency := range loaded.Metadata.Dependencies {
		present := slices.ContainsFunc(loaded.Dependencies(), func(c *chart.Chart) bool { return c.Name() == dependency.Name })
		if !present {
			missing = append(missing, dependency.Name)
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' "+
			"to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: %s", strings.Join(missing, ", "))
	}
	return nil
}

// sortDependencies gives subcharts a fixed order. Helm's loader ranges over a map, so its order, which shows in the
// order of CRDs and of schema errors, changes from run to run for subcharts that Chart.yaml does not list.
func sortDependencies(parent *chart.Chart) {
	children := parent.Dependencies()
	slices.SortStableFunc(children, func(a, b *chart.Chart) int {
		return cmp.Or(cmp.Compare(a.Name(), b.Name()), cmp.Compare(a.Metadata.Version, b.Metadata.Version))
	})
	for _, child := range children {
		sortDependencies(child)
	}
}
