// Package wire defines the messages between the TypeScript side and the engine.
//
// A message is a JSON head followed by raw bytes:
//
//	uint32 little endian  length of the head in bytes
//	head                  JSON
//	body                  the texts that the head describes by their lengths, in its order
//
// Texts travel in the body so that neither side escapes and unescapes whole manifests.
package wire

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
)

const headLength = 4

// Decode splits a message into its head, unmarshalled into head, and its body.
func Decode(message []byte, head any) (body []byte, err error) {
	if len(message) < headLength {
		return nil, errors.New("message is shorter than its length field")
	}
	length := int(binary.LittleEndian.Uint32(message))
	if length > len(message)-headLength {
		return nil, fmt.Errorf("head of %d bytes in a message of %d", length, len(message))
	}
	if err := json.Unmarshal(message[headLength:headLength+length], head); err != nil {
		return nil, fmt.Errorf("head is not valid: %w", err)
	}
	return message[headLength+length:], nil
}

// Encode joins a head and a body into a message.
func Encode(head any, body []byte) ([]byte, error) {
	encoded, err := json.Marshal(head)
	if err != nil {
		return nil, err
	}
	message := make([]byte, headLength, headLength+len(encoded)+len(body))
	binary.LittleEndian.PutUint32(message, uint32(len(encoded)))
	message = append(message, encoded...)
	return append(message, body...), nil
}
