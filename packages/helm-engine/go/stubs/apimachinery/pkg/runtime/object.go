// Package runtime stands in for k8s.io/apimachinery/pkg/runtime: Helm's release record names Object, the engine never fills it.
package runtime

// Object is any Kubernetes object.
type Object interface{}
