package render

import (
	"strings"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

// The stages that can fail.
const (
	codeLoad   = "load"
	codeInput  = "input"
	codeValues = "values"
	codeSchema = "schema"
	codeParse  = "parse"
	codeExec   = "exec"
	codeYAML   = "yaml"
)

func failure(code string, err error) *wire.Failure {
	return &wire.Failure{Code: code, Message: err.Error()}
}

// failureOfRelease is a failure after which `helm template` has a partial release, so that it hints at --debug.
func failureOfRelease(code string, err error) *wire.Failure {
	return &wire.Failure{Code: code, Message: err.Error(), DebugHint: true}
}

// failureOfEngine tells templates that do not parse from those that do not execute by Helm's own words.
func failureOfEngine(err error) *wire.Failure {
	if message := err.Error(); strings.HasPrefix(message, "parse error at (") || strings.HasPrefix(message, "parse error in (") {
		return failureOfRelease(codeParse, err)
	}
	return failureOfRelease(codeExec, err)
}
