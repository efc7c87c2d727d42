package charts

import (
	"bytes"
	"strings"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
)

// sharedContents keeps the contents of files that many charts have in common, so that a process that holds charts of many
// services holds them once, and so that what was made of them is found by their address.
type sharedContents struct {
	byText map[string][]byte
	bytes  int
}

// contents serves all charts: the engine handles one request at a time.
var contents sharedContents

// copied returns files whose contents outlive the message that they came in.
func copied(files []*archive.BufferedFile) []*archive.BufferedFile {
	copies := make([]*archive.BufferedFile, len(files))
	for i, file := range files {
		copies[i] = &archive.BufferedFile{Name: file.Name, Data: contents.copyOf(file.Name, file.Data)}
	}
	return copies
}

// copyOf returns a content that outlives the message it came in. That of an empty file is not nil: an empty schema is one
// that does not parse, not none.
func (s *sharedContents) copyOf(name string, content []byte) []byte {
	if !isShared(name) {
		return append([]byte{}, content...)
	}
	if known, isKnown := s.byText[string(content)]; isKnown {
		return known
	}
	if s.bytes += len(content); s.byText == nil || s.bytes > maxSharedBytes {
		s.byText, s.bytes = map[string][]byte{}, len(content)
	}
	copied := append([]byte{}, content...)
	s.byText[string(content)] = copied
	return copied
}

// isShared tells the files of subcharts, and the schema, which service charts over a library have from it.
func isShared(name string) bool {
	return strings.HasPrefix(name, "charts/") || name == "values.schema.json"
}

// sameFiles reports whether two lists have the same names and contents.
func sameFiles(a, b []*archive.BufferedFile) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Name != b[i].Name || len(a[i].Data) != len(b[i].Data) {
			return false
		}
	}
	for i := range a {
		if !bytes.Equal(a[i].Data, b[i].Data) {
			return false
		}
	}
	return true
}
