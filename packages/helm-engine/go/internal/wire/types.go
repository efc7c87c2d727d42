package wire

// Request is the head of a message to the engine.
type Request struct {
	// Op is one of "version", "load", "render", "values" and "drop".
	Op string `json:"op"`
	// Chart is the key under which "load" keeps a chart and by which the others name it.
	Chart string `json:"chart,omitempty"`
	// Files is how many files the chart to load has; they are the body, see NextFile.
	Files int `json:"files,omitempty"`
	// Runs lists what to render, or to coalesce.
	Runs []Run `json:"runs,omitempty"`
}

// Run is one call of `helm template`.
type Run struct {
	Values       []ValuesFile `json:"values"`
	Set          []string     `json:"set,omitempty"`
	SetString    []string     `json:"setString,omitempty"`
	SetJSON      []string     `json:"setJson,omitempty"`
	Release      Release      `json:"release"`
	KubeVersion  string       `json:"kubeVersion,omitempty"`
	APIVersions  []string     `json:"apiVersions,omitempty"`
	IncludeCRDs  bool         `json:"includeCrds,omitempty"`
	SkipSchema   bool         `json:"skipSchemaValidation,omitempty"`
	DisableHooks bool         `json:"noHooks,omitempty"`
}

// ValuesFile is one -f file.
type ValuesFile struct {
	// Name stands in error messages.
	Name string `json:"name"`
	Text string `json:"text"`
}

// Release is what .Release shows.
type Release struct {
	Name      string `json:"name"`
	Namespace string `json:"namespace"`
	IsUpgrade bool   `json:"isUpgrade,omitempty"`
	Revision  int    `json:"revision,omitempty"`
}

// Response is the head of the engine's answer.
type Response struct {
	// Failure is set when the whole request failed, for example when a chart does not load.
	Failure *Failure `json:"failure,omitempty"`
	// Warnings are what Helm would log while loading.
	Warnings []string `json:"warnings,omitempty"`
	// Version answers "version".
	Version *Version `json:"version,omitempty"`
	// Chart answers "load".
	Chart *ChartInfo `json:"chart,omitempty"`
	// Results answers "render" and "values", one for each run.
	Results []Result `json:"results,omitempty"`
}

// Version says what the engine was built from.
type Version struct {
	Helm       string `json:"helm"`
	Go         string `json:"go"`
	Kubernetes string `json:"kubernetes"`
}

// ChartInfo is what is worth knowing of a loaded chart.
type ChartInfo struct {
	Name       string `json:"name"`
	Version    string `json:"version"`
	AppVersion string `json:"appVersion,omitempty"`
	Type       string `json:"type,omitempty"`
}

// Result is the outcome of one run.
type Result struct {
	Failure  *Failure `json:"failure,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
	// Documents are in the order of `helm template`: CRDs, manifests, then hooks. Their texts are in the body.
	Documents []Document `json:"documents,omitempty"`
	// Notes is the length of the rendered NOTES.txt, which follows the documents in the body.
	Notes int `json:"notes,omitempty"`
	// Values is the length of the coalesced values as JSON, in the body.
	Values int `json:"values,omitempty"`
}

// Document is one rendered manifest.
type Document struct {
	// Template is what stands behind "# Source: ".
	Template string `json:"template"`
	Size     int    `json:"size"`
	Hook     *Hook  `json:"hook,omitempty"`
}

// Hook says when Helm would run a document.
type Hook struct {
	Name              string   `json:"name"`
	Kind              string   `json:"kind"`
	Events            []string `json:"events"`
	Weight            int      `json:"weight"`
	DeletePolicies    []string `json:"deletePolicies"`
	OutputLogPolicies []string `json:"outputLogPolicies"`
}

// Failure is an error of Helm.
type Failure struct {
	// Code is the stage that failed: "load", "input", "values", "schema", "parse", "exec", "yaml" or "crash".
	Code string `json:"code"`
	// Message is what the command line prints after "Error: ", without the hint about --debug.
	Message string `json:"message"`
	// DebugHint is true when the command line appends its hint about --debug.
	DebugHint bool `json:"debugHint,omitempty"`
}
