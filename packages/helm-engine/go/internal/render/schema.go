package render

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"

	chart "helm.sh/helm/v4/pkg/chart/v2"

	"helm.sh/helm/v4/pkg/chart/common/util"
)

// schemaURL is where Helm registers values.schema.json; it shows in messages.
const schemaURL = "file:///values.schema.json"

// errOutside refuses references that would read files or the network.
var errOutside = errors.New("the engine reads no files and no network; put the referenced schema under $defs")

// schemaCache keeps compiled schemas by their text, so that one is compiled once and not on each render.
type schemaCache map[string]*jsonschema.Schema

// check compiles every schema of a chart and its subcharts, refusing those that refer to files or the network.
func (c schemaCache) check(checked *chart.Chart) error {
	if checked.Schema != nil {
		if _, err := c.compile(checked.Schema); errors.Is(err, errOutside) {
			return fmt.Errorf("values.schema.json of chart %s: %w", checked.Name(), err)
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
func (c schemaCache) valid(instance *chart.Chart, values map[string]any) bool {
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

func (c schemaCache) compile(text []byte) (schema *jsonschema.Schema, err error) {
	if known := c[string(text)]; known != nil {
		return known, nil
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("unable to validate schema: %v", r)
		}
	}()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{"file": outside{}, "http": outside{}, "https": outside{}, "urn": permissive{}})
	if err := compiler.AddResource(schemaURL, parsed); err != nil {
		return nil, err
	}
	if schema, err = compiler.Compile(schemaURL); err != nil {
		return nil, err
	}
	c[string(text)] = schema
	return schema, nil
}

// outside stands where Helm has loaders for files and the network.
type outside struct{}

func (outside) Load(url string) (any, error) { return nil, fmt.Errorf("%s: %w", url, errOutside) }

// permissive resolves URNs as Helm does when nobody registered a resolver.
type permissive struct{}

func (permissive) Load(url string) (any, error) {
	if document, err := util.URNResolver(url); err == nil && document != nil {
		return document, nil
	}
	return jsonschema.UnmarshalJSON(strings.NewReader("true"))
}
