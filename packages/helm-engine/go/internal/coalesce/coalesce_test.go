package coalesce

import (
	"bytes"
	"encoding/json"
	"log"
	"math/rand"
	"os"
	"reflect"
	"strconv"
	"testing"

	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

var names = []string{"a", "b", "c", "global", "sub", "other"}

// randomTable makes values that often meet those of another table.
func randomTable(random *rand.Rand, depth int) map[string]any {
	table := map[string]any{}
	for range random.Intn(5) {
		table[names[random.Intn(len(names))]] = randomValue(random, depth)
	}
	return table
}

func randomValue(random *rand.Rand, depth int) any {
	switch kind := random.Intn(10); {
	case depth > 0 && kind < 6:
		return randomTable(random, depth-1)
	case kind == 6:
		return nil
	case kind == 7:
		return []any{nil, "x", map[string]any{"a": nil, "b": 1.0}}
	case kind == 8:
		return float64(random.Intn(3))
	default:
		return "text"
	}
}

func randomChart(random *rand.Rand, name string, depth int) *chart.Chart {
	made := &chart.Chart{Metadata: &chart.Metadata{Name: name}, Values: randomTable(random, 3)}
	if random.Intn(10) == 0 {
		made.Values = nil
	}
	for _, child := range []string{"sub", "other"}[:random.Intn(3)] {
		if depth > 0 {
			made.AddDependency(randomChart(random, child, depth-1))
		}
	}
	return made
}

func asJSON(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestValuesAtRandom compares with Helm, warnings too: there are none where this package answers. ROUNDS sets how often.
func TestValuesAtRandom(t *testing.T) {
	rounds := 20000
	if text := os.Getenv("ROUNDS"); text != "" {
		var err error
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	var warnings bytes.Buffer
	log.SetOutput(&warnings)
	defer log.SetOutput(os.Stderr)
	random := rand.New(rand.NewSource(1))
	answered := 0
	for range rounds {
		of, values := randomChart(random, "root", 2), randomTable(random, 3)
		before := asJSON(t, []any{of.Values, values})
		found, plain := Values(of, values)
		if after := asJSON(t, []any{of.Values, values}); after != before {
			t.Fatalf("changed %s to %s", before, after)
		}
		if !plain {
			continue
		}
		answered++
		warnings.Reset()
		expected, err := util.CoalesceValues(of, values)
		if err != nil || warnings.Len() > 0 {
			t.Fatalf("%s: answered, but Helm says: %v %s", before, err, &warnings)
		}
		if !reflect.DeepEqual(found, expected) {
			t.Fatalf("%s: %s\nexpected %s", before, asJSON(t, found), asJSON(t, expected))
		}
	}
	if answered < rounds/4 {
		t.Fatalf("only %d of %d were answered: the comparison shows little", answered, rounds)
	}
	t.Logf("%d of %d were answered", answered, rounds)
}

func TestUnusualValuesAreLeftToHelm(t *testing.T) {
	of := &chart.Chart{Metadata: &chart.Metadata{Name: "root"}, Values: map[string]any{"a": map[string]any{"b": 1.0}}}
	of.AddDependency(&chart.Chart{Metadata: &chart.Metadata{Name: "sub"}})
	for name, values := range map[string]map[string]any{
		"text over a table":          {"a": map[string]any{"b": map[string]any{}}},
		"no table for a subchart":    {"sub": "text"},
		"globals that are no table":  {"global": "text"},
		"a type that YAML has not":   {"x": []string{"a"}},
		"such a type in a list":      {"x": []any{uint8(1)}},
		"globals of the subchart":    {"sub": map[string]any{"global": 1.0}},
		"a table over globals":       {"global": map[string]any{"x": map[string]any{}}, "sub": map[string]any{"global": map[string]any{"x": 1.0}}},
		"globals over a table below": {"global": map[string]any{"x": 1.0}, "sub": map[string]any{"global": map[string]any{"x": map[string]any{}}}},
	} {
		if _, plain := Values(of, values); plain {
			t.Errorf("%s was answered", name)
		}
	}
	if _, plain := Values(of, map[string]any{"a": map[string]any{"b": "x"}}); !plain {
		t.Error("plain values were not answered")
	}
}
