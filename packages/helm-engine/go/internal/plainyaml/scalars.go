package plainyaml

import (
	"strings"
	"unicode/utf8"
)

// maxKey is far below the length from which YAML does not take a key for one.
const maxKey = 256

// cutKey splits `key: value` and `"key": value`; the value may be empty.
func cutKey(content string) (key, value string, isEntry bool) {
	var end int
	if content[0] == '"' {
		end = strings.IndexByte(content[1:], '"') + 2
		if end < 3 || strings.IndexByte(content[:end], '\\') >= 0 {
			return "", "", false
		}
		key = content[1 : end-1]
	} else {
		for end < len(content) && isKeyByte(content[end]) {
			end++
		}
		key = content[:end]
		// A null key is an error, numbers and dates are left to the general parser.
		if key == "" || !isLetter(key[0]) && key[0] != '_' || isFold(key, "null") {
			return "", "", false
		}
	}
	rest := content[end:]
	if len(key) > maxKey || rest != ":" && !strings.HasPrefix(rest, ": ") {
		return "", "", false
	}
	return key, strings.TrimLeft(rest[1:], " "), true
}

// value takes the value of an entry or an item at a column, and the lines of a literal block that it begins.
func (s *scanner) value(value string, column int) bool {
	switch value[0] {
	case '"':
		return isDoubleQuoted(value)
	case '\'':
		return isSingleQuoted(value)
	case '{', '[':
		return value == "{}" || value == "[]"
	case '|', '>':
		return s.block(value, column)
	default:
		return isPlain(value)
	}
}

// isPlain accepts a plain scalar. A continuation on the next line does not look like an entry or an item in the right
// column, or it does and is a fault in YAML as well.
func isPlain(value string) bool {
	switch first := value[0]; {
	case isLetter(first), isDigit(first), first == '/', first == '_', first == '$', first == '(':
	case first == '-' && len(value) > 1 && (isLetter(value[1]) || isDigit(value[1]) || value[1] == '-'):
	default:
		return false
	}
	return !strings.Contains(value, ": ") && !strings.Contains(value, " #") && !strings.HasSuffix(value, ":")
}

// isDoubleQuoted accepts a string in double quotes that ends with the line, with the escapes that JSON and YAML share.
func isDoubleQuoted(value string) bool {
	for at := 1; at < len(value); at++ {
		switch value[at] {
		case '"':
			return at == len(value)-1
		case '\\':
			at++
			if at == len(value) || strings.IndexByte(`"\nrtbf0`, value[at]) < 0 {
				return false
			}
		}
	}
	return false
}

// isSingleQuoted accepts a string in single quotes that ends with the line.
func isSingleQuoted(value string) bool {
	for at := 1; at < len(value); at++ {
		if value[at] != '\'' {
			continue
		}
		if at == len(value)-1 {
			return true
		}
		if value[at+1] != '\'' {
			return false
		}
		at++
	}
	return false
}

// block takes the lines of a literal or folded block below a column.
func (s *scanner) block(header string, column int) bool {
	if header != "|" && header != "|-" && header != "|+" && header != ">" && header != ">-" && header != ">+" {
		return false
	}
	indent := -1
	for s.rest != "" {
		line, rest, _ := strings.Cut(s.rest, "\n")
		content := strings.TrimLeft(line, " ")
		width := len(line) - len(content)
		switch {
		case content == "":
			// Blanks before the first line of text may be wrong.
			if indent < 0 && width > 0 {
				return false
			}
		case indent < 0 && width > column:
			indent = width
		case width <= column:
			return true
		case width < indent:
			return false
		}
		if !isPrintable(content) {
			return false
		}
		s.rest = rest
	}
	return true
}

// isPrintable accepts text without control characters, tabs, and what YAML takes for line breaks or refuses.
func isPrintable(text string) bool {
	for at := 0; at < len(text); {
		char := text[at]
		if char >= ' ' && char < 0x7f {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError || r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r == 0xfffe || r == 0xffff {
			return false
		}
		at += size
	}
	return true
}

func isKeyByte(char byte) bool {
	return isLetter(char) || isDigit(char) || char == '_' || char == '-' || char == '.' || char == '/'
}

func isLetter(char byte) bool { return char|0x20 >= 'a' && char|0x20 <= 'z' }

func isDigit(char byte) bool { return char >= '0' && char <= '9' }
