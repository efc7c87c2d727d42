//go:build !wasip1

// Command engine renders Helm charts. It answers messages (see internal/wire) on standard output that come on standard
// input, each with its length as a little endian uint32 before it, until its input ends. Its arguments are
// files with messages to rehearse with.
package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"github.com/chartwright/chartwright/packages/helm-engine/go/internal/service"
)

// gcPercent trades memory for time: renders are short and make much garbage. With 400 the process stays below 100 MiB.
const gcPercent = 400

// graceAfterEnd is how long what was asked for before the input ended may take. Whoever asks in good order takes the answers
// first; when the asking process dies, nobody wants them, and a template that loops would go on for ever.
const graceAfterEnd = 2 * time.Second

// lengthOfLength is that of the field before each message.
const lengthOfLength = 4

// readAhead is more messages than are sent before their answers, so that the end of the input is seen behind them.
const readAhead = 64

func main() {
	debug.SetGCPercent(gcPercent)
	if err := serve(os.Stdin, os.Stdout, graceAfterEnd, os.Args[1:]...); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serve answers the messages of its input until that ends, and then for no longer than a grace. Before the first, it rehearses
// with the files of that name.
func serve(in io.Reader, out io.Writer, grace time.Duration, rehearsals ...string) error {
	messages := make(chan []byte, readAhead)
	ended, answered := make(chan error, 1), make(chan error, 1)
	go func() {
		defer close(messages)
		ended <- receive(in, messages)
	}()
	go func() {
		engine := service.New()
		for _, name := range rehearsals {
			rehearse(engine, name)
		}
		answered <- answerAll(engine, messages, out)
	}()
	select {
	case err := <-answered:
		return err
	case err := <-ended:
		select {
		case answerErr := <-answered:
			return errors.Join(err, answerErr)
		case <-time.After(grace):
			return errors.New("the input ended in the middle of a render")
		}
	}
}

// rehearse works through the messages of a file, whose answers nobody wants: by the first message of the input, everything that
// both need is in memory, parsed and compiled. Without the file, or the rest of it, that takes its time later.
func rehearse(engine *service.Service, name string) {
	rest, err := os.ReadFile(name)
	if err != nil {
		return
	}
	for len(rest) >= lengthOfLength {
		length := uint64(binary.LittleEndian.Uint32(rest))
		rest = rest[lengthOfLength:]
		if length > uint64(len(rest)) {
			return
		}
		engine.Handle(rest[:length])
		rest = rest[length:]
	}
}

// receive passes on messages until there are no more.
func receive(in io.Reader, messages chan<- []byte) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	var length [lengthOfLength]byte
	for {
		if _, err := io.ReadFull(reader, length[:]); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		message := make([]byte, binary.LittleEndian.Uint32(length[:]))
		if _, err := io.ReadFull(reader, message); err != nil {
			return err
		}
		messages <- message
	}
}

func answerAll(engine *service.Service, messages <-chan []byte, out io.Writer) error {
	var length [lengthOfLength]byte
	for message := range messages {
		answer := engine.Handle(message)
		binary.LittleEndian.PutUint32(length[:], uint32(len(answer)))
		if _, err := out.Write(append(length[:], answer...)); err != nil {
			return err
		}
	}
	return nil
}
