package templates

import (
	"cmp"
	"reflect"
	"slices"

	"helm.sh/helm/v4/pkg/chart/common"
)

type entry struct {
	key   string
	value any
}

// iterate calls visit for each element until it returns false, maps in the order of their keys, and returns how many
// there were. Without withKeys the keys are not given.
func iterate(source any, withKeys bool, visit func(key, value any) bool) int {
	switch source := source.(type) {
	case nil, *absence:
		return 0
	case map[string]any:
		return iterateMap(source, withKeys, visit)
	case common.Values:
		return iterateMap(source, withKeys, visit)
	case []any:
		for i, value := range source {
			if !visit(i, value) {
				break
			}
		}
		return len(source)
	case []string:
		for i, value := range source {
			if !visit(i, value) {
				break
			}
		}
		return len(source)
	case int:
		if withKeys {
			panic(ErrUnsupported)
		}
		for i := range source {
			if !visit(nil, i) {
				break
			}
		}
		return max(source, 0)
	default:
		return iterateReflect(reflect.ValueOf(source), visit)
	}
}

func iterateMap(source map[string]any, withKeys bool, visit func(key, value any) bool) int {
	// Entries that a template adds or changes meanwhile do not show.
	entries := make([]entry, 0, len(source))
	for key, value := range source {
		entries = append(entries, entry{key: key, value: value})
	}
	if len(entries) > 1 {
		slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	}
	for _, entry := range entries {
		var key any
		if withKeys {
			key = entry.key
		}
		if !visit(key, entry.value) {
			break
		}
	}
	return len(entries)
}

func iterateReflect(source reflect.Value, visit func(key, value any) bool) int {
	switch source.Kind() {
	case reflect.Slice:
		for i := range source.Len() {
			if !visit(i, fromReflect(source.Index(i))) {
				break
			}
		}
	case reflect.Map:
		if source.Type().Key() != stringType {
			panic(ErrUnsupported)
		}
		keys := make([]string, 0, source.Len())
		for _, key := range source.MapKeys() {
			keys = append(keys, key.String())
		}
		slices.Sort(keys)
		values := make([]any, len(keys))
		for i, key := range keys {
			values[i] = fromReflect(source.MapIndex(reflect.ValueOf(key)))
		}
		for i, key := range keys {
			if !visit(key, values[i]) {
				break
			}
		}
	default:
		panic(ErrUnsupported)
	}
	return source.Len()
}
