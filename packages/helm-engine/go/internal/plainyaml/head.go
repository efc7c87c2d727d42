// Package plainyaml reads the head of manifests that are written in a small, plain part of YAML.
//
// Helm parses every rendered document with a general YAML parser, which takes as long as rendering it. Nearly all that
// templates write is plain: block mappings and sequences, scalars on one line, literal blocks. This package recognizes
// that part and nothing else: where it says yes, the general parser would accept the document and find the same head;
// in any doubt it says no, and the caller asks the general parser. The fuzz test compares the two.
package plainyaml

import "strings"

// Head is what Helm wants to know of a document.
type Head struct {
	Kind string
	// Hook is true when the document has the annotation that makes it a hook.
	Hook bool
	// Text are the lines of apiVersion, kind and metadata: the same document without the rest.
	Text string
}

// hookAnnotation is release.HookAnnotation.
const hookAnnotation = "helm.sh/hook"

// ReadHead reads the head of a document. It reports false when the document is not plain.
func ReadHead(document string) (Head, bool) {
	scan := scanner{document: document, rest: document}
	for {
		line, more := scan.next()
		if !more {
			scan.endHeadText(len(document))
			// An open value at the end is null; a document without content is not worth the trouble.
			return scan.head, len(scan.levels) > 0
		}
		if !scan.accept(line) {
			return Head{}, false
		}
	}
}

// kind tells the two sorts of collections.
type kind byte

const (
	mapping  kind = 'm'
	sequence kind = 's'
)

// level is a block collection that encloses the current line.
type level struct {
	column int
	kind   kind
	// key is the latest key of a mapping.
	key string
}

type scanner struct {
	document string
	rest     string
	// line is where the current line begins.
	line int
	// headFrom is where the lines of a key of the head begin, while they last.
	headFrom int
	inHead   bool
	levels   []level
	// open is true while the latest key or dash has no value yet.
	open bool
	head Head
	// seen are the keys of the head that were read; a second time is for the general parser to judge.
	seen []string
}

// next returns the next line that has content, without its trailing blanks.
func (s *scanner) next() (string, bool) {
	for s.rest != "" {
		s.line = len(s.document) - len(s.rest)
		line, rest, _ := strings.Cut(s.rest, "\n")
		s.rest = rest
		line = strings.TrimRight(line, " ")
		if content := strings.TrimLeft(line, " "); content == "" || content[0] == '#' && isPrintable(content) {
			continue
		}
		return line, true
	}
	return "", false
}

// accept takes a line outside of literal blocks.
func (s *scanner) accept(line string) bool {
	if !isPrintable(line) {
		return false
	}
	content := strings.TrimLeft(line, " ")
	column := len(line) - len(content)
	if content == "-" || strings.HasPrefix(content, "- ") {
		return s.item(column, content)
	}
	return s.entry(column, content)
}

// item takes a line that begins an item of a sequence.
func (s *scanner) item(column int, content string) bool {
	if !s.enter(column, sequence) || s.isInHead() {
		return false
	}
	value := strings.TrimLeft(content[1:], " ")
	if value == "" {
		s.open = true
		return true
	}
	inner := column + len(content) - len(value)
	if _, _, isEntry := cutKey(value); isEntry {
		s.open = true
		return s.entry(inner, value)
	}
	return s.value(value, column)
}

// entry takes a line, or the rest of one, that begins an entry of a mapping.
func (s *scanner) entry(column int, content string) bool {
	key, value, isEntry := cutKey(content)
	if !isEntry || !s.enter(column, mapping) {
		return false
	}
	s.levels[len(s.levels)-1].key = key
	if !s.noteHead(key, value) {
		return false
	}
	if value == "" {
		s.open = true
		return true
	}
	return s.value(value, column)
}

// enter finds or opens the collection that a line at a column belongs to.
func (s *scanner) enter(column int, wanted kind) bool {
	open := s.open
	s.open = false
	if len(s.levels) == 0 {
		// Documents that are no mapping, or are indented, are rare.
		if column != 0 || wanted != mapping {
			return false
		}
		s.levels = append(s.levels, level{column: column, kind: wanted})
		return true
	}
	top := s.levels[len(s.levels)-1]
	if open && (column > top.column || column == top.column && wanted == sequence && top.kind == mapping) {
		s.levels = append(s.levels, level{column: column, kind: wanted})
		return true
	}
	for len(s.levels) > 0 {
		top = s.levels[len(s.levels)-1]
		if top.column == column && top.kind == wanted {
			return true
		}
		// A sequence may stand at the column of the key above it.
		if top.column > column || top.column == column && top.kind == sequence {
			s.levels = s.levels[:len(s.levels)-1]
			continue
		}
		return false
	}
	return false
}
