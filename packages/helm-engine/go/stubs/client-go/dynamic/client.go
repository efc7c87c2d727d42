// Package dynamic stands in for k8s.io/client-go/dynamic with the interfaces that Helm's lookup names.
package dynamic

import (
	"context"
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/rest"
)

// Content is an object or a list without a Go type.
type Content interface {
	UnstructuredContent() map[string]any
}

// ResourceInterface reads objects of one resource.
type ResourceInterface interface {
	Get(ctx context.Context, name string, options metav1.GetOptions, subresources ...string) (Content, error)
	List(ctx context.Context, options metav1.ListOptions) (Content, error)
}

// NamespaceableResourceInterface can be narrowed to one namespace.
type NamespaceableResourceInterface interface {
	ResourceInterface
	Namespace(name string) ResourceInterface
}

// Interface gives a client for each resource.
type Interface interface {
	Resource(resource schema.GroupVersionResource) NamespaceableResourceInterface
}

// NewForConfig always fails: the engine has no cluster.
func NewForConfig(*rest.Config) (Interface, error) {
	return nil, errors.New("the rendering engine has no cluster")
}
