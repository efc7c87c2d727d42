package render

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"strings"
	"testing"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
)

const randomValues = `text: hello
empty: ''
zero: 0
number: 3
float: 2.5
yes_: true
no_: false
nothing:
list: [c, a, 1, true, null, {x: 1, y: {z: deep}}, [1, 2]]
names: [b, a]
none: []
map: {b: 1, a: text, c: {d: e, f: null}, n: null}
noMap: {}
tpl: '{{ .Values.text }}-{{ include "one" . }}{{ define "two" }}replaced{{ end }}{{ include "two" . }}'
`

// templateWriter writes templates at random from what charts use. Many of them fail, which must not be missed either.
type templateWriter struct {
	*rand.Rand
	variables []string
	depth     int
}

func (w *templateWriter) pick(choices ...string) string { return choices[w.Intn(len(choices))] }

// operand writes a value.
func (w *templateWriter) operand() string {
	w.depth++
	defer func() { w.depth-- }()
	if w.depth < 4 && w.Intn(3) == 0 {
		return "(" + w.pipeline() + ")" + w.pick("", "", "", ".x", ".c.d")
	}
	if len(w.variables) > 0 && w.Intn(4) == 0 {
		return w.variables[w.Intn(len(w.variables))] + w.pick("", "", ".x", ".y.z", ".c")
	}
	return w.pick(".", "$", ".Values.text", ".Values.empty", ".Values.zero", ".Values.number", ".Values.float", ".Values.yes_", ".Values.no_",
		".Values.nothing", ".Values.list", ".Values.names", ".Values.none", ".Values.map", ".Values.noMap", ".Values.map.a", ".Values.map.c.d",
		".Values.map.c.f", ".Values.missing", ".Values.missing.x", ".Values.nothing.x", ".Values.map.n", ".Values", ".Release.Name", ".Chart.Name",
		".Chart.Version", ".Template.Name", ".Files", ".Capabilities.KubeVersion.Major", ".Capabilities.APIVersions", "$.Values.map.b", ".x", ".y.z",
		".Values.YAML", ".Values.tpl", "1", "0", "-3", "2.5", "1e3", "0x10", "'a'", `"text"`, `""`, `"a"`, `"x"`, "`raw`", "true", "false", "nil")
}

func (w *templateWriter) operands(count int) string {
	parts := make([]string, count)
	for i := range parts {
		parts[i] = w.operand()
	}
	return strings.Join(parts, " ")
}

// command writes a call or a value.
func (w *templateWriter) command() string {
	switch w.Intn(9) {
	case 0:
		return w.operand()
	case 1:
		return w.pick("not", "len", "quote", "squote", "toString", "int", "int64", "float64", "toYaml", "toJson", "first", "last", "rest", "uniq", "sortAlpha",
			"kindOf", "typeOf", "empty", "upper", "lower", "trim", "b64enc", "sha256sum", "fromYaml", "until", "floor", "deepCopy", "compact", "reverse",
			"nospace", "html", "print", "println", "atoi", "toStrings", "untitle", "base", "coalesce", "now") + " " + w.operands(1)
	case 2:
		return w.pick("eq", "ne", "lt", "le", "gt", "ge", "and", "or") + " " + w.operands(2)
	case 3:
		return w.pick("index", "default", "hasKey", "get", "has", "dict", "list", "print", "append", "join", "pick", "omit", "contains", "hasPrefix", "trimSuffix",
			"kindIs", "add", "sub", "mul", "concat", "without", "regexMatch", "splitList", "printf", "indent", "nindent", "trunc", "required", "tpl",
			"typeIs", "deepEqual", "prepend", "max", "cat", "semverCompare", "mustHas", "split") + " " + w.operands(2)
	case 4:
		return w.pick("ternary", "dig", "replace", "list", "dict", "eq", "and", "or", "index", "printf", "slice", "coalesce", "regexReplaceAll", "substr", "pluck") +
			" " + w.operands(3)
	case 5:
		return `printf "` + w.pick("%s", "%d", "%v", "%q", "%s-%v", "%t") + `" ` + w.operands(1+w.Intn(2))
	case 6:
		return `include "` + w.pick("one", "two", "loop", "fields") + `" ` + w.operands(1)
	case 7:
		return `dict "x" ` + w.operands(1) + ` "y" ` + w.operands(1)
	default:
		return w.pick("kindIs", "typeIs") + ` "` + w.pick("string", "map", "slice", "float64", "invalid", "bool", "int") + `" ` + w.operands(1)
	}
}

