package service

import "strings"

// sharedContents keeps the contents of files that many charts have in common, so that a process that holds charts of many
// services holds their library chart once.
type sharedContents struct {
	byText map[string][]byte
	bytes  int
}

// maxSharedBytes bounds the memory of a process that sees many libraries.
const maxSharedBytes = 8 << 20

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
