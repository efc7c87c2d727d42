package plainyaml

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"

	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// agrees fails when a document is taken for plain and the general parser refuses it or finds another head.
func agrees(t *testing.T, document string) (plain bool) {
	t.Helper()
	head, plain := ReadHead(document)
	if !plain {
		return false
	}
	var parsed releaseutil.SimpleHead
	if err := yaml.Unmarshal([]byte(document), &parsed); err != nil {
		t.Fatalf("taken for plain, but: %v\n%s", err, document)
	}
	if parsed.Kind != head.Kind {
		t.Fatalf("kind %q, expected %q\n%s", head.Kind, parsed.Kind, document)
	}
	hook := false
	if parsed.Metadata != nil {
		_, hook = parsed.Metadata.Annotations[hookAnnotation]
	}
	if hook != head.Hook {
		t.Fatalf("hook %v, expected %v\n%s", head.Hook, hook, document)
	}
	var reduced releaseutil.SimpleHead
	if err := yaml.Unmarshal([]byte(head.Text), &reduced); err != nil {
		t.Fatalf("the head alone: %v\n%s", err, document)
	}
	if !reflect.DeepEqual(reduced, parsed) {
		t.Fatalf("the head alone reads %v, expected %v\n%s", reduced, parsed, document)
	}
	return true
}

func TestReadHead(t *testing.T) {
	for _, test := range []struct {
		name, document string
		plain          bool
	}{
		{"deployment", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  list:\n  - a: 1\n    b: [] \n  - c\n  other:\n    - x\n    -\n      y: 1\n", true},
		{"comments and blanks", "# c\n\nkind: A\n\n  # c\nmetadata:\n  # c\n  name: x\n", true},
		{"hook", "kind: Job\nmetadata:\n  annotations:\n    \"helm.sh/hook\": test\n", true},
		{"literal", "kind: A\ndata:\n  x: |\n    a: b\n      - c\n\n    #d\n  y: |-\n    z\n", true},
		{"quotes", "kind: A\nx: \"a: \\\"b\\\" \\n\"\ny: 'it''s'\nz: \"ä\"\n", true},
		{"open at the end", "kind: A\nspec:\n", true},
		{"sequence at the column of its key", "kind: A\nx:\n- a\n- b\ny: 1\n", true},
		{"wrong indentation", "kind: A\nmetadata:\n  name: a\n   wrong: b\n", false},
		{"indentation between two levels", "kind: A\na:\n    b: 1\n  c: 2\n", false},
		{"value and children", "kind: A\na: b\n  c: d\n", false},
		{"continuation", "kind: A\na: b\n  c\n", false},
		{"colon in a value", "kind: A\na: b: c\n", false},
		{"flow", "kind: A\na: {b: c}\n", false},
		{"anchor", "kind: A\na: &x 1\nb: *x\n", false},
		{"tag", "kind: A\na: !!str 1\n", false},
		{"tab", "kind: A\na:\n\tb: 1\n", false},
		{"infinite", "kind: A\na: .inf\n", false},
		{"null key", "kind: A\nnull: 1\n", false},
		{"merge", "kind: A\n<<: 1\n", false},
		{"annotations of text", "kind: A\nmetadata:\n  annotations: text\n", false},
		{"nested annotations", "kind: A\nmetadata:\n  annotations:\n    a:\n      b: 1\n", false},
		{"kind twice", "kind: A\nkind: B\n", false},
		{"kind in capitals", "Kind: A\n", false},
		{"kind is a boolean", "kind: yes\n", false},
		{"unfinished quote", "kind: A\na: \"b\n", false},
		{"text after a quote", "kind: A\na: \"b\" c\n", false},
		{"blank before a literal", "kind: A\na: |\n     \n  b\n", false},
		{"list", "- a\n", false},
		{"text", "hello\n", false},
		{"empty", "", false},
		{"windows", "kind: A\r\n", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if plain := agrees(t, test.document); plain != test.plain {
				t.Fatalf("plain %v, expected %v", plain, test.plain)
			}
		})
	}
}

func FuzzReadHead(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, document string) { agrees(t, document) })
}

// seeds are the documents that the real helm rendered from the fixtures, and those in PLAIN_YAML_SEEDS.
func seeds(f testing.TB) []string {
	files, err := filepath.Glob("../../../src/__fixtures__/expected/*/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	if more := os.Getenv("PLAIN_YAML_SEEDS"); more != "" {
		files = append(files, strings.Split(more, ":")...)
	}
	var documents []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, document := range releaseutil.SplitManifests(string(text)) {
			documents = append(documents, document)
		}
	}
	return documents
}
