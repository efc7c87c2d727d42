package render

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path"
	"strings"

	chart "helm.sh/helm/v4/pkg/chart/v2"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	release "helm.sh/helm/v4/pkg/release/v1"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/engine"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/coalesce"
	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

const notesFile = "NOTES.txt"

// prepared is a release before its templates run.
type prepared struct {
	instance *chart.Chart
	caps     *common.Capabilities
	values   common.Values
}

// Render does one `helm template` and appends the texts of its documents and notes to body.
func (c *Chart) Render(run wire.Run, body []byte) (wire.Result, []byte) {
	ready, failed := c.prepare(run)
	if failed != nil {
		return wire.Result{Failure: failed}, body
	}
	if constraint := ready.instance.Metadata.KubeVersion; constraint != "" {
		if !chartutil.IsCompatibleRange(constraint, ready.caps.KubeVersion.String()) {
			return wire.Result{Failure: failureOfRelease(codeInput, fmt.Errorf(
				"chart requires kubeVersion: %s which is incompatible with Kubernetes %s", constraint, ready.caps.KubeVersion.Version))}, body
		}
	}
	files, err := c.templates.render(ready.instance, ready.values)
	if err != nil {
		// Ask Helm itself, with values that no template has touched: the words of the error are its own.
		if ready, failed = c.prepare(run); failed != nil {
			return wire.Result{Failure: failed}, body
		}
		if files, err = (engine.Engine{}).RenderWithContext(context.Background(), ready.instance, ready.values); err != nil {
			return wire.Result{Failure: failureOfEngine(err)}, body
		}
	}
	notes := takeNotes(files, ready.instance.Name())
	hooks, manifests, err := sortManifests(files)
	if err != nil {
		return wire.Result{Failure: failureOfRelease(codeYAML, err)}, body
	}

	result := wire.Result{Notes: len(notes)}
	add := func(template, text string, hook *wire.Hook) {
		result.Documents = append(result.Documents, wire.Document{Template: template, Size: len(text), Hook: hook})
		body = append(body, text...)
	}
	if run.IncludeCRDs {
		for _, crd := range ready.instance.CRDObjects() {
			add(crd.Filename, string(crd.File.Data), nil)
		}
	}
	for _, manifest := range manifests {
		add(manifest.Name, manifest.Content, nil)
	}
	if !run.DisableHooks {
		for _, hook := range hooks {
			add(hook.Path, hook.Manifest, describe(hook))
		}
	}
	return result, append(body, notes...)
}

// Values appends the coalesced values of a release, as templates see them in .Values, to body as JSON.
func (c *Chart) Values(run wire.Run, body []byte) (wire.Result, []byte) {
	ready, failed := c.prepare(run)
	if failed != nil {
		return wire.Result{Failure: failed}, body
	}
	encoded, err := json.Marshal(ready.values["Values"])
	if err != nil {
		return wire.Result{Failure: failure(codeValues, err)}, body
	}
	return wire.Result{Values: len(encoded)}, append(body, encoded...)
}

// prepare follows action.Install.RunWithContext of a client-side dry run up to the rendering of templates.
func (c *Chart) prepare(run wire.Run) (*prepared, *wire.Failure) {
	caps, err := capabilities(run)
	if err != nil {
		return nil, failure(codeInput, err)
	}
	values, err := mergeValues(run)
	if err != nil {
		return nil, failure(codeValues, err)
	}
	if c.loaded.Metadata.Deprecated {
		slog.Warn("this chart is deprecated")
	}
	if err := chartutil.ValidateReleaseName(run.Release.Name); err != nil {
		return nil, failure(codeInput, fmt.Errorf("release name check failed: release name %q: %w", run.Release.Name, err))
	}
	instance, err := c.instance(values)
	if err != nil {
		return nil, failure(codeValues, err)
	}
	options := common.ReleaseOptions{
		Name:      run.Release.Name,
		Namespace: run.Release.Namespace,
		Revision:  max(run.Release.Revision, 1),
		IsInstall: !run.Release.IsUpgrade,
		IsUpgrade: run.Release.IsUpgrade,
	}
	top, err := renderValues(instance, values, options, caps)
	if err != nil {
		return nil, failure(codeValues, err)
	}
	coalesced, isValues := top["Values"].(common.Values)
	if !isValues {
		return nil, failure(codeValues, errors.New("the coalesced values are not a table"))
	}
	if !run.SkipSchema && !sharedSchemas.valid(instance, coalesced) {
		if err := util.ValidateAgainstSchema(instance, coalesced); err != nil {
			return nil, failure(codeSchema, fmt.Errorf("values don't meet the specifications of the schema(s) in the following chart(s):\n%w", err))
		}
	}
	return &prepared{instance: instance, caps: caps, values: top}, nil
}

// renderValues is ToRenderValuesWithSchemaValidation without the validation, and asks it for all but the values.
func renderValues(instance *chart.Chart, values map[string]any, options common.ReleaseOptions, caps *common.Capabilities) (common.Values, error) {
	coalesced, plain := coalesce.Values(instance, values)
	if !plain {
		return util.ToRenderValuesWithSchemaValidation(instance, values, options, caps, true)
	}
	top, err := util.ToRenderValuesWithSchemaValidation(&chart.Chart{Metadata: instance.Metadata}, nil, options, caps, true)
	if err != nil {
		return nil, err
	}
	top["Values"] = coalesced
	return top, nil
}

func capabilities(run wire.Run) (*common.Capabilities, error) {
	caps := common.DefaultCapabilities.Copy()
	if run.KubeVersion != "" {
		parsed, err := common.ParseKubeVersion(run.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", run.KubeVersion, err)
		}
		caps.KubeVersion = *parsed
	}
	caps.APIVersions = append(caps.APIVersions[:len(caps.APIVersions):len(caps.APIVersions)], run.APIVersions...)
	return caps, nil
}

// takeNotes removes every NOTES.txt from the rendered files and returns that of the chart itself.
func takeNotes(files map[string]string, name string) string {
	notes := files[path.Join(name, "templates", notesFile)]
	for file := range files {
		if strings.HasSuffix(file, notesFile) {
			delete(files, file)
		}
	}
	return notes
}

func describe(hook *release.Hook) *wire.Hook {
	return &wire.Hook{
		Name:              hook.Name,
		Kind:              hook.Kind,
		Events:            texts(hook.Events),
		Weight:            hook.Weight,
		DeletePolicies:    texts(hook.DeletePolicies),
		OutputLogPolicies: texts(hook.OutputLogPolicies),
	}
}

func texts[T ~string](items []T) []string {
	result := make([]string, len(items))
	for i, item := range items {
		result[i] = string(item)
	}
	return result
}
