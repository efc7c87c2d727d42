package render

import (
	"fmt"
	"math/rand"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// documentLines are what the documents of the comparison are put together from: what templates write, and what they write by
// mistake.
var documentLines = []string{
	"apiVersion: v1", "kind: ConfigMap", "kind: Secret", "kind: Widget", "kind: Job", "kind: 1", "kind: null", "kind: true", "kind:", "Kind: Foo",
	"kind: [a]", "metadata:", "metadata: {}", "metadata: null", "metadata: x", "metadata:\n  name: a", "metadata:\n  name: 1", "metadata:\n  name: null",
	"metadata:\n  name: a\n  annotations:", "metadata: {name: a, annotations: {helm.sh/hook: test}}", "  annotations:", "  annotations: {}",
	"  annotations: null", "  annotations: {a: null}", "  annotations: []", "    helm.sh/hook: pre-install", "    \"helm.sh/hook\": post-install,pre-delete",
	"    helm.sh/hook: \" test , Crd\"", "    helm.sh/hook: null", "    helm.sh/hook:", "    helm.sh/hook: true", "    helm.sh/hook: \"\"",
	"    helm.sh/hook-weight: \"5\"", "    helm.sh/hook-weight: 5", "    helm.sh/hook-weight: \"x\"", "    helm.sh/hook-weight: \"99999999999999999999\"",
	"    helm.sh/hook-weight: \"+3\"", "    helm.sh/hook-weight: \" 3\"", "    helm.sh/hook-delete-policy: hook-succeeded, Before-Hook-Creation",
	"    helm.sh/hook-output-log-policy: hook-failed", "    a: yes", "    b: 1", "    c: null", "    d: 1e3", "    g: [1]", "    h: {a: b}",
	"    i: |\n      text", "    k: >-\n      fold\n      ed", "spec:", "  a: 1", "  a: 1\n  a: 2", "a: 1", "  n: 123456789012345678901234567890",
	"  n: 1e999", "  n: .inf", "  - a", "- a", "  - - b", "  m: {a: b, c}", "  q: \"a\\x7fb\"", "  q: \"a\\qb\"", "  q: 'unfinished", "  p: a: b",
	"  p: &x y\n  o: *x", "  o: *nowhere", "  p: !!int \"3\"", "  <<: {a: b}", "  ? a\n  : b", "  k: a\n    b", "\ta: 1", "  b: y\t", "  a: |\n\tx",
	"  a: |2\n    x", "  a: |+\n    x\n\n", "---", "--- ", "---\t", "--- # c", "---a: b", "---kind: X", "----", "------", "-------", "--- ---", "  ---", "...",
	"# comment", "#c\x7f", "%YAML 1.1", "\r", "a: b\r", "\u00a0", "\u0085", "\u2028", "\ufeff", "\ufeffkind: A", "a: \u0085", "a: \x7f", "a: \x01",
	"a: \u009f", "a: \ufffe", "a: \xff", "a: \xc3(", "a: \xed\xa0\x80", "a: \"\x00\"", "", " ", "hello", "[]", "{}", `{"kind":"A"}`, "null", "~", "1",
	"? x", "-", "--", "!", "|", "\"", "'", "123: 4", "true: x", "null: x", "[a]: b", "2020-01-01: x", "a:b:c: d", "key with space: 1",
}

var documentsToStart = []string{
	"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: \"1\"\n",
	"apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: j\n  annotations:\n    helm.sh/hook: pre-install,post-upgrade\n    helm.sh/hook-weight: \"2\"\nspec:\n  a: 1\n",
	"kind: Service\nmetadata:\n  name: s\n  annotations:\n    x: y\nspec:\n  ports:\n    - port: 80\n",
}

func randomDocuments(random *rand.Rand) string {
	var text strings.Builder
	for range random.Intn(3) {
		text.WriteString(documentsToStart[random.Intn(len(documentsToStart))])
		if random.Intn(3) > 0 {
			text.WriteString("---\n")
		}
		for range random.Intn(4) {
			text.WriteString(documentLines[random.Intn(len(documentLines))])
			if random.Intn(12) > 0 {
				text.WriteString("\n")
			}
		}
	}
	if random.Intn(20) == 0 {
		return strings.ReplaceAll(text.String(), "\n", "\r\n")
	}
	return text.String()
}

// asHelmSorts fails when the documents of files, or the error about them, are not those that Helm finds.
func asHelmSorts(t *testing.T, files map[string]string) {
	t.Helper()
	hooks, manifests, err := sortManifests(files)
	expectedHooks, expectedManifests, expectedErr := releaseutil.SortManifests(files, nil, releaseutil.InstallOrder)
	if fmt.Sprint(err) != fmt.Sprint(expectedErr) {
		t.Fatalf("%q: %v, expected %v", files, err, expectedErr)
	}
	if err != nil {
		return
	}
	if !reflect.DeepEqual(plainHooks(hooks), plainHooks(expectedHooks)) {
		t.Fatalf("%q: hooks %+v, expected %+v", files, plainHooks(hooks), plainHooks(expectedHooks))
	}
	if !reflect.DeepEqual(withKinds(manifests), withKinds(expectedManifests)) {
		t.Fatalf("%q: %q, expected %q", files, withKinds(manifests), withKinds(expectedManifests))
	}
}

func plainHooks(hooks []*release.Hook) []release.Hook {
	var plain []release.Hook
	for _, hook := range hooks {
		plain = append(plain, *hook)
	}
	return plain
}

// withKinds leaves of each manifest what is used of it.
func withKinds(manifests []releaseutil.Manifest) [][3]string {
	var plain [][3]string
	for _, manifest := range manifests {
		plain = append(plain, [3]string{manifest.Name, manifest.Head.Kind, manifest.Content})
	}
	return plain
}

// TestSortManifestsAtRandom compares with Helm. ROUNDS sets how often.
func TestSortManifestsAtRandom(t *testing.T) {
	NewWarnings()
	rounds := 20000
	if text := os.Getenv("ROUNDS"); text != "" {
		var err error
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	random := rand.New(rand.NewSource(1))
	for range rounds {
		files := map[string]string{}
		for _, name := range []string{"c/templates/b.yaml", "c/templates/a.yaml", "c/templates/_p.yaml"}[:1+random.Intn(3)] {
			files[name] = randomDocuments(random)
		}
		asHelmSorts(t, files)
	}
}

// TestUnusualCharacters puts every character that YAML may refuse, or take for a line break, at every kind of place.
func TestUnusualCharacters(t *testing.T) {
	NewWarnings()
	places := []string{
		"kind: A\nx: a%sb\n", "kind: A\nx: \"a%sb\"\n", "kind: A\nx: 'a%sb'\n", "kind: A\nx: |\n  a%sb\n", "kind: A\nx: >-\n  a%sb\n", "kind: A\n# a%sb\n",
		"kind: A\nx: y # a%sb\n", "kind: A%s\n", "kind: \"A%s\"\n", "kind: A\na%sb: x\n", "kind: A\n\"a%sb\": x\n", "kind: A\nx:\n  - a%sb\n", "%skind: A\n",
		"kind: A\n%s", "kind: A\nx: [a%sb]\n", "kind: A\nmetadata:\n  name: a%sb\n", "kind: A\nmetadata:\n  annotations:\n    x: a%sb\n",
		"apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  annotations:\n    helm.sh/hook: test\n    x: \"a%sb\"\nspec: x\n",
		"apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  annotations:\n    helm.sh/hook: \"test%s\"\nspec: x\n",
		"apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  annotations:\n    helm.sh/hook: test\nspec: a%sb\n", "---%s\nkind: A\n", "kind: A\n---\n%s\n",
	}
	var texts []string
	for code := range rune(0x100) {
		texts = append(texts, string(code))
	}
	for code := range 0x80 {
		texts = append(texts, string([]byte{byte(0x80 + code)}))
	}
	for _, code := range []rune{0x1680, 0x2000, 0x200b, 0x2028, 0x2029, 0x202e, 0x3000, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x1ffff, 0x10ffff} {
		texts = append(texts, string(code))
	}
	texts = append(texts, "\r\n", "\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80", "\xe2\x80", "\xef\xbb\xbf\xef\xbb\xbf")
	for _, place := range places {
		for _, text := range texts {
			asHelmSorts(t, map[string]string{"c/templates/a.yaml": strings.Replace(place, "%s", text, 1)})
		}
	}
}
