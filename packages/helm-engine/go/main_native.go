//go:build !wasip1

// Command engine renders Helm charts. It answers messages (see internal/wire) on standard output that come on standard
// input, each with its length as a little endian uint32 before it, until its input ends.
package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/service"
)

// gcPercent trades memory for time: renders are short and make much garbage. With 400 the process stays below 100 MiB.
const gcPercent = 400

func main() {
	debug.SetGCPercent(gcPercent)
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(in io.Reader, out io.Writer) error {
	engine := service.New()
	reader := bufio.NewReaderSize(in, 1<<16)
	var message []byte
	var length [4]byte
	for {
		if _, err := io.ReadFull(reader, length[:]); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		size := int(binary.LittleEndian.Uint32(length[:]))
		if cap(message) < size {
			message = make([]byte, size)
		}
		if _, err := io.ReadFull(reader, message[:size]); err != nil {
			return err
		}
		answer := engine.Handle(message[:size])
		binary.LittleEndian.PutUint32(length[:], uint32(len(answer)))
		if _, err := out.Write(append(length[:], answer...)); err != nil {
			return err
		}
	}
}
