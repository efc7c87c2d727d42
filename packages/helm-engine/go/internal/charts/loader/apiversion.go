// Package loader reads what tells the formats of charts apart. Messages about a Chart.yaml that is no table have the name of
// the type and of its package in them, so both are called as in Helm's pkg/chart/loader.
package loader

import "sigs.k8s.io/yaml"

type chartBase struct {
	APIVersion string `json:"apiVersion,omitempty"`
}

// ReadAPIVersion returns the apiVersion of a Chart.yaml, empty when it has none.
func ReadAPIVersion(text []byte) (string, error) {
	var base chartBase
	err := yaml.Unmarshal(text, &base)
	return base.APIVersion, err
}
