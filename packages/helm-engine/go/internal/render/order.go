package render

import (
	"cmp"
	"slices"

	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// sortManifests is releaseutil.SortManifests in install order. Helm builds its table of ranks anew for each comparison;
// here Helm sorts with an empty table, which keeps documents of one kind in their order, and the table is applied once.
func sortManifests(files map[string]string) ([]*release.Hook, []releaseutil.Manifest, error) {
	hooks, manifests, err := releaseutil.SortManifests(files, nil, nil)
	if err != nil {
		return nil, nil, err
	}
	slices.SortStableFunc(hooks, func(a, b *release.Hook) int { return byInstallOrder(a.Kind, b.Kind) })
	slices.SortStableFunc(manifests, func(a, b releaseutil.Manifest) int { return byInstallOrder(a.Head.Kind, b.Head.Kind) })
	return hooks, manifests, nil
}

var installRank = ranks(releaseutil.InstallOrder)

func ranks(order releaseutil.KindSortOrder) map[string]int {
	table := make(map[string]int, len(order))
	for rank, kind := range order {
		table[kind] = rank
	}
	return table
}

// byInstallOrder puts kinds that Helm does not know last, in alphabetical order.
func byInstallOrder(a, b string) int {
	return cmp.Or(cmp.Compare(rankOf(a), rankOf(b)), cmp.Compare(a, b))
}

func rankOf(kind string) int {
	if rank, known := installRank[kind]; known {
		return rank
	}
	return len(installRank)
}
