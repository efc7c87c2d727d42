package render

import "github.com/chartwright/chartwright/packages/helm-engine/go/internal/templates"

// functions are those that Helm's engine gives to templates; include and tpl are package templates' own.
func functions() map[string]any {
	all := map[string]any(funcMap())
	all["required"] = func(_ string, value any) (any, error) {
		if value == nil || value == "" {
			return nil, templates.ErrUnsupported
		}
		return value, nil
	}
	all["fail"] = func(string) (string, error) { return "", templates.ErrUnsupported }
	// Without --enable-dns Helm looks up nothing.
	all["getHostByName"] = func(string) string { return "" }
	return all
}

// sharedTexts serves all charts: the engine handles one request at a time.
var sharedTexts = templates.NewTexts(functions())
