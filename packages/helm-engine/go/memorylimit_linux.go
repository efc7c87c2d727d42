package main

import "syscall"

// memoryLimit bounds the address space, of which Go's runtime reserves a part without using it. A chart that needs more
// ends this process instead of taking the machine's memory; in WebAssembly the module's own limit does that.
const memoryLimit = 4 << 30

func init() {
	// Without the limit the engine still works.
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: memoryLimit, Max: memoryLimit})
}
