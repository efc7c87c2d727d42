package plainyaml

import "strings"

// ReadValues reads a values file into what Helm's loader makes of it. It reports false when the file is not plain, be it
// faulty or only unusual. More than in manifests, values files have comments behind values and collections in flow style,
// so this reads those, too.
func ReadValues(text string) (map[string]any, bool) {
	file := &valuesFile{rest: text}
	line, more := file.peek()
	if !more || line.column != 0 {
		return nil, false
	}
	values, plain := file.top(line)
	if !plain {
		return nil, false
	}
	if _, more := file.peek(); more || file.faulty {
		return nil, false
	}
	return values, true
}

// top reads the mapping that a file is. Data that a program gives as values is JSON on one line.
func (f *valuesFile) top(line contentLine) (map[string]any, bool) {
	if line.content[0] != '{' {
		return f.mapping(0)
	}
	f.take()
	value, plain := f.inline(line.content)
	values, isTable := value.(map[string]any)
	return values, plain && isTable
}

// contentLine is a line with content: its column, and the content without trailing blanks.
type contentLine struct {
	column  int
	content string
}

// valuesFile reads lines. Methods report false for what is not plain, and nothing is read after that.
type valuesFile struct {
	rest   string
	line   contentLine
	peeked bool
	// faulty is true when a line was met that no plain file has.
	faulty bool
}

// peek returns the next line that has content.
func (f *valuesFile) peek() (contentLine, bool) {
	for !f.peeked {
		if f.rest == "" {
			return contentLine{}, false
		}
		line, rest, _ := strings.Cut(f.rest, "\n")
		f.rest = rest
		content := strings.TrimLeft(line, " ")
		column := len(line) - len(content)
		content = strings.TrimRight(content, " ")
		if content == "" {
			continue
		}
		if !isPrintable(content) || column == 0 && (strings.HasPrefix(content, "---") || strings.HasPrefix(content, "...")) {
			f.faulty, f.rest = true, ""
			return contentLine{}, false
		}
		if content[0] != '#' {
			f.line, f.peeked = contentLine{column: column, content: content}, true
		}
	}
	return f.line, true
}

func (f *valuesFile) take() { f.peeked = false }

// isItem reports whether a line begins an item of a block sequence.
func isItem(content string) bool { return content == "-" || strings.HasPrefix(content, "- ") }

// mapping reads the block mapping whose entries stand at a column, from the current line on.
func (f *valuesFile) mapping(column int) (map[string]any, bool) {
	table := map[string]any{}
	for {
		line, more := f.peek()
		if !more || line.column < column {
			return table, !f.faulty
		}
		if line.column > column || isItem(line.content) {
			return nil, false
		}
		key, rest, isEntry := cutValuesKey(line.content)
		if !isEntry {
			return nil, false
		}
		f.take()
		value, plain := f.valueOf(rest, column, true)
		if !plain {
			return nil, false
		}
		table[key] = value
	}
}

// sequence reads the block sequence whose dashes stand at a column, from the current line on.
func (f *valuesFile) sequence(column int) ([]any, bool) {
	items := []any{}
	for {
		line, more := f.peek()
		if !more || line.column < column || line.column == column && !isItem(line.content) {
			return items, !f.faulty
		}
		if line.column > column {
			return nil, false
		}
		rest := strings.TrimLeft(line.content[1:], " ")
		if isItem(rest) {
			return nil, false
		}
		if _, _, isEntry := cutValuesKey(rest); isEntry {
			// The entry is the first of a mapping that stands where the entry does.
			inner := column + len(line.content) - len(rest)
			f.line = contentLine{column: inner, content: rest}
			table, plain := f.mapping(inner)
			if !plain {
				return nil, false
			}
			items = append(items, table)
			continue
		}
		f.take()
		value, plain := f.valueOf(rest, column, false)
		if !plain {
			return nil, false
		}
		items = append(items, value)
	}
}

// valueOf reads the value of a key or a dash at a column: what stands behind it, or on the lines below.
func (f *valuesFile) valueOf(rest string, column int, ofKey bool) (any, bool) {
	if rest != "" && rest[0] != '#' {
		if rest[0] == '|' {
			return f.literal(rest, column)
		}
		return f.inline(rest)
	}
	line, more := f.peek()
	switch {
	case f.faulty:
		return nil, false
	case more && line.column > column:
		return f.below(line)
	case more && ofKey && line.column == column && isItem(line.content):
		return f.sequence(column)
	default:
		return nil, true
	}
}

