// Package kubernetes stands in for k8s.io/client-go/kubernetes. Helm imports it only so that the version of
// client-go, which gives the default Kubernetes version, is part of the build information.
package kubernetes
