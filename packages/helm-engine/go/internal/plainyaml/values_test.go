package plainyaml

import (
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"helm.sh/helm/v4/pkg/chart/v2/loader"
)

// valuesAgree fails when a values file is taken for plain and Helm refuses it or reads something else.
func valuesAgree(t *testing.T, text string) (plain bool) {
	t.Helper()
	values, plain := ReadValues(text)
	if !plain {
		return false
	}
	expected, err := loader.LoadValues(strings.NewReader(text))
	if err != nil {
		t.Fatalf("taken for plain, but: %v\n%q", err, text)
	}
	if !reflect.DeepEqual(values, expected) {
		t.Fatalf("read %#v\nexpected %#v\n%q", values, expected, text)
	}
	return true
}

func TestReadValues(t *testing.T) {
	for _, test := range []struct {
		name, text string
		plain      bool
	}{
		{"scalars", "a: 1\nb: -2.5\nc: text\nd: \"x\\ty\\u00e4\"\ne: 'it''s'\nf: true\ng: no\nh: null\ni:\nj: 012\nk: 1_000\nl: 0x1F\nm: 1e3\nz: 2020-01-01\no: 25%\np: 1.4.2\n", true},
		{"big numbers", "a: 123456789012345678\nb: 18446744073709551615\nc: 1e999\nd: 0.1\ne: -0\nf: 0b11\ng: 0o17\n", true},
		{"comments", "# c\na: b # c\n # c\nb: \"x\" # c\nc: # c\n  d: 1\n", true},
		{"keys", "'a b': 1\n\"c:d\": 2\n10-wait: 3\n/tmp: 4\na.b/c: 5\na:b:c: 6\n1 two: 7\n1 e5: 8\n2001-12-14 21:59:43: 9\n", true},
		{"lists", "a:\n- 1\n- b: 2\n  c: 3\n-\n  d: 4\nb:\n  - x\n  -\n", true},
		{"flow", "a: {b: c, d: [1, 'x', {e: f}], }\ng: []\nh: {}\ni:\n  [\n    a b,\n    {c: d,\n     e: f}\n  ]\n", true},
		{"json", "{\"a\":{\"b\":[1,2.5e3,null,true,\"x\\n\\u20ac\"]},\"c\":\"\"}", true},
		{"empty json", "{}", true},
		{"json and more", "{\"a\":1}\nb: 2\n", false},
		{"json inside", "a: {\"a\":{\"b\":[1,2.5e3,null,true,\"x\\n\\u20ac\"]},\"c\":\"\"}", true},
		{"literal", "a: |\n  b\n    c\n\n  d\n\ne: |-\n  f\ng:\n  h: |\n\n    i\n", true},
		{"a key twice", "a: 1\na: 2\n", true},
		{"quoted below", "a:\n  'b'\n", true},
		{"two documents", "a: 1\n---\nb: 2\n", false},
		{"number as key", "8080: a\n", false},
		{"boolean as key", "yes: a\n", false},
		{"anchor", "a: &x 1\nb: *x\n", false},
		{"tag", "a: !!str 1\n", false},
		{"folded", "a: >\n  b\n  c\n", false},
		{"continuation", "a: b\n  c\n", false},
		{"colon in a value", "a: b: c\n", false},
		{"wrong indentation", "a:\n  b: 1\n c: 2\n", false},
		{"item at the column of a value", "a: b\n- c\n", false},
		{"tab", "a:\n\tb: 1\n", false},
		{"surrogate", "a: \"\\ud83d\"\n", false},
		{"list at the top", "- a\n", false},
		{"text", "a\n", false},
		{"empty", "", false},
		{"comment alone", "# a\n", false},
		{"windows", "a: b\r\n", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if plain := valuesAgree(t, test.text); plain != test.plain {
				t.Fatalf("plain %v, expected %v", plain, test.plain)
			}
		})
	}
}

func FuzzReadValues(f *testing.F) {
	for _, seed := range valuesSeeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { valuesAgree(t, text) })
}

// valuesSeeds are the values files of the fixtures and of the library chart, and pieces of the long ones.
func valuesSeeds(f testing.TB) []string {
	var seeds []string
	for _, pattern := range []string{
		"../../../src/__fixtures__/charts/*/values.yaml", "../../../../../charts/*/values.yaml", "../../../../../charts/*/ci/*.yaml",
	} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			seeds = append(seeds, pieceByPiece(string(text))...)
		}
	}
	if len(seeds) < 50 {
		f.Fatal("the values files are not where they were")
	}
	return seeds
}

// pieceByPiece cuts a file before lines that are not indented, and adds the whole.
func pieceByPiece(text string) []string {
	pieces := []string{text}
	var piece strings.Builder
	for line := range strings.Lines(text) {
		if line[0] != ' ' && line[0] != '-' && line[0] != '#' && piece.Len() > 0 {
			pieces = append(pieces, piece.String())
			piece.Reset()
		}
		piece.WriteString(line)
	}
	return append(pieces, piece.String(), `{"a":{"b":[1,-2.5e3,null,true,"x\n\u20ac é","<>&"]},"c d":"","e":{}}`)
}

// TestValuesMutations changes real values files at random and compares with Helm. MUTATIONS sets how often.
func TestValuesMutations(t *testing.T) {
	rounds := 20000
	if text := os.Getenv("MUTATIONS"); text != "" {
		var err error
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	files := valuesSeeds(t)
	random := rand.New(rand.NewSource(1))
	plain := 0
	for range rounds {
		text := files[random.Intn(len(files))]
		if len(text) > 2000 && random.Intn(20) > 0 {
			continue
		}
		for range 1 + random.Intn(4) {
			text = mutate(random, text)
		}
		if valuesAgree(t, text) {
			plain++
		}
	}
	if plain < rounds/10 {
		t.Fatalf("only %d of %d files were plain: the comparison shows little", plain, rounds)
	}
	t.Logf("%d of %d mutated files were plain", plain, rounds)
}
