package templates

import (
	"reflect"
	"strconv"
	"text/template/parse"
)

// special compiles the functions of sprig that templates call most. Each is what sprig's own is for the values that are
// handled here; for others sprig's own is called.
func (c *compiler) special(name string, nodes []parse.Node, final expression) expression {
	switch name {
	case "dict":
		return c.dict(nodes, final)
	case "default":
		return c.defaultCall(nodes, final)
	case "quote":
		return c.quote(nodes, final)
	case "kindIs":
		return c.kindIs(nodes, final)
	default:
		return nil
	}
}

// dict compiles `dict` whose keys are constants.
func (c *compiler) dict(nodes []parse.Node, final expression) expression {
	if final != nil || len(nodes)%2 != 0 {
		return nil
	}
	keys := make([]string, 0, len(nodes)/2)
	for i := 0; i < len(nodes); i += 2 {
		key, isText := nodes[i].(*parse.StringNode)
		if !isText {
			return nil
		}
		keys = append(keys, key.Text)
	}
	values := make([]expression, len(keys))
	for i := range keys {
		values[i] = c.argument(nodes[2*i+1], anyType)
	}
	return func(f *frame) any {
		table := make(map[string]any, len(keys))
		for i, key := range keys {
			table[key] = given(values[i](f))
		}
		return table
	}
}

func (c *compiler) defaultCall(nodes []parse.Node, final expression) expression {
	arguments := c.arguments(nodes, final)
	if len(arguments) != 2 {
		return nil
	}
	other, value := arguments[0], arguments[1]
	return func(f *frame) any {
		otherwise := other(f)
		if found := value(f); !isEmpty(found) {
			return found
		}
		return given(otherwise)
	}
}

// isEmpty is sprig's idea of empty values.
func isEmpty(value any) bool {
	switch value := value.(type) {
	case nil, *absence:
		return true
	case string:
		return value == ""
	case bool:
		return !value
	case float64:
		return value == 0
	case int:
		return value == 0
	case int64:
		return value == 0
	case map[string]any:
		return len(value) == 0
	case []any:
		return len(value) == 0
	}
	switch item := reflect.ValueOf(value); item.Kind() {
	case reflect.Map, reflect.Slice, reflect.String:
		return item.Len() == 0
	case reflect.Struct:
		return false
	default:
		panic(ErrUnsupported)
	}
}

func (c *compiler) quote(nodes []parse.Node, final expression) expression {
	arguments := c.arguments(nodes, final)
	if len(arguments) != 1 {
		return nil
	}
	value := arguments[0]
	own := c.functions["quote"].(func(...any) string)
	return func(f *frame) any {
		found := given(value(f))
		if text, isText := found.(string); isText {
			return strconv.Quote(text)
		}
		return own(found)
	}
}

func (c *compiler) kindIs(nodes []parse.Node, final expression) expression {
	arguments := c.arguments(nodes, final)
	if len(arguments) != 2 {
		return nil
	}
	kind, value := arguments[0], arguments[1]
	return func(f *frame) any {
		wanted := asString(kind(f))
		switch found := value(f).(type) {
		case map[string]any:
			return wanted == "map"
		case string:
			return wanted == "string"
		case nil, *absence:
			return wanted == "invalid"
		default:
			return wanted == reflect.ValueOf(found).Kind().String()
		}
	}
}
