package charts

import (
	"path"
	"unsafe"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/plainyaml"
)

const valuesFile = "values.yaml"

// plainValues are default values that were read without a general YAML parser, by the address of what Helm's loader was
// given to read in their place.
type plainValues map[*byte]readValues

type readValues struct {
	text   []byte
	values map[string]any
}

// maxSharedBytes bounds the memory of a process that sees many charts.
const maxSharedBytes = 4 << 20

// sharedValues keeps the default values of subcharts, of which a library chart is the same in every service that uses it.
// Helm does not write to them, see Instance.
var sharedValues = struct {
	byText map[string]map[string]any
	bytes  int
}{byText: map[string]map[string]any{}}

// takePlainValues reads the default values that are plain, and gives Helm's loader a comment to read instead. What is
// not plain it leaves to the loader.
func takePlainValues(files []*archive.BufferedFile) plainValues {
	taken := plainValues{}
	for _, file := range files {
		if path.Base(file.Name) != valuesFile {
			continue
		}
		values, plain := readPlain(file.Data, file.Name != valuesFile)
		if !plain {
			continue
		}
		stand := []byte("#")
		taken[unsafe.SliceData(stand)] = readValues{text: file.Data, values: values}
		file.Data = stand
	}
	return taken
}

func readPlain(text []byte, shared bool) (map[string]any, bool) {
	if !shared {
		return plainyaml.ReadValues(string(text))
	}
	if known, isKnown := sharedValues.byText[string(text)]; isKnown {
		return known, true
	}
	values, plain := plainyaml.ReadValues(string(text))
	if plain {
		if sharedValues.bytes += len(text); sharedValues.bytes > maxSharedBytes {
			clear(sharedValues.byText)
			sharedValues.bytes = len(text)
		}
		sharedValues.byText[string(text)] = values
	}
	return values, plain
}

// putBack gives a loaded chart and its subcharts the values that were taken from their files.
func (p plainValues) putBack(loaded *chart.Chart) {
	for _, list := range [][]*common.File{loaded.Raw, loaded.Files, loaded.Templates} {
		for _, file := range list {
			taken, isTaken := p[unsafe.SliceData(file.Data)]
			if !isTaken {
				continue
			}
			file.Data = taken.text
			if file.Name == valuesFile {
				loaded.Values = taken.values
			}
		}
	}
	for _, child := range loaded.Dependencies() {
		p.putBack(child)
	}
}
