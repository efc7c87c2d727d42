package service

import (
	"bytes"
	"fmt"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/wire"
)

// keptContents are contents of files by their numbers. Whoever sends them tells when they are to be forgotten.
type keptContents map[uint32][]byte

// contentOf returns the content of a file, and keeps it when it is to be kept.
func (k keptContents) contentOf(file wire.File) ([]byte, error) {
	if file.IsKept {
		content, isKept := k[file.Number]
		if !isKept {
			return nil, fmt.Errorf("content %d of %q was not kept", file.Number, file.Name)
		}
		return content, nil
	}
	if file.Number != 0 {
		k[file.Number] = bytes.Clone(file.Content)
	}
	return file.Content, nil
}
