package render

import (
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"

	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// TestSplitDocuments compares with Helm on random texts of the pieces that matter.
func TestSplitDocuments(t *testing.T) {
	pieces := []string{"---", "--", "-", "\n", "\n\n", " ", "\t", "a: b", "# c", "\r\n", "\u00a0", "\u0085", "---\n", "\n---", "--- x"}
	random := rand.New(rand.NewSource(1))
	for range 200000 {
		var text strings.Builder
		for range random.Intn(12) {
			text.WriteString(pieces[random.Intn(len(pieces))])
		}
		split := releaseutil.SplitManifests(text.String())
		keys := slices.Collect(maps.Keys(split))
		slices.SortFunc(keys, func(a, b string) int {
			if (releaseutil.BySplitManifestsOrder{a, b}).Less(0, 1) {
				return -1
			}
			return 1
		})
		var expected []string
		for _, key := range keys {
			expected = append(expected, split[key])
		}
		if found := splitDocuments(text.String()); !slices.Equal(found, expected) {
			t.Fatalf("%q: %q, expected %q", text.String(), found, expected)
		}
	}
}
