//go:build !wasip1

package main

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

func framed(t *testing.T, head any, body []byte) []byte {
	t.Helper()
	message, err := wire.Encode(head, body)
	if err != nil {
		t.Fatal(err)
	}
	return append(binary.LittleEndian.AppendUint32(nil, uint32(len(message))), message...)
}

// chartWith is the message that loads a chart with one template.
func chartWith(t *testing.T, template string) []byte {
	t.Helper()
	var body []byte
	body = wire.AppendFile(body, "Chart.yaml", []byte("apiVersion: v2\nname: test\nversion: 0.1.0\n"))
	body = wire.AppendFile(body, "templates/a.yaml", []byte(template))
	return framed(t, wire.Request{Op: "load", Chart: "key", Files: 2}, body)
}

func renderMessage(t *testing.T) []byte {
	t.Helper()
	return framed(t, wire.Request{Op: "render", Chart: "key", Runs: []wire.Run{{Release: wire.Release{Name: "r", Namespace: "n"}}}}, nil)
}

func TestServeAnswersWhatWasAskedBeforeTheEnd(t *testing.T) {
	var out bytes.Buffer
	in := append(chartWith(t, "ok: {{ .Release.Name }}"), renderMessage(t)...)
	if err := serve(bytes.NewReader(in), &out, time.Minute); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "ok: r") {
		t.Fatalf("answered %q", &out)
	}
}

func TestServeRehearsesWithFilesWhoseAnswersNobodyGets(t *testing.T) {
	rehearsal := filepath.Join(t.TempDir(), "messages")
	if err := os.WriteFile(rehearsal, append(chartWith(t, "ok: rehearsed"), "cut short"...), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := serve(bytes.NewReader(renderMessage(t)), &out, time.Minute, "missing", rehearsal); err != nil {
		t.Fatal(err)
	}
	// The chart is there, though only the rehearsal loaded it, and there is one answer.
	if answer := out.Bytes(); !strings.Contains(out.String(), "ok: rehearsed") || len(answer) != 4+int(binary.LittleEndian.Uint32(answer)) {
		t.Fatalf("answered %q", &out)
	}
}

func TestServeEndsInTheMiddleOfARender(t *testing.T) {
	loop := "{{ range until 30000 }}{{ range until 30000 }}{{ end }}{{ end }}"
	err := serve(bytes.NewReader(append(chartWith(t, loop), renderMessage(t)...)), io.Discard, time.Millisecond)
	if err == nil || !strings.Contains(err.Error(), "the middle of a render") {
		t.Fatalf("ended with %v", err)
	}
}

func TestServeReportsAMessageThatIsCutShort(t *testing.T) {
	in := renderMessage(t)
	if err := serve(bytes.NewReader(in[:len(in)-1]), io.Discard, time.Minute); err == nil {
		t.Fatal("nothing was reported")
	}
}
