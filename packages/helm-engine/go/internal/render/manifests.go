package render

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/plainyaml"
)

// sortManifests does what releaseutil.SortManifests does in install order, and asks Helm only for hooks and for the
// documents whose head cannot be read without a general YAML parser, all that are faulty among them. Hooks, manifests
// and the first error come out as Helm finds them.
func sortManifests(files map[string]string) ([]*release.Hook, []releaseutil.Manifest, error) {
	var hooks []*release.Hook
	var manifests []releaseutil.Manifest
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if strings.HasPrefix(path.Base(file), "_") {
			continue
		}
		for _, document := range splitDocuments(files[file]) {
			head, plain := plainyaml.ReadHead(document)
			if plain && !head.Hook {
				manifests = append(manifests, releaseutil.Manifest{
					Name: file, Content: document, Head: &releaseutil.SimpleHead{Kind: head.Kind},
				})
				continue
			}
			if hook := plainHook(head, plain, file, document); hook != nil {
				hooks = append(hooks, hook)
				continue
			}
			text := document
			if plain {
				// What makes a hook is all in the head.
				text = head.Text
			}
			// A line of more than three dashes leaves a document that begins with dashes; Helm must not cut it again.
			moreHooks, moreManifests, err := releaseutil.SortManifests(map[string]string{file: separator + text}, nil, nil)
			if err != nil {
				return nil, nil, err
			}
			for _, hook := range moreHooks {
				hook.Manifest = document
			}
			hooks = append(hooks, moreHooks...)
			manifests = append(manifests, moreManifests...)
		}
	}
	slices.SortStableFunc(hooks, func(a, b *release.Hook) int { return byInstallOrder(a.Kind, b.Kind) })
	slices.SortStableFunc(manifests, func(a, b releaseutil.Manifest) int { return byInstallOrder(a.Head.Kind, b.Head.Kind) })
	return hooks, manifests, nil
}

const separator = "---"

// splitDocuments is releaseutil.SplitManifests without its regular expression, and in order.
func splitDocuments(text string) []string {
	var documents []string
	add := func(document string) {
		if document = strings.TrimLeftFunc(document, unicode.IsSpace); document != "" {
			documents = append(documents, document)
		}
	}
	rest := strings.TrimLeftFunc(text, unicode.IsSpace)
	start := 0
	for at := 0; at < len(rest); {
		if strings.HasPrefix(rest[at:], separator) {
			add(rest[start:at])
			at += len(separator)
			for at < len(rest) && (rest[at] == ' ' || rest[at] == '\t') {
				at++
			}
			start = at
		}
		next := strings.IndexByte(rest[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	add(rest[start:])
	return documents
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
