package charts

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	"helm.sh/helm/v4/pkg/ignore"
)

var byteOrderMark = []byte{0xEF, 0xBB, 0xBF}

// readTree does for files in memory what Helm's loader does for a directory: it visits them in the order of a
// directory walk, leaves out what .helmignore excludes, and drops byte order marks.
func readTree(files []*archive.BufferedFile) ([]*archive.BufferedFile, error) {
	rules := ignore.Empty()
	for _, file := range files {
		if file.Name == ignore.HelmIgnore {
			parsed, err := ignore.Parse(bytes.NewReader(file.Data))
			if err != nil {
				return nil, err
			}
			rules = parsed
		}
	}
	rules.AddDefaults()

	ordered := slices.Clone(files)
	slices.SortFunc(ordered, func(a, b *archive.BufferedFile) int {
		return slices.Compare(strings.Split(a.Name, "/"), strings.Split(b.Name, "/"))
	})

	kept := make([]*archive.BufferedFile, 0, len(ordered))
	verdicts := map[string]bool{}
	for _, file := range ordered {
		if inIgnoredDirectory(rules, file.Name, verdicts) || rules.Ignore(file.Name, entry{name: file.Name}) {
			continue
		}
		kept = append(kept, &archive.BufferedFile{Name: file.Name, Data: bytes.TrimPrefix(file.Data, byteOrderMark)})
	}
	return kept, nil
}

// inIgnoredDirectory asks for every directory above a file; an ignored directory is not entered.
func inIgnoredDirectory(rules *ignore.Rules, name string, verdicts map[string]bool) bool {
	for at, char := range name {
		if char != '/' {
			continue
		}
		directory := name[:at]
		ignored, known := verdicts[directory]
		if !known {
			ignored = rules.Ignore(directory, entry{name: directory, directory: true})
			verdicts[directory] = ignored
		}
		if ignored {
			return true
		}
	}
	return false
}

// entry is the file information that the ignore rules ask for.
type entry struct {
	name      string
	directory bool
}

func (e entry) Name() string       { return e.name[strings.LastIndexByte(e.name, '/')+1:] }
func (e entry) Size() int64        { return 0 }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return e.directory }
func (e entry) Sys() any           { return nil }
func (e entry) Mode() fs.FileMode {
	if e.directory {
		return fs.ModeDir
	}
	return 0
}
