package plainyaml

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxFlowDepth is more than values need; the general parser knows its own limit.
const maxFlowDepth = 100

// flowReader reads collections in flow style and quoted scalars.
type flowReader struct {
	rest  string
	depth int
	// more takes the next line, without its indentation.
	more func() (string, bool)
}

// skip goes to the next token, on a following line if need be.
func (r *flowReader) skip() bool {
	for {
		r.rest = strings.TrimLeft(r.rest, " ")
		if r.rest != "" {
			return true
		}
		line, more := r.more()
		if !more {
			return false
		}
		r.rest = line
	}
}

func (r *flowReader) value() (any, bool) {
	switch r.rest[0] {
	case '{':
		return r.table()
	case '[':
		return r.list()
	case '"', '\'':
		return r.quoted()
	default:
		word, plain := r.word()
		if !plain {
			return nil, false
		}
		return resolve(word), true
	}
}

func (r *flowReader) table() (any, bool) {
	if r.depth++; r.depth > maxFlowDepth {
		return nil, false
	}
	r.rest = r.rest[1:]
	table := map[string]any{}
	for {
		if !r.skip() {
			return nil, false
		}
		if r.rest[0] == '}' {
			break
		}
		key, plain := r.key()
		if !plain || !r.skip() || r.rest[0] == ',' || r.rest[0] == '}' {
			return nil, false
		}
		value, plain := r.value()
		if !plain || !r.separator('}') {
			return nil, false
		}
		table[key] = value
	}
	r.rest = r.rest[1:]
	r.depth--
	return table, true
}

func (r *flowReader) list() (any, bool) {
	if r.depth++; r.depth > maxFlowDepth {
		return nil, false
	}
	r.rest = r.rest[1:]
	items := []any{}
	for {
		if !r.skip() {
			return nil, false
		}
		if r.rest[0] == ']' {
			break
		}
		value, plain := r.value()
		if !plain || !r.separator(']') {
			return nil, false
		}
		items = append(items, value)
	}
	r.rest = r.rest[1:]
	r.depth--
	return items, true
}

// separator takes a comma, or stops before the end of the collection.
func (r *flowReader) separator(end byte) bool {
	if !r.skip() {
		return false
	}
	if r.rest[0] == ',' {
		r.rest = r.rest[1:]
		return true
	}
	return r.rest[0] == end
}

// key takes a key and its colon.
func (r *flowReader) key() (string, bool) {
	if r.rest[0] == '"' || r.rest[0] == '\'' {
		text, plain := r.quoted()
		if !plain || !strings.HasPrefix(r.rest, ":") || len(text.(string)) > maxKey {
			return "", false
		}
		r.rest = r.rest[1:]
		return text.(string), true
	}
	word, plain := r.word()
	if !plain || !isTextKey(word) || r.rest != ":" && !strings.HasPrefix(r.rest, ": ") {
		return "", false
	}
	r.rest = r.rest[1:]
	return word, true
}

// word takes a plain scalar of few characters.
func (r *flowReader) word() (string, bool) {
	end := 0
	for end < len(r.rest) && (isWordByte(r.rest[end]) || r.rest[end] == ' ' && end+1 < len(r.rest) && isAlphanumeric(r.rest[end+1])) {
		end++
	}
	word := r.rest[:end]
	if word == "" || !isPlain(word) {
		return "", false
	}
	r.rest = r.rest[end:]
	return word, true
}

func isAlphanumeric(char byte) bool { return isLetter(char) || isDigit(char) }

func isWordByte(char byte) bool {
	return isAlphanumeric(char) || strings.IndexByte("_./%+=$-", char) >= 0
}

// quoted takes a scalar in quotes that ends on the line it began.
func (r *flowReader) quoted() (any, bool) {
	if r.rest[0] == '\'' {
		return r.singleQuoted()
	}
	var text strings.Builder
	for at := 1; at < len(r.rest); at++ {
		switch char := r.rest[at]; char {
		case '"':
			r.rest = r.rest[at+1:]
			return text.String(), true
		case '\\':
			size, known := unescape(&text, r.rest[at+1:])
			if !known {
				return nil, false
			}
			at += size
		default:
			text.WriteByte(char)
		}
	}
	return nil, false
}

// escapes are those that JSON and YAML share.
var escapes = map[byte]byte{'"': '"', '\\': '\\', 'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// unescape writes what an escape sequence stands for and returns its length without the backslash.
func unescape(text *strings.Builder, sequence string) (int, bool) {
	if sequence == "" {
		return 0, false
	}
	if char, known := escapes[sequence[0]]; known {
		text.WriteByte(char)
		return 1, true
	}
	if sequence[0] != 'u' || len(sequence) < 5 {
		return 0, false
	}
	code, err := strconv.ParseUint(sequence[1:5], 16, 32)
	if err != nil || code == 0 || !utf8.ValidRune(rune(code)) {
		return 0, false
	}
	text.WriteRune(rune(code))
	return 5, true
}

func (r *flowReader) singleQuoted() (any, bool) {
	rest := r.rest[1:]
	var text string
	for {
		end := strings.IndexByte(rest, '\'')
		if end < 0 {
			return nil, false
		}
		text += rest[:end]
		if rest = rest[end+1:]; !strings.HasPrefix(rest, "'") {
			r.rest = rest
			return text, true
		}
		text += "'"
		rest = rest[1:]
	}
}
