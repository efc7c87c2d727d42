package plainyaml

import (
	"math/rand"
	"os"
	"strconv"
	"strings"
	"testing"
)

// pieces are put into documents at random places.
var pieces = []string{
	":", ": ", " ", "  ", "-", "- ", "- - ", "\"", "'", "''", "\\", "\\n", "#", " #", "# x", "|", "|-", ">", "|2", "{", "}", "[", "]", "{}", "[]",
	"&a ", "*a", "!", "!!int ", "%", "@", "`", "?", "? ", ",", "~", "null", "Null: 1", "yes", "on", ".inf", "-.inf", ".nan", "0x1", "1e999", "1_0",
	"<<: x", "=", "\t", "\r", "\u0085", "\u2028", "\ufeff", "ä", "\x00", "\x7f", "---", "...", "a", "a: b", "a:", "kind: X", "Kind: X", "metadata:",
	"annotations:", "  annotations: {}", "name: y", "helm.sh/hook: test", "\"helm.sh/hook\": test", "2020-01-01", "2020-01-01: 1", "1: 2",
	"\"a b\": c", "true: 1", "- a: 1", "-1", "--x", "$x", "(x", "/x", "_x", "+1", "x'y", "x\"y", "x: y: z", "key :", "key : v", " \n", "\n\n",
}

// TestMutations changes real documents at random and compares with the general parser. MUTATIONS sets how often.
func TestMutations(t *testing.T) {
	rounds := 20000
	if text := os.Getenv("MUTATIONS"); text != "" {
		var err error
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	documents := seeds(t)
	random := rand.New(rand.NewSource(1))
	plain := 0
	for range rounds {
		document := documents[random.Intn(len(documents))]
		for range 1 + random.Intn(4) {
			document = mutate(random, document)
		}
		if agrees(t, document) {
			plain++
		}
	}
	if plain < rounds/20 {
		t.Fatalf("only %d of %d documents were plain: the comparison shows little", plain, rounds)
	}
	t.Logf("%d of %d mutated documents were plain", plain, rounds)
}

func mutate(random *rand.Rand, document string) string {
	lines := strings.Split(document, "\n")
	at := random.Intn(len(lines))
	switch random.Intn(9) {
	case 0:
		lines[at] = " " + lines[at]
	case 1:
		lines[at] = strings.TrimPrefix(lines[at], " ")
	case 2:
		lines[at] = strings.TrimPrefix(lines[at], "  ")
	case 3:
		lines = append(lines[:at], lines[at+1:]...)
	case 4:
		other := random.Intn(len(lines))
		lines[at], lines[other] = lines[other], lines[at]
	case 5:
		indent := strings.Repeat(" ", random.Intn(7))
		lines[at] += "\n" + indent + pieces[random.Intn(len(pieces))]
	case 6:
		position := random.Intn(len(lines[at]) + 1)
		lines[at] = lines[at][:position] + pieces[random.Intn(len(pieces))] + lines[at][position:]
	case 7:
		if key, _, found := strings.Cut(lines[at], ": "); found {
			lines[at] = key + ": " + pieces[random.Intn(len(pieces))]
		}
	case 8:
		lines = lines[:at+1]
	}
	return strings.Join(lines, "\n")
}
