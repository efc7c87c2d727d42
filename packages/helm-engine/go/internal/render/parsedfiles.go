package render

import (
	"text/template/parse"
)

// namedTree is part of what a template file parses to: itself, or a template that it defines.
type namedTree struct {
	// name is empty for the file itself.
	name string
	tree *parse.Tree
}

// parsedFiles keeps template files by their text. The files of a library chart are the same in every service that uses
// it, so in a fleet they are parsed once. Trees do not change when they are executed.
type parsedFiles struct {
	byText map[string][]namedTree
	bytes  int
}

// maxParsedBytes bounds the memory of a process that sees many charts.
const maxParsedBytes = 8 << 20

// sharedFiles serves all charts: the engine handles one request at a time.
var sharedFiles = parsedFiles{byText: map[string][]namedTree{}}

// fileName stands for the file itself while it is parsed; no define can have this name, it is not valid in quotes.
const fileName = "\x00"

// builtins are the functions of text/template itself. If Go had more, a template that uses them would not parse here,
// and Helm would be asked.
var builtins = map[string]any{
	"and": true, "call": true, "html": true, "index": true, "slice": true, "js": true, "len": true, "not": true, "or": true,
	"print": true, "printf": true, "println": true, "urlquery": true,
	"eq": true, "ge": true, "gt": true, "le": true, "lt": true, "ne": true,
}

// helmFunctions are the functions that Helm adds; for parsing only their names count.
var helmFunctions = map[string]any(funcMap())

func (f *parsedFiles) parse(text string) ([]namedTree, error) {
	if known, isKnown := f.byText[text]; isKnown {
		return known, nil
	}
	trees, err := parse.Parse(fileName, text, "", "", helmFunctions, builtins)
	if err != nil {
		return nil, err
	}
	parsed := make([]namedTree, 0, len(trees))
	for name, tree := range trees {
		if name == fileName {
			name = ""
		}
		parsed = append(parsed, namedTree{name: name, tree: tree})
	}
	if f.bytes += len(text); f.bytes > maxParsedBytes {
		f.byText, f.bytes = map[string][]namedTree{}, len(text)
	}
	f.byText[text] = parsed
	return parsed, nil
}
