// Package service answers the messages of package wire.
package service

import (
	"fmt"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/loader/archive"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/render"
	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

const codeCrash = "crash"

// Service keeps loaded charts between messages. It answers one message at a time.
type Service struct {
	charts   map[string]*render.Chart
	kept     keptContents
	warnings *render.Warnings
}

// New makes a service without charts.
func New() *Service {
	return &Service{charts: map[string]*render.Chart{}, kept: keptContents{}, warnings: render.NewWarnings()}
}

// Handle answers one message. It always answers: what goes wrong is in the answer.
func (s *Service) Handle(message []byte) []byte {
	response, body := s.answer(message)
	answer, err := wire.Encode(response, body)
	if err != nil {
		answer, _ = wire.Encode(crashed("the answer cannot be encoded: %v", err), nil)
	}
	return answer
}

func (s *Service) answer(message []byte) (response wire.Response, body []byte) {
	defer func() {
		if r := recover(); r != nil {
			response, body = crashed("rendering panicked: %v", r), nil
		}
	}()
	var request wire.Request
	body, err := wire.Decode(message, &request)
	if err != nil {
		return crashed("the request cannot be read: %v", err), nil
	}
	switch request.Op {
	case "version":
		return version(), nil
	case "load":
		return s.load(request, body), nil
	case "drop":
		delete(s.charts, request.Chart)
		return wire.Response{}, nil
	case "forget":
		clear(s.kept)
		return wire.Response{}, nil
	case "render":
		return s.each(request, (*render.Chart).Render)
	case "values":
		return s.each(request, (*render.Chart).Values)
	default:
		return crashed("unknown operation %q", request.Op), nil
	}
}

func (s *Service) load(request wire.Request, body []byte) wire.Response {
	var files []*archive.BufferedFile
	for range request.Files {
		file, rest, err := wire.NextFile(body)
		if err != nil {
			return crashed("the chart cannot be read: %v", err)
		}
		content, err := s.kept.contentOf(file)
		if err != nil {
			return crashed("the chart cannot be read: %v", err)
		}
		files = append(files, &archive.BufferedFile{Name: file.Name, Data: content})
		body = rest
	}
	loaded, failed := render.Load(files)
	warnings := s.warnings.Take()
	if failed != nil {
		return wire.Response{Failure: failed, Warnings: warnings}
	}
	s.charts[request.Chart] = loaded
	return wire.Response{Chart: loaded.Info(), Warnings: warnings}
}

// each runs one operation of a chart for every run of a request.
func (s *Service) each(request wire.Request, operation func(*render.Chart, wire.Run, []byte) (wire.Result, []byte)) (wire.Response, []byte) {
	chart, known := s.charts[request.Chart]
	if !known {
		return crashed("chart %q is not loaded", request.Chart), nil
	}
	var body []byte
	results := make([]wire.Result, len(request.Runs))
	for i, run := range request.Runs {
		results[i], body = operation(chart, run, body)
		results[i].Warnings = s.warnings.Take()
	}
	return wire.Response{Results: results}, body
}

func version() wire.Response {
	caps := common.DefaultCapabilities
	return wire.Response{Version: &wire.Version{
		Helm:       helmVersion(),
		Go:         caps.HelmVersion.GoVersion,
		Kubernetes: caps.KubeVersion.Version,
	}}
}

func crashed(format string, arguments ...any) wire.Response {
	return wire.Response{Failure: &wire.Failure{Code: codeCrash, Message: fmt.Sprintf(format, arguments...)}}
}
