package render

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"testing"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	"helm.sh/helm/v4/pkg/engine"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

const fixtures = "../../../src/__fixtures__/charts"

// filesOf reads the files of a chart's directory.
func filesOf(t testing.TB, directory string) []*archive.BufferedFile {
	t.Helper()
	var files []*archive.BufferedFile
	if err := filepath.WalkDir(directory, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(directory, path)
		files = append(files, &archive.BufferedFile{Name: filepath.ToSlash(name), Data: data})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return files
}

// asHelm compares what the fast templates render with what Helm does, and reports whether they rendered at all.
func asHelm(t *testing.T, files []*archive.BufferedFile, values ...string) (fast bool) {
	t.Helper()
	NewWarnings()
	loaded, failed := Load(files)
	if failed != nil {
		return true
	}
	run := wire.Run{Release: wire.Release{Name: "r", Namespace: "n"}}
	for _, text := range values {
		run.Values = append(run.Values, wire.ValuesFile{Name: "values", Text: text})
	}
	ready, failed := loaded.prepare(run)
	if failed != nil {
		return true
	}
	expected, helmErr := (engine.Engine{}).RenderWithContext(context.Background(), ready.instance, ready.values)
	// The first render parses, the second one finds everything parsed.
	for range 2 {
		ready, _ := loaded.prepare(run)
		rendered, err := loaded.templates.render(ready.instance, ready.values)
		switch {
		case err != nil:
			return helmErr != nil
		case helmErr != nil:
			t.Fatalf("rendered, but Helm says: %v", helmErr)
		case !reflect.DeepEqual(withoutAddresses(rendered), withoutAddresses(expected)):
			t.Fatalf("rendered %v\nHelm %v", rendered, expected)
		}
	}
	return true
}

var address = regexp.MustCompile(`0x[0-9a-f]{8,}|\b[0-9]{11,}\b`)

// withoutAddresses leaves out the addresses that print where a template prints everything there is.
func withoutAddresses(files map[string]string) map[string]string {
	masked := make(map[string]string, len(files))
	for name, text := range files {
		masked[name] = address.ReplaceAllString(text, "address")
	}
	return masked
}

// notFast are the fixtures with templates that text/template has to execute; they are rare in charts.
var notFast = map[string]bool{
	// Prints .Capabilities.KubeVersion, which has a method that only its address has.
	"capabilities": true,
}

func TestFastTemplatesOfFixtures(t *testing.T) {
	directories, err := os.ReadDir(fixtures)
	if err != nil {
		t.Fatal(err)
	}
	for _, directory := range directories {
		t.Run(directory.Name(), func(t *testing.T) {
			if fast := asHelm(t, filesOf(t, filepath.Join(fixtures, directory.Name()))); fast == notFast[directory.Name()] {
				t.Fatalf("fast: %v", fast)
			}
		})
	}
}

// TestFastTemplatesOfLibrary renders service charts of each kind over the library chart.
func TestFastTemplatesOfLibrary(t *testing.T) {
	const library = "../../../../../charts/chartwright"
	all, err := filepath.Glob(filepath.Join(library, "ci", "*-values.yaml"))
	if err != nil || len(all) == 0 {
		t.Fatalf("no values: %v", err)
	}
	files := []*archive.BufferedFile{
		{Name: "Chart.yaml", Data: []byte("apiVersion: v2\nname: service-chart\nversion: 0.1.0\nappVersion: 9.9.9\n" +
			"dependencies:\n  - {name: chartwright, version: 1.0.0, import-values: [defaults]}\n")},
		{Name: "templates/all.yaml", Data: []byte("{{- include \"chartwright.all\" . }}\n")},
		{Name: "dashboards/a.json", Data: []byte("{\"title\": \"a\"}\n")},
	}
	for _, file := range filesOf(t, library) {
		file.Name = "charts/chartwright/" + file.Name
		files = append(files, file)
	}
	for _, values := range all {
		t.Run(filepath.Base(values), func(t *testing.T) {
			text, err := os.ReadFile(values)
			if err != nil {
				t.Fatal(err)
			}
			if !asHelm(t, files, string(text)) {
				t.Fatal("the fast templates did not render")
			}
		})
	}
}
