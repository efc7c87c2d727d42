package wire

import (
	"encoding/binary"
	"errors"
)

// fileHead is the length of what stands before the name and the content of a file: their lengths.
const fileHead = 8

// AppendFile adds one file of a chart to a body, as the TypeScript side does.
func AppendFile(body []byte, name string, content []byte) []byte {
	body = binary.LittleEndian.AppendUint32(body, uint32(len(name)))
	body = binary.LittleEndian.AppendUint32(body, uint32(len(content)))
	body = append(body, name...)
	return append(body, content...)
}

var errCutShort = errors.New("the files are cut short")

// NextFile takes one file of a chart off a body:
//
//	uint32 little endian  length of the name in bytes
//	uint32 little endian  length of the content
//	name                  the path in the chart's directory, with slashes
//	content
//
// The content is part of the body. There are many files in a chart, and JSON takes longer to read than the chart to load.
func NextFile(body []byte) (name string, content, rest []byte, err error) {
	if len(body) < fileHead {
		return "", nil, nil, errCutShort
	}
	nameLength, size := uint64(binary.LittleEndian.Uint32(body)), uint64(binary.LittleEndian.Uint32(body[4:]))
	body = body[fileHead:]
	if nameLength+size > uint64(len(body)) {
		return "", nil, nil, errCutShort
	}
	end := nameLength + size
	return string(body[:nameLength]), body[nameLength:end:end], body[end:], nil
}
