// Package v1 stands in for k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.
package v1

import (
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/kubernetes/scheme"
)

// AddToScheme registers the group and version of CustomResourceDefinitions.
func AddToScheme(registry *scheme.Registry) error {
	registry.Add(schema.GroupVersion{Group: "apiextensions.k8s.io", Version: "v1"})
	return nil
}
