package service

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

func message(t *testing.T, head any, body []byte) []byte {
	t.Helper()
	encoded, err := wire.Encode(head, body)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

// answerOf loads a chart into a service and renders it: the answers' texts.
func answerOf(t *testing.T, s *Service, files ...string) string {
	t.Helper()
	var body []byte
	for i := 0; i < len(files); i += 2 {
		body = wire.AppendFile(body, files[i], []byte(files[i+1]))
	}
	load := message(t, wire.Request{Op: "load", Chart: "key", Files: len(files) / 2}, body)
	loaded := s.Handle(load)
	// The next message comes in the same memory.
	for i := range load {
		load[i] = 'X'
	}
	if bytes.Contains(loaded, []byte(`"failure"`)) {
		return string(loaded)
	}
	run := wire.Run{Release: wire.Release{Name: "r", Namespace: "n"}}
	return string(loaded) + string(s.Handle(message(t, wire.Request{Op: "render", Chart: "key", Runs: []wire.Run{run}}, nil)))
}

// TestRememberedSubcharts loads variations of a chart one after the other into one service, and each into a new one: what is
// remembered of a subchart must not show.
func TestRememberedSubcharts(t *testing.T) {
	chart := func(changes ...string) []string {
		files := map[string]string{}
		names := []string{}
		set := func(name, text string) {
			if _, known := files[name]; !known {
				names = append(names, name)
			}
			files[name] = text
		}
		set("Chart.yaml", "apiVersion: v2\nname: top\nversion: 1.0.0\n")
		set("templates/a.yaml", `{{ include "lib.all" . }}`+"\nmap: {{ .Values.lib | toJson }}")
		set("charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\n")
		set("charts/lib/values.yaml", "map: {a: 1}\n")
		set("charts/lib/templates/_lib.tpl", `{{ define "lib.all" }}first: {{ .Chart.Name }}{{ end }}`)
		set("charts/lib/templates/b.yaml", `{{ $_ := set .Values.map "c" (add 1 (.Values.map.c | default 1)) }}{{ $_ := set .Chart "Name" "x" }}own: {{ .Values.map.a }} {{ .Values.map.c }} {{ .Files.Get "a.txt" }}`)
		set("charts/lib/a.txt", "text")
		for i := 0; i < len(changes); i += 2 {
			set(changes[i], changes[i+1])
		}
		var list []string
		for _, name := range names {
			list = append(list, name, files[name])
		}
		return list
	}
	twin := []string{"charts/twin/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\n", "charts/twin/templates/c.yaml", "twin: {{ .Values.map.a }}"}
	variations := map[string][]string{
		"plain":              chart(),
		"another template":   chart("charts/lib/templates/_lib.tpl", `{{ define "lib.all" }}other: {{ .Chart.Name }}{{ end }}`),
		"another value":      chart("charts/lib/values.yaml", "map: {a: 7}\n"),
		"a value of the top": chart("values.yaml", "lib: {map: {a: 9}}\n"),
		"another file":       chart("charts/lib/a.txt", "tixt"),
		"one file more":      chart("charts/lib/templates/d.yaml", "more: 1"),
		"ignored":            chart(".helmignore", "b.yaml\n"),
		"a schema":           chart("charts/lib/values.schema.json", `{"properties": {"map": {"type": "string"}}}`),
		"broken":             chart("charts/lib/Chart.yaml", "name: [\n"),
		"a loop":             chart("charts/lib/templates/_lib.tpl", `{{ define "lib.all" }}{{ template "lib.all" . }}{{ end }}`),
		"a warning":          chart("charts/lib/requirements.yaml", "dependencies: []\n"),
		"two of a name":      chart(twin...),
		"a signature":        chart("charts/lib/b.prov", "signed", "templates/p.yaml", `prov: {{ .Files.Get "charts/lib/b.prov" }}`),
		"a library":          chart("charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n"),
		"nested":             chart("charts/lib/charts/in/Chart.yaml", "apiVersion: v2\nname: in\nversion: 1.0.0\n", "charts/lib/charts/in/templates/x.yaml", "in: {{ .Values | toJson }}"),
		"a disabled one":     chart("Chart.yaml", "apiVersion: v2\nname: top\nversion: 1.0.0\ndependencies: [{name: lib, version: 1.0.0, condition: on}]\n", "values.yaml", "\"on\": false\n", "templates/a.yaml", "alone: 1"),
		"an alias":           chart("Chart.yaml", "apiVersion: v2\nname: top\nversion: 1.0.0\ndependencies: [{name: lib, version: 1.0.0, alias: other}]\n"),
		"imported values":    chart("Chart.yaml", "apiVersion: v2\nname: top\nversion: 1.0.0\ndependencies: [{name: lib, version: 1.0.0, import-values: [{child: map, parent: got}]}]\n", "templates/a.yaml", "got: {{ .Values.got | toJson }}"),
	}
	expected := map[string]string{}
	for name, files := range variations {
		// Nothing is remembered for these rules.
		alone := append([]string{}, files...)
		if at := slices.Index(alone, ".helmignore"); at >= 0 {
			alone[at+1] += "# " + name + "\n"
		} else {
			alone = append(alone, ".helmignore", "# "+name+"\n")
		}
		expected[name] = answerOf(t, New(), alone...)
	}
	service := New()
	for range 3 {
		for name, files := range variations {
			if found := answerOf(t, service, files...); found != expected[name] {
				t.Fatalf("%s: %q, expected %q", name, found, expected[name])
			}
		}
	}
	for name, part := range map[string]string{"plain": "own: 1 2 text", "another value": "own: 7 2 text", "a loop": "maximum template depth", "a warning": "We recommend migrating"} {
		if !strings.Contains(expected[name], part) {
			t.Errorf("%s: %q has no %q: the variation shows nothing", name, expected[name], part)
		}
	}
}
