// Package discovery stands in for k8s.io/client-go/discovery.
package discovery

import (
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/rest"
)

// DiscoveryClient would ask a cluster for its resources.
type DiscoveryClient struct{}

// NewDiscoveryClientForConfig always fails: the engine has no cluster.
func NewDiscoveryClientForConfig(*rest.Config) (*DiscoveryClient, error) {
	return nil, errors.New("the rendering engine has no cluster")
}

// ServerResourcesForGroupVersion always fails: the engine has no cluster.
func (*DiscoveryClient) ServerResourcesForGroupVersion(string) (*metav1.APIResourceList, error) {
	return nil, errors.New("the rendering engine has no cluster")
}
