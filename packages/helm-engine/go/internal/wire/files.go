package wire

import (
	"encoding/binary"
	"errors"
)

// fileHead is the length of what stands before the name and the content of a file.
const fileHead = 12

// keptBefore stands for the length of a content that came with a file before, under the same number.
const keptBefore = 1<<32 - 1

// File is one file of a chart as it comes.
type File struct {
	Name string
	// Content is part of the body that it came in.
	Content []byte
	// Number is that under which the content is to be kept, or was; 0 for a content that is not.
	Number uint32
	// IsKept tells that the content came before.
	IsKept bool
}

// AppendFile adds one file of a chart to a body, as the TypeScript side does.
func AppendFile(body []byte, name string, content []byte) []byte {
	return append(appendHead(body, name, uint32(len(content)), 0), content...)
}

// AppendKept adds a file with a number: with its content, which is to be kept, or without, when that came before.
func AppendKept(body []byte, name string, number uint32, content []byte) []byte {
	if content == nil {
		return appendHead(body, name, keptBefore, number)
	}
	return append(appendHead(body, name, uint32(len(content)), number), content...)
}

func appendHead(body []byte, name string, length, number uint32) []byte {
	body = binary.LittleEndian.AppendUint32(body, uint32(len(name)))
	body = binary.LittleEndian.AppendUint32(body, length)
	body = binary.LittleEndian.AppendUint32(body, number)
	return append(body, name...)
}

var errCutShort = errors.New("the files are cut short")

// NextFile takes one file of a chart off a body:
//
//	uint32 little endian  length of the name in bytes
//	uint32 little endian  length of the content, or keptBefore
//	uint32 little endian  number under which the content is kept, or 0
//	name                  the path in the chart's directory, with slashes
//	content               unless it was kept before
//
// There are many files in a chart, and JSON takes longer to read than the chart to load.
func NextFile(body []byte) (file File, rest []byte, err error) {
	if len(body) < fileHead {
		return File{}, nil, errCutShort
	}
	nameLength, size := uint64(binary.LittleEndian.Uint32(body)), uint64(binary.LittleEndian.Uint32(body[4:]))
	file.Number = binary.LittleEndian.Uint32(body[8:])
	if file.IsKept = size == keptBefore; file.IsKept {
		size = 0
	}
	body = body[fileHead:]
	if nameLength+size > uint64(len(body)) {
		return File{}, nil, errCutShort
	}
	end := nameLength + size
	file.Name, file.Content = string(body[:nameLength]), body[nameLength:end:end]
	return file, body[end:], nil
}
