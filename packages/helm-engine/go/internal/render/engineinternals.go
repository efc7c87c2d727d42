package render

import (
	_ "unsafe" // for go:linkname

	"text/template"

	ci "helm.sh/helm/v4/pkg/chart"
	"helm.sh/helm/v4/pkg/chart/common"
)

// Helm parses every template anew on each render. To parse once and execute many times, what follows calls the same
// unexported functions that Helm's own render loop calls; Helm's source stays as it is. The declarations must match
// pkg/engine/engine.go of the pinned version.

// renderable mirrors engine.renderable.
type renderable struct {
	tpl      string
	vals     common.Values
	basePath string
}

//go:linkname allTemplates helm.sh/helm/v4/pkg/engine.allTemplates
func allTemplates(c ci.Charter, vals common.Values) map[string]renderable

//go:linkname recAllTpls helm.sh/helm/v4/pkg/engine.recAllTpls
func recAllTpls(c ci.Charter, templates map[string]renderable, values common.Values) map[string]any

//go:linkname sortTemplates helm.sh/helm/v4/pkg/engine.sortTemplates
func sortTemplates(tpls map[string]renderable) []string

//go:linkname funcMap helm.sh/helm/v4/pkg/engine.funcMap
func funcMap() template.FuncMap
