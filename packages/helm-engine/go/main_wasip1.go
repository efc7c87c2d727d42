// Command engine renders Helm charts. As a WebAssembly reactor it answers messages (see internal/wire) that its host
// writes into its memory: allocate(length), copy the message there, handle(length), then read the answer.
package main

import (
	"runtime/debug"
	"unsafe"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/service"
)

// gcPercent trades memory for time. Of 100 to 1600, measured with the library chart, 400 renders 5 % faster than 200 and
// takes four times the memory, which each worker has for itself and never gives back.
const gcPercent = 200

var (
	engine  *service.Service
	message []byte
	answer  []byte
)

func init() {
	debug.SetGCPercent(gcPercent)
	engine = service.New()
}

func main() {}

// allocate makes room for a message of a length in bytes and returns its address.
//
//go:wasmexport allocate
func allocate(length int32) uint32 {
	if int(length) > cap(message) || cap(message) == 0 {
		message = make([]byte, max(length, 1<<16))
	}
	message = message[:length]
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(message))))
}

// handle answers the message in place and returns the address of the answer in the upper half, its length in the lower.
//
//go:wasmexport handle
func handle() uint64 {
	answer = engine.Handle(message)
	return uint64(uintptr(unsafe.Pointer(unsafe.SliceData(answer))))<<32 | uint64(len(answer))
}
