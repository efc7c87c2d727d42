package plainyaml

import (
	"regexp"
	"strconv"
	"strings"
)

// resolve gives a plain scalar its type, as go.yaml.in/yaml/v2 does when its result goes through JSON: numbers are floats,
// dates are text. The text is one that isPlain accepts.
func resolve(text string) any {
	if isLetter(text[0]) {
		return resolveWord(text)
	}
	if !isDigit(text[0]) && text[0] != '-' {
		return text
	}
	if isDecimal(text) {
		number, _ := strconv.ParseInt(text, 10, 64)
		return float64(number)
	}
	return resolveNumber(text)
}

func resolveWord(text string) any {
	if len(text) > len("false") {
		return text
	}
	switch text {
	case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON":
		return true
	case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF":
		return false
	case "null", "Null", "NULL":
		return nil
	default:
		return text
	}
}

// isDecimal accepts the integers that most values are: at most 15 digits, none of them a leading zero.
func isDecimal(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	if digits == "" || len(digits) > 15 || digits[0] == '0' && digits != "0" {
		return false
	}
	for i := range len(digits) {
		if !isDigit(digits[i]) {
			return false
		}
	}
	return true
}

// yamlFloat is yamlStyleFloat of go.yaml.in/yaml/v2.
var yamlFloat = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// resolveNumber follows resolve of go.yaml.in/yaml/v2 for what begins with a digit or a sign.
func resolveNumber(text string) any {
	if strings.Trim(text, "0123456789abcdefABCDEFxXoO_.+-") != "" {
		return text
	}
	plain := strings.ReplaceAll(text, "_", "")
	if number, err := strconv.ParseInt(plain, 0, 64); err == nil {
		return float64(number)
	}
	if number, err := strconv.ParseUint(plain, 0, 64); err == nil {
		return float64(number)
	}
	if yamlFloat.MatchString(plain) {
		if number, err := strconv.ParseFloat(plain, 64); err == nil {
			return number
		}
	}
	return text
}

// isTextKey reports whether a plain key is a string for certain.
func isTextKey(key string) bool {
	text, isText := resolve(key).(string)
	return isText && text == key && len(key) <= maxKey
}
