package render

import (
	"context"
	"text/template"
	_ "unsafe" // for go:linkname

	ci "helm.sh/helm/v4/pkg/chart"
	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/engine"
)

// Helm parses every template anew on each render. To parse once and execute many times, the engine below calls the same
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

//go:linkname sortTemplates helm.sh/helm/v4/pkg/engine.sortTemplates
func sortTemplates(tpls map[string]renderable) []string

//go:linkname initFunMap helm.sh/helm/v4/pkg/engine.Engine.initFunMap
func initFunMap(e engine.Engine, ctx context.Context, t *template.Template)

//go:linkname includeFun helm.sh/helm/v4/pkg/engine.includeFun
func includeFun(t *template.Template, includedNames map[string]int) func(string, any) (string, error)

//go:linkname tplFun helm.sh/helm/v4/pkg/engine.tplFun
func tplFun(parent *template.Template, includedNames map[string]int, strict bool) func(string, any) (string, error)

//go:linkname funcMap helm.sh/helm/v4/pkg/engine.funcMap
func funcMap() template.FuncMap
