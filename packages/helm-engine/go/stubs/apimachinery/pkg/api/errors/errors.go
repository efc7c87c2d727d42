// Package errors stands in for k8s.io/apimachinery/pkg/api/errors: the engine never talks to a cluster,
// so no error is ever one of the API server's.
package errors

// IsNotFound is false: there is no API server that could answer "not found".
func IsNotFound(error) bool { return false }
