package render

import (
	"strconv"
	"strings"

	release "helm.sh/helm/v4/pkg/release/v1"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/plainyaml"
)

// hookEvents are the events by the names that the annotation may have, see manifest_sorter.go of Helm.
var hookEvents = map[string]release.HookEvent{
	"pre-install": release.HookPreInstall, "post-install": release.HookPostInstall,
	"pre-delete": release.HookPreDelete, "post-delete": release.HookPostDelete,
	"pre-upgrade": release.HookPreUpgrade, "post-upgrade": release.HookPostUpgrade,
	"pre-rollback": release.HookPreRollback, "post-rollback": release.HookPostRollback,
	"test": release.HookTest, "test-success": release.HookTest,
}

// plainHook reads a hook as Helm does when all of its head is text; nil otherwise.
func plainHook(head plainyaml.Head, plain bool, file, document string) *release.Hook {
	if !plain || !head.Hook {
		return nil
	}
	values, readable := plainyaml.ReadValues(head.Text)
	if !readable {
		return nil
	}
	metadata, _ := values["metadata"].(map[string]any)
	name, named := metadata["name"].(string)
	_, versioned := values["apiVersion"].(string)
	annotations, texts := onlyTexts(metadata["annotations"])
	if !named || !versioned || !texts {
		return nil
	}
	hook := &release.Hook{
		Name:              name,
		Kind:              head.Kind,
		Path:              file,
		Manifest:          document,
		Events:            []release.HookEvent{},
		DeletePolicies:    []release.HookDeletePolicy{},
		OutputLogPolicies: []release.HookOutputLogPolicy{},
	}
	for _, word := range listed(annotations, release.HookAnnotation) {
		event, known := hookEvents[word]
		if !known {
			return nil
		}
		hook.Events = append(hook.Events, event)
	}
	// A weight that is no number is 0.
	hook.Weight, _ = strconv.Atoi(annotations[release.HookWeightAnnotation])
	for _, word := range listed(annotations, release.HookDeleteAnnotation) {
		hook.DeletePolicies = append(hook.DeletePolicies, release.HookDeletePolicy(word))
	}
	for _, word := range listed(annotations, release.HookOutputLogAnnotation) {
		hook.OutputLogPolicies = append(hook.OutputLogPolicies, release.HookOutputLogPolicy(word))
	}
	return hook
}

// onlyTexts reports false when there are annotations that are no texts.
func onlyTexts(annotations any) (map[string]string, bool) {
	table, isTable := annotations.(map[string]any)
	texts := make(map[string]string, len(table))
	for key, value := range table {
		text, isText := value.(string)
		if !isText {
			return nil, false
		}
		texts[key] = text
	}
	return texts, isTable
}

// listed are the words of an annotation that holds a list.
func listed(annotations map[string]string, name string) []string {
	text, given := annotations[name]
	if !given {
		return nil
	}
	words := strings.Split(text, ",")
	for i, word := range words {
		words[i] = strings.ToLower(strings.TrimSpace(word))
	}
	return words
}
