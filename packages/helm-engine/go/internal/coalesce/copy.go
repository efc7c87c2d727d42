package coalesce

func (c *coalescer) copyOf(value any) any {
	switch value := value.(type) {
	case nil, string, bool, float64, int64:
		return value
	case map[string]any:
		return c.copyTable(value)
	case []any:
		return c.copyList(value)
	default:
		c.unusual = true
		return nil
	}
}

func (c *coalescer) copyTable(table map[string]any) map[string]any {
	// Only something that is no YAML has tables that are nil.
	if table == nil {
		c.unusual = true
	}
	copied := make(map[string]any, len(table))
	for key, value := range table {
		copied[key] = c.copyOf(value)
	}
	return copied
}

func (c *coalescer) copyList(list []any) []any {
	// A list that is nil prints as null.
	if list == nil {
		return nil
	}
	copied := make([]any, len(list))
	for i, item := range list {
		copied[i] = c.copyOf(item)
	}
	return copied
}

// copyWithoutNulls leaves out what is null in tables, but not in lists.
func (c *coalescer) copyWithoutNulls(value any) any {
	table, isTable := value.(map[string]any)
	if !isTable || table == nil {
		return c.copyOf(value)
	}
	copied := make(map[string]any, len(table))
	for key, value := range table {
		if value != nil {
			copied[key] = c.copyWithoutNulls(value)
		}
	}
	return copied
}
