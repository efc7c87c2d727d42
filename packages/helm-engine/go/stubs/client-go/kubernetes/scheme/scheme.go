// Package scheme stands in for k8s.io/client-go/kubernetes/scheme: it knows which API groups and versions
// the real one registers, which is all that Helm asks (the default of .Capabilities.APIVersions).
package scheme

import "k8s.io/apimachinery/pkg/runtime/schema"

// Registry lists API groups and versions.
type Registry struct {
	versions []schema.GroupVersion
}

// Scheme holds the groups and versions of the built-in APIs.
var Scheme = &Registry{versions: builtIn()}

// Add registers one more group and version.
func (r *Registry) Add(gv schema.GroupVersion) { r.versions = append(r.versions, gv) }

// PrioritizedVersionsAllGroups returns every registered group and version. (The real one ranges over a map, so its
// order changes from call to call; this one is fixed.)
func (r *Registry) PrioritizedVersionsAllGroups() []schema.GroupVersion { return r.versions }

func builtIn() []schema.GroupVersion {
	versions := make([]schema.GroupVersion, 0, len(groupVersions)+2)
	for _, text := range groupVersions {
		gv, err := schema.ParseGroupVersion(text)
		if err != nil {
			panic(err)
		}
		versions = append(versions, gv)
	}
	return versions
}
