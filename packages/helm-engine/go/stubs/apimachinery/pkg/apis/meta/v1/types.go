// Package v1 stands in for k8s.io/apimachinery/pkg/apis/meta/v1 with the few types that Helm's lookup names.
package v1

// GetOptions is the argument type of a get that is never sent.
type GetOptions struct{}

// ListOptions is the argument type of a list that is never sent.
type ListOptions struct{}

// APIResource describes one resource of an API group.
type APIResource struct {
	Name       string
	Namespaced bool
	Group      string
	Version    string
	Kind       string
}

// APIResourceList is what discovery answers for one group and version.
type APIResourceList struct {
	APIResources []APIResource
}
