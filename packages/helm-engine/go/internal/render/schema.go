package render

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"unsafe"

	"github.com/santhosh-tekuri/jsonschema/v6"

	chart "helm.sh/helm/v4/pkg/chart/v2"

	"helm.sh/helm/v4/pkg/chart/common/util"
)

// schemaURL is where Helm registers values.schema.json; it shows in messages.
const schemaURL = "file:///values.schema.json"

// outsideError refuses a reference that would read a file or the network.
type outsideError struct{ url string }

func (e *outsideError) Error() string {
	return fmt.Sprintf("refers to %s, but the engine reads no files and no network; put the referenced schema under $defs", e.url)
}

// schemaCache keeps compiled schemas by their text, so that one is compiled once and not on each render, and not for each
// service of a fleet that shares it.
type schemaCache struct {
	byText map[string]*jsonschema.Schema
	// byAddress are the same by where their text is: charts hold the text of a schema that they share once.
	byAddress map[*byte]addressedSchema
}

type addressedSchema struct {
	// text keeps the address from being given to another text.
	text   []byte
	schema *jsonschema.Schema
}

// maxSchemas bounds the memory of a process that sees many charts.
const maxSchemas = 64

// sharedSchemas serves all charts: the engine handles one request at a time.
var sharedSchemas = newSchemaCache()

func newSchemaCache() *schemaCache {
	return &schemaCache{byText: map[string]*jsonschema.Schema{}, byAddress: map[*byte]addressedSchema{}}
}

// check compiles every schema of a chart and its subcharts, refusing those that refer to files or the network.
func (c *schemaCache) check(checked *chart.Chart) error {
	if checked.Schema != nil {
		_, err := c.compile(checked.Schema)
		if outside, refused := errors.AsType[*outsideError](err); refused {
			return fmt.Errorf("values.schema.json of chart %s %w", checked.Name(), outside)
		}
	}
	for _, child := range checked.Dependencies() {
		if err := c.check(child); err != nil {
			return err
		}
	}
	return nil
}

// valid reports whether values meet every schema. It says nothing about why not: the message is Helm's to write.
func (c *schemaCache) valid(instance *chart.Chart, values map[string]any) bool {
	if instance.Schema != nil {
		schema, err := c.compile(instance.Schema)
		if err != nil || schema.Validate(values) != nil {
			return false
		}
	}
	for _, child := range instance.Dependencies() {
		value, exists := values[child.Name()]
		if !exists || value == nil {
			continue
		}
		table, isTable := value.(map[string]any)
		if !isTable || !c.valid(child, table) {
			return false
		}
	}
	return true
}

func (c *schemaCache) compile(text []byte) (*jsonschema.Schema, error) {
	address := unsafe.SliceData(text)
	if known := c.byAddress[address]; known.schema != nil && len(known.text) == len(text) {
		return known.schema, nil
	}
	schema := c.byText[string(text)]
	if schema == nil {
		compiled, err := compileSchema(text)
		if err != nil {
			return nil, err
		}
		schema = compiled
	}
	if len(c.byAddress) == maxSchemas {
		clear(c.byText)
		clear(c.byAddress)
	}
	c.byText[string(text)] = schema
	c.byAddress[address] = addressedSchema{text: text, schema: schema}
	return schema, nil
}

func compileSchema(text []byte) (schema *jsonschema.Schema, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("unable to validate schema: %v", r)
		}
	}()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	loader := &outside{}
	compiler := jsonschema.NewCompiler()
	compiler.UseRegexpEngine(compileRegexp)
	compiler.UseLoader(jsonschema.SchemeURLLoader{"file": loader, "http": loader, "https": loader, "urn": permissive{}})
	if err := compiler.AddResource(schemaURL, parsed); err != nil {
		return nil, err
	}
	schema, err = compiler.Compile(schemaURL)
	if loader.refused != nil {
		// The compiler's error keeps only the text of this one.
		return nil, loader.refused
	}
	if err != nil {
		return nil, err
	}
	return schema, nil
}

// outside stands where Helm has loaders for files and the network.
type outside struct{ refused *outsideError }

func (o *outside) Load(url string) (any, error) {
	o.refused = &outsideError{url: url}
	return nil, o.refused
}

// permissive resolves URNs as Helm does when nobody registered a resolver.
type permissive struct{}

func (permissive) Load(url string) (any, error) {
	if document, err := util.URNResolver(url); err == nil && document != nil {
		return document, nil
	}
	slog.Warn("unresolved URN reference ignored; using permissive schema", "urn", url)
	return jsonschema.UnmarshalJSON(strings.NewReader("true"))
}
