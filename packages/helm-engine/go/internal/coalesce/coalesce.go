// Package coalesce lays the values of a release over the default values of a chart and its subcharts, as Helm's
// pkg/chart/common/util does in CoalesceValues, whose rules stand beside each step here.
//
// Helm copies all values by reflection, and the defaults of each chart once more for each release. This package copies plain
// values by their types, and only the defaults that are not overridden. Where Helm would warn, or where values are of types
// that YAML has not, it says no, and the caller asks Helm.
package coalesce

import (
	"maps"

	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// Values returns what CoalesceValues of Helm returns. It reports false when that is for Helm to find out. Neither the chart
// nor the values are changed, and nothing of them is in the result that could be.
func Values(of *chart.Chart, values map[string]any) (common.Values, bool) {
	work := &coalescer{}
	result := work.copyTable(values)
	work.chart(of, result)
	return result, !work.unusual
}

type coalescer struct {
	// unusual is true when something was met that is left to Helm.
	unusual bool
}

// chart is coalesce.
func (c *coalescer) chart(of *chart.Chart, values map[string]any) {
	c.defaults(of, values)
	for _, child := range of.Dependencies() {
		name := child.Name()
		if _, given := values[name]; !given {
			values[name] = map[string]any{}
		}
		inner, isTable := values[name].(map[string]any)
		if !isTable {
			c.unusual = true
			return
		}
		c.globals(inner, values)
		c.chart(child, inner)
	}
}

// defaults is coalesceValues: defaults that are null count as absent, and a null over a default removes it.
func (c *coalescer) defaults(of *chart.Chart, values map[string]any) {
	for key, standard := range of.Values {
		value, given := values[key]
		if !given {
			if standard != nil {
				values[key] = c.copyWithoutNulls(standard)
			}
			continue
		}
		if value == nil {
			delete(values, key)
			continue
		}
		table, isTable := value.(map[string]any)
		if !isTable || standard == nil {
			continue
		}
		standardTable, isTable := standard.(map[string]any)
		if !isTable {
			c.unusual = true
			return
		}
		// What is for a subchart keeps its nulls until it is laid over the subchart's own defaults.
		c.tables(table, standardTable, isSubchart(of, key))
	}
}

// tables is coalesceTablesFullKey: what is in a table goes before what is in the one below.
func (c *coalescer) tables(above, below map[string]any, keepNulls bool) {
	for key, lower := range below {
		upper, given := above[key]
		lowerTable, lowerIsTable := lower.(map[string]any)
		upperTable, upperIsTable := upper.(map[string]any)
		switch {
		case !given && keepNulls:
			above[key] = c.copyOf(lower)
		case !given && lower != nil:
			above[key] = c.copyWithoutNulls(lower)
		case !given:
		case upper == nil:
			if !keepNulls && lower != nil {
				delete(above, key)
			}
		case lowerIsTable && upperIsTable:
			c.tables(upperTable, lowerTable, keepNulls)
		case lowerIsTable, upperIsTable && lower != nil:
			c.unusual = true
			return
		}
	}
}

// globals is coalesceGlobals: a subchart has the globals of the chart above, which go before its own.
func (c *coalescer) globals(inner, outer map[string]any) {
	outerGlobals, outerIsPlain := tableOrNone(outer, common.GlobalKey)
	innerGlobals, innerIsPlain := tableOrNone(inner, common.GlobalKey)
	if !outerIsPlain || !innerIsPlain {
		c.unusual = true
		return
	}
	for key, value := range outerGlobals {
		table, isTable := value.(map[string]any)
		known, isKnown := innerGlobals[key]
		knownTable, knownIsTable := known.(map[string]any)
		switch {
		case isTable && !isKnown:
			innerGlobals[key] = maps.Clone(table)
		case isTable && knownIsTable:
			// Tables deeper down are the same in both, as in Helm.
			table = maps.Clone(table)
			c.tables(table, knownTable, true)
			innerGlobals[key] = table
		case isTable, knownIsTable:
			c.unusual = true
			return
		default:
			innerGlobals[key] = value
		}
	}
	inner[common.GlobalKey] = innerGlobals
}

// tableOrNone returns a table of a table, an empty one when there is none. It reports false when it is something else.
func tableOrNone(values map[string]any, key string) (map[string]any, bool) {
	value, given := values[key]
	if !given {
		return map[string]any{}, true
	}
	table, isTable := value.(map[string]any)
	return table, isTable
}

func isSubchart(of *chart.Chart, name string) bool {
	for _, child := range of.Dependencies() {
		if child.Name() == name {
			return true
		}
	}
	return false
}
