package render

import (
	"os"
	"runtime/debug"
	"testing"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

// BenchmarkRender renders the chart in CHART with the values file in VALUES.
func BenchmarkRender(b *testing.B) {
	debug.SetGCPercent(400)
	NewWarnings()
	directory := os.Getenv("CHART")
	if directory == "" {
		b.Skip("CHART names no chart")
	}
	files := filesOf(b, directory)
	values, err := os.ReadFile(os.Getenv("VALUES"))
	if err != nil {
		b.Fatal(err)
	}
	run := wire.Run{
		Values:      []wire.ValuesFile{{Name: "values", Text: string(values)}},
		Release:     wire.Release{Name: "r", Namespace: "n"},
		KubeVersion: "v1.37.0",
	}
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, failed := Load(files); failed != nil {
				b.Fatal(failed.Message)
			}
		}
	})
	loaded, _ := Load(files)
	b.Run("render", func(b *testing.B) {
		for b.Loop() {
			if result, _ := loaded.Render(run, nil); result.Failure != nil {
				b.Fatal(result.Failure.Message)
			}
		}
	})
}
