package service

import (
	"runtime/debug"
	"strings"
)

// helmVersion is the version of the Helm module that this program was built from, without its "v".
func helmVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "helm.sh/helm/v4" {
				return strings.TrimPrefix(module.Version, "v")
			}
		}
	}
	return "unknown"
}
