package render

import (
	"regexp"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// rememberedRegexp keeps what it has matched: the same names, quantities and paths come again in each environment of each
// service, and a schema asks for most of them more than once.
type rememberedRegexp struct {
	*regexp.Regexp
	known map[string]bool
}

const (
	// maxKnown bounds the expressions, and the texts that each keeps.
	maxKnown = 512
	// maxKnownLength leaves out texts that are hardly the same again.
	maxKnownLength = 100
)

// compiledRegexps keeps expressions: a schema has the same one in many places, and each is compiled to check the schema,
// too, before it is used.
var compiledRegexps = map[string]*rememberedRegexp{}

// compileRegexp is the engine of regular expressions for schemas: Go's, as jsonschema has it by itself.
func compileRegexp(expression string) (jsonschema.Regexp, error) {
	if known := compiledRegexps[expression]; known != nil {
		return known, nil
	}
	compiled, err := regexp.Compile(expression)
	if err != nil {
		return nil, err
	}
	if len(compiledRegexps) == maxKnown {
		clear(compiledRegexps)
	}
	remembered := &rememberedRegexp{Regexp: compiled, known: map[string]bool{}}
	compiledRegexps[expression] = remembered
	return remembered, nil
}

// MatchString implements jsonschema.Regexp.
func (r *rememberedRegexp) MatchString(text string) bool {
	if len(text) > maxKnownLength {
		return r.Regexp.MatchString(text)
	}
	matches, isKnown := r.known[text]
	if !isKnown {
		if len(r.known) == maxKnown {
			clear(r.known)
		}
		matches = r.Regexp.MatchString(text)
		r.known[text] = matches
	}
	return matches
}
