package main

import "syscall"

// memoryLimit bounds the address space to 2.5 GiB, of which Go's runtime reserves half without using it. A chart that
// needs more ends this process instead of taking the machine's memory; in WebAssembly the module's own limit does that.
const memoryLimit = 5 << 29

func init() {
	// Without the limit the engine still works.
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: memoryLimit, Max: memoryLimit})
}
