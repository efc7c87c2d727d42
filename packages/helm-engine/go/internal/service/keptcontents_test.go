package service

import (
	"strings"
	"testing"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

// loadKept loads a chart whose template is content 7: sent to be kept, or only by its number.
func loadKept(t *testing.T, s *Service, template []byte) string {
	t.Helper()
	body := wire.AppendFile(nil, "Chart.yaml", []byte("apiVersion: v2\nname: top\nversion: 1.0.0\n"))
	body = wire.AppendKept(body, "templates/a.yaml", 7, template)
	load := message(t, wire.Request{Op: "load", Chart: "key", Files: 2}, body)
	loaded := string(s.Handle(load))
	// The next message comes in the same memory.
	clear(load)
	run := wire.Run{Release: wire.Release{Name: "r", Namespace: "n"}}
	return loaded + string(s.Handle(message(t, wire.Request{Op: "render", Chart: "key", Runs: []wire.Run{run}}, nil)))
}

func TestContentsAreKeptUntilTheyAreForgotten(t *testing.T) {
	s := New()
	if answer := loadKept(t, s, nil); !strings.Contains(answer, "was not kept") {
		t.Fatalf("a content that nobody sent: %q", answer)
	}
	for _, template := range [][]byte{[]byte("text: sent"), nil, nil} {
		if answer := loadKept(t, s, template); !strings.Contains(answer, "text: sent") {
			t.Fatalf("answered %q", answer)
		}
	}
	s.Handle(message(t, wire.Request{Op: "forget"}, nil))
	if answer := loadKept(t, New(), nil); !strings.Contains(answer, "was not kept") {
		t.Fatalf("another service has it: %q", answer)
	}
	if answer := loadKept(t, s, nil); !strings.Contains(answer, "was not kept") {
		t.Fatalf("after it was forgotten: %q", answer)
	}
}