// below reads a value that begins on a line of its own.
func (f *valuesFile) below(line contentLine) (any, bool) {
	if isItem(line.content) {
		return f.sequence(line.column)
	}
	if _, _, isEntry := cutValuesKey(line.content); isEntry {
		return f.mapping(line.column)
	}
	switch line.content[0] {
	case '{', '[', '"', '\'':
		f.take()
		return f.inline(line.content)
	default:
		return nil, false
	}
}

// inline reads a value that is not in block style, and the lines that a collection in flow style goes on.
func (f *valuesFile) inline(text string) (any, bool) {
	flow := flowReader{rest: text, more: f.flowLine}
	var value any
	var plain bool
	switch text[0] {
	case '{', '[', '"', '\'':
		if value, plain = flow.value(); !plain {
			return nil, false
		}
	default:
		return blockScalar(text)
	}
	// Only a comment may follow.
	rest := flow.rest
	return value, rest == "" || strings.HasPrefix(strings.TrimLeft(rest, " "), "#") && rest[0] == ' '
}

// flowLine takes the next line of a collection in flow style.
func (f *valuesFile) flowLine() (string, bool) {
	line, more := f.peek()
	if !more || line.column == 0 {
		return "", false
	}
	f.take()
	return line.content, true
}

// blockScalar reads a plain scalar in block style.
func blockScalar(text string) (any, bool) {
	if comment := strings.Index(text, " #"); comment >= 0 {
		text = strings.TrimRight(text[:comment], " ")
	}
	if text == "" || !isPlain(text) {
		return nil, false
	}
	return resolve(text), true
}

// literal reads a literal block below a column.
func (f *valuesFile) literal(header string, column int) (any, bool) {
	if header != "|" && header != "|-" {
		return nil, false
	}
	var lines []string
	indent, filled := -1, 0
	for f.rest != "" {
		line, rest, _ := strings.Cut(f.rest, "\n")
		content := strings.TrimLeft(line, " ")
		width := len(line) - len(content)
		if content == "" {
			// Blanks before the first line of text, or beyond its column, are not for us.
			if width > max(indent, 0) {
				return nil, false
			}
			lines, f.rest = append(lines, ""), rest
			continue
		}
		if width <= column {
			break
		}
		if indent < 0 {
			indent = width
		}
		if width < indent || !isPrintable(content) {
			return nil, false
		}
		lines, f.rest = append(lines, line[indent:]), rest
		filled = len(lines)
	}
	if filled == 0 {
		return nil, false
	}
	text := strings.Join(lines[:filled], "\n")
	if header == "|" {
		text += "\n"
	}
	return text, true
}

// cutValuesKey splits `key: value`, `"key": value` and `'key': value`; the value may be empty.
func cutValuesKey(content string) (key, value string, isEntry bool) {
	if content == "" {
		return "", "", false
	}
	rest := content
	if quote := content[0]; quote == '"' || quote == '\'' {
		end := strings.IndexByte(content[1:], quote) + 2
		if end < 3 || quote == '"' && strings.IndexByte(content[:end], '\\') >= 0 || end-2 > maxKey {
			return "", "", false
		}
		key, rest = content[1:end-1], content[end:]
	} else {
		end := 0
		for end < len(content) && (isKeyByte(content[end]) || isInner(content, end)) {
			end++
		}
		key, rest = content[:end], content[end:]
		if key == "" || !isPlain(key) || !isTextKey(key) {
			return "", "", false
		}
	}
	if rest != ":" && !strings.HasPrefix(rest, ": ") {
		return "", "", false
	}
	return key, strings.TrimLeft(rest[1:], " "), true
}

// isInner reports whether the byte at a place is a blank or a colon inside of a plain key: keys may have several words,
// and colons are in the names of recorded metrics.
func isInner(content string, at int) bool {
	return (content[at] == ':' || content[at] == ' ') && at > 0 && at+1 < len(content) && isKeyByte(content[at+1])
}
