package render

import (
	"encoding/json"
	"fmt"
	"strings"

	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/strvals"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/plainyaml"
	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

// mergeValues merges values files and --set-like assignments in the order of Helm's pkg/cli/values, which cannot be
// used here because it reads files and the network.
func mergeValues(run wire.Run) (map[string]any, error) {
	base := map[string]any{}
	for _, file := range run.Values {
		parsed, plain := plainyaml.ReadValues(file.Text)
		if !plain {
			var err error
			if parsed, err = loader.LoadValues(strings.NewReader(file.Text)); err != nil {
				return nil, fmt.Errorf("failed to parse %s: %w", file.Name, err)
			}
		}
		base = loader.MergeMaps(base, parsed)
	}
	for _, assignment := range run.SetJSON {
		merged, err := mergeJSON(base, assignment)
		if err != nil {
			return nil, err
		}
		base = merged
	}
	for _, assignment := range run.Set {
		if err := strvals.ParseInto(assignment, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set data: %w", err)
		}
	}
	for _, assignment := range run.SetString {
		if err := strvals.ParseIntoString(assignment, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set-string data: %w", err)
		}
	}
	return base, nil
}

// mergeJSON merges one --set-json argument: an object, or key=value with a JSON value.
func mergeJSON(base map[string]any, assignment string) (map[string]any, error) {
	trimmed := strings.TrimSpace(assignment)
	if !strings.HasPrefix(trimmed, "{") {
		if err := strvals.ParseJSON(assignment, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set-json data %s", assignment)
		}
		return base, nil
	}
	var object map[string]any
	if err := json.Unmarshal([]byte(trimmed), &object); err != nil {
		return nil, fmt.Errorf("failed parsing --set-json data JSON: %s", assignment)
	}
	return loader.MergeMaps(base, object), nil
}
