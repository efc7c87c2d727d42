package plainyaml

import (
	"slices"
	"strings"
)

// noteHead looks at a key that was just entered. It reports false when the head is written in a way that only the
// general parser should read.
func (s *scanner) noteHead(key, value string) bool {
	switch len(s.levels) {
	case 1:
		return s.noteTop(key, value)
	case 2:
		return s.levels[0].key != "metadata" || s.noteMetadata(key, value)
	case 3:
		return s.levels[0].key != "metadata" || s.levels[1].key != "annotations" || s.noteAnnotation(key, value)
	default:
		// Annotations are texts; what is nested in them is an error.
		return s.levels[0].key != "metadata" || s.levels[1].key != "annotations"
	}
}

func (s *scanner) noteTop(key, value string) bool {
	s.endHeadText(s.line)
	switch key {
	case "kind", "apiVersion", "metadata":
		s.inHead, s.headFrom = true, s.line
	}
	switch key {
	case "kind":
		s.head.Kind = value
		return isWord(value) && s.once(key)
	case "apiVersion":
		return isScalar(value) && s.once(key)
	case "metadata":
		return value == "" && s.once(key)
	}
	// JSON matches field names without regard to case.
	return !isFold(key, "kind", "apiVersion", "metadata")
}

// endHeadText adds the lines of the key of the head that ends before a place.
func (s *scanner) endHeadText(end int) {
	if s.inHead {
		s.head.Text += s.document[s.headFrom:end]
		s.inHead = false
	}
}

func (s *scanner) noteMetadata(key, value string) bool {
	if s.levels[1].kind != mapping {
		return false
	}
	switch key {
	case "name":
		return isScalar(value) && s.once("metadata."+key)
	case "annotations":
		return (value == "" || value == "{}") && s.once("metadata."+key)
	}
	return !isFold(key, "name", "annotations")
}

func (s *scanner) noteAnnotation(key, value string) bool {
	if s.levels[2].kind != mapping || !isScalar(value) {
		return false
	}
	if key == hookAnnotation {
		s.head.Hook = true
	}
	return true
}

// isInHead reports whether the current collection is the value of metadata or of its annotations.
func (s *scanner) isInHead() bool {
	inner := len(s.levels) - 1
	return s.levels[0].key == "metadata" && (inner == 1 || inner == 2 && s.levels[1].key == "annotations")
}

func (s *scanner) once(key string) bool {
	if slices.Contains(s.seen, key) {
		return false
	}
	s.seen = append(s.seen, key)
	return true
}

// isWord accepts what is a string for certain: letters, and no word that YAML takes for a boolean or null.
func isWord(value string) bool {
	for i := range len(value) {
		if !isLetter(value[i]) {
			return false
		}
	}
	return value != "" && !isReserved(value)
}

// isScalar accepts a value that is neither absent nor a collection.
func isScalar(value string) bool {
	return value != "" && value[0] != '{' && value[0] != '['
}

func isFold(key string, names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(key, name) })
}

// isReserved knows the words that YAML 1.1 does not take for strings.
func isReserved(word string) bool {
	return isFold(word, "y", "n", "yes", "no", "on", "off", "true", "false", "null")
}
