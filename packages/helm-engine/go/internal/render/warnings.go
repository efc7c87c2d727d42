package render

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"slices"
	"strings"
)

// Warnings collects what Helm logs. Helm logs through the default loggers only, so there is one collector, and the
// engine handles one request at a time.
type Warnings struct {
	messages []string
}

// NewWarnings makes a collector the default of log and log/slog.
func NewWarnings() *Warnings {
	collector := &Warnings{}
	slog.SetDefault(slog.New(collector))
	// Warnings of merges come by the log package, as whole lines.
	log.SetFlags(0)
	log.SetOutput(collector)
	return collector
}

// Take returns what was collected, each message once, sorted because Helm visits maps in random order, and starts anew.
func (w *Warnings) Take() []string {
	taken := slices.Compact(slices.Sorted(slices.Values(w.messages)))
	w.messages = nil
	return taken
}

// Write implements io.Writer for the log package.
func (w *Warnings) Write(line []byte) (int, error) {
	w.messages = append(w.messages, strings.TrimSpace(string(line)))
	return len(line), nil
}

// Enabled implements slog.Handler: what the command line prints on standard error.
func (w *Warnings) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelInfo }

// Handle implements slog.Handler.
func (w *Warnings) Handle(_ context.Context, record slog.Record) error {
	var text strings.Builder
	text.WriteString(record.Message)
	record.Attrs(func(attribute slog.Attr) bool {
		fmt.Fprintf(&text, " %s=%v", attribute.Key, attribute.Value)
		return true
	})
	w.messages = append(w.messages, text.String())
	return nil
}

// WithAttrs implements slog.Handler.
func (w *Warnings) WithAttrs([]slog.Attr) slog.Handler { return w }

// WithGroup implements slog.Handler.
func (w *Warnings) WithGroup(string) slog.Handler { return w }