func (w *templateWriter) pipeline() string {
	text := w.command()
	for w.Intn(4) == 0 {
		text += " | " + w.pick("quote", "default 1", `default "d"`, "toJson", "toYaml", "len", "not", "int", "upper", "trim", "indent 2", "nindent 4", "eq 1", "and 1", "or 0",
			"first", "sortAlpha", "join `,`", "toString", "printf `%v!`", "set (dict `a` 1) `k`", "include `one`", "tpl `{{ . }}`", "trunc 3", "replace `a` `b`", "kindOf", "ternary 1 2",
			"print", "index .Values.map", "hasKey .Values.map")
	}
	return text
}

// block writes a piece of a template.
func (w *templateWriter) block() string {
	w.depth++
	outer := w.variables
	defer func() { w.depth-- }()
	if w.depth > 4 {
		return "{{ " + w.pipeline() + " }}"
	}
	nested := func(setup ...string) string {
		w.variables = append(append([]string{}, outer...), setup...)
		text := w.blocks()
		w.variables = outer
		return text
	}
	switch w.Intn(12) {
	case 0:
		return "{{ if " + w.pipeline() + " }}" + nested() + w.pick("", "{{ else }}"+nested(), "{{ else if "+w.pipeline()+" }}"+nested()) + "{{ end }}"
	case 1:
		return "{{ with " + w.pipeline() + " }}" + nested() + w.pick("", "{{ else }}"+nested(), "{{ else with "+w.pipeline()+" }}"+nested()) + "{{ end }}"
	case 2:
		return "{{ range " + w.pipeline() + " }}" + nested() + w.pick("", "{{ break }}", "{{ continue }}y", "{{ else }}"+nested()) + "{{ end }}"
	case 3:
		return "{{ range $i := " + w.pipeline() + " }}" + nested("$i") + w.pick("", "{{ if eq $i `a` }}{{ continue }}{{ end }}z") + "{{ else }}" + nested("$i") + "{{ end }}"
	case 4:
		return "{{ range $k, $v := " + w.pipeline() + " }}{{ $k }}" + nested("$k", "$v") + "{{ end }}"
	case 5:
		w.variables = append(append([]string{}, outer...), "$a")
		return "{{ $a := " + w.pipeline() + " }}"
	case 6:
		if len(outer) > 0 {
			return "{{ " + outer[w.Intn(len(outer))] + " = " + w.pipeline() + " }}"
		}
		return "{{ with $w := " + w.pipeline() + " }}" + nested("$w") + "{{ end }}"
	case 7:
		return `{{ template "` + w.pick("one", "two", "loop", "fields") + `" ` + w.pick("", w.pipeline()) + " }}"
	case 8:
		// More would make maps that contain themselves, which nobody can print.
		return w.pick("text", "\n  - ", "{{ $_ := set .Values.map `k` `v` }}", "{{ $_ := set $ `x` 1 }}", "{{ $_ := unset .Values.map `a` }}", "{{- /* c */ -}}", " ")
	default:
		return "{{" + w.pick(" ", "- ") + w.pipeline() + w.pick(" ", " -") + "}}"
	}
}

func (w *templateWriter) blocks() string {
	var text strings.Builder
	for range 1 + w.Intn(3) {
		text.WriteString(w.block())
	}
	return text.String()
}

const partials = `{{ define "one" }}[{{ . }}]{{ end }}{{ define "two" }}{{ with . }}<{{ kindOf . }}>{{ else }}none{{ end }}{{ end }}` +
	`{{ define "loop" }}{{ range $k, $v := . }}{{ $k }}={{ include "one" $v }};{{ end }}{{ end }}{{ define "fields" }}{{ .x }}{{ $y := .y }}{{ $y.z }}{{ end }}`

// TestFastTemplatesAtRandom compares with Helm. ROUNDS sets how often.
func TestFastTemplatesAtRandom(t *testing.T) {
	rounds := 3000
	if text := os.Getenv("ROUNDS"); text != "" {
		var err error
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	random := rand.New(rand.NewSource(1))
	fast := 0
	for round := range rounds {
		writer := &templateWriter{Rand: random}
		text := writer.blocks()
		files := []*archive.BufferedFile{
			{Name: "Chart.yaml", Data: []byte("apiVersion: v2\nname: random\nversion: 0.1.0\n")},
			{Name: "templates/_partials.tpl", Data: []byte(partials)},
			{Name: "templates/all.yaml", Data: []byte(text)},
		}
		t.Run(fmt.Sprint(round), func(t *testing.T) {
			defer func() {
				if t.Failed() {
					t.Log(text)
				}
			}()
			if asHelm(t, files, randomValues) {
				fast++
			} else if os.Getenv("SLOW") != "" {
				t.Log(text)
			}
		})
	}
	t.Logf("%d of %d were rendered fast, or fail in Helm, too", fast, rounds)
	if fast < rounds*9/10 {
		t.Fatal("too many templates are not rendered fast")
	}
}
