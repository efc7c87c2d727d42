// Package loader reads what tells the formats of charts apart. Messages about a Chart.yaml that is no table have the name of
// the type and of its package in them, so both are called as in Helm's pkg/chart/loader.
package loader

import (
	"strings"

	"sigs.k8s.io/yaml"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/plainyaml"
)

type chartBase struct {
	APIVersion string `json:"apiVersion,omitempty"`
}

// ReadAPIVersion returns the apiVersion of a Chart.yaml, empty when it has none.
func ReadAPIVersion(text []byte) (string, error) {
	if version, plain := readPlain(text); plain {
		return version, nil
	}
	var base chartBase
	err := yaml.Unmarshal(text, &base)
	return base.APIVersion, err
}

// readPlain reads a Chart.yaml in plain style without a general YAML parser.
func readPlain(text []byte) (string, bool) {
	values, plain := plainyaml.ReadValues(string(text))
	if !plain {
		return "", false
	}
	for key := range values {
		// JSON matches field names without regard to case.
		if key != "apiVersion" && strings.EqualFold(key, "apiVersion") {
			return "", false
		}
	}
	version, given := values["apiVersion"]
	if !given {
		return "", true
	}
	word, isText := version.(string)
	return word, isText
}
