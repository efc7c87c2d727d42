package charts

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unsafe"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/ignore"
)

const chartsFolder = "charts/"

// rememberedSubchart is a subchart as it was loaded, and all that decided how: its files, and the rules of the chart around it.
type rememberedSubchart struct {
	folder string
	rules  []byte
	files  []*archive.BufferedFile
	bytes  int
	loaded *chart.Chart
}

// rememberedSubcharts are those that were loaded last, the latest last. A library chart is the same in every service that
// uses it, and nearly all there is to load of most of them.
var rememberedSubcharts []*rememberedSubchart

const (
	// maxSubcharts and maxSubchartBytes bound the memory of a process that sees many libraries.
	maxSubcharts     = 8
	maxSubchartBytes = 8 << 20
)

// subchartFolders sorts files into those of each folder below charts/ and the rest. Folders and files that Helm's loader
// treats in a way of its own are in the rest.
func subchartFolders(files []*archive.BufferedFile) (folders map[string][]*archive.BufferedFile, rest []*archive.BufferedFile) {
	folders = map[string][]*archive.BufferedFile{}
	special := map[string]bool{}
	for _, file := range files {
		folder := subchartFolder(file.Name)
		folders[folder] = append(folders[folder], file)
		switch base := path.Base(file.Name); {
		case path.Ext(base) == ".prov", strings.HasPrefix(base, "requirements."):
			// The first belong to the chart above, the loader warns of the others.
			special[folder] = true
		}
	}
	for folder, inside := range folders {
		if folder == "" || special[folder] || strings.IndexAny(folder, "_.") == 0 || path.Ext(folder) == ".tgz" {
			rest = append(rest, inside...)
			delete(folders, folder)
		}
	}
	return folders, rest
}

// subchartFolder is the name of the folder below charts/ that a file is in, empty when it is in none.
func subchartFolder(name string) string {
	inside, isInside := strings.CutPrefix(name, chartsFolder)
	folder, _, isFolder := strings.Cut(inside, "/")
	if !isInside || !isFolder {
		return ""
	}
	return folder
}

// takeSubcharts takes the subcharts out of the files of a chart that are as one that is remembered, byte for byte.
func takeSubcharts(files []*archive.BufferedFile) (taken []*chart.Chart, rest []*archive.BufferedFile) {
	folders, rest := subchartFolders(files)
	rules := rulesOf(files)
	for folder, inside := range folders {
		if known := recall(folder, rules, inside); known != nil {
			taken = append(taken, known)
		} else {
			rest = append(rest, inside...)
		}
	}
	return taken, rest
}

func recall(folder string, rules []byte, files []*archive.BufferedFile) *chart.Chart {
	for i, known := range slices.Backward(rememberedSubcharts) {
		if known.folder == folder && bytes.Equal(known.rules, rules) && sameFiles(known.files, files) {
			rememberedSubcharts = append(slices.Delete(rememberedSubcharts, i, i+1), known)
			return known.loaded
		}
	}
	return nil
}

// rememberSubcharts keeps the subcharts that a chart was just loaded with, by the files that they were loaded from.
func rememberSubcharts(loaded *chart.Chart, files, kept []*archive.BufferedFile) {
	folders, _ := subchartFolders(files)
	rules := rulesOf(files)
	folderOf := map[*byte]string{}
	for _, file := range kept {
		folder := subchartFolder(file.Name)
		if folder == "" || file.Name != chartsFolder+folder+"/"+chartFile {
			continue
		}
		address := unsafe.SliceData(file.Data)
		if _, twice := folderOf[address]; twice {
			// Of two subcharts with the same Chart.yaml nothing tells which is which.
			folder = ""
		}
		folderOf[address] = folder
	}
	for _, child := range loaded.Dependencies() {
		for _, raw := range child.Raw {
			if folder, known := folderOf[unsafe.SliceData(raw.Data)]; known && raw.Name == chartFile && folders[folder] != nil {
				remember(&rememberedSubchart{folder: folder, rules: rules, files: folders[folder], bytes: sizeOf(folders[folder]), loaded: Instance(child)})
			}
		}
	}
}

func remember(subchart *rememberedSubchart) {
	rememberedSubcharts = append(rememberedSubcharts, subchart)
	total := 0
	for _, known := range rememberedSubcharts {
		total += known.bytes
	}
	for len(rememberedSubcharts) > maxSubcharts || total > maxSubchartBytes {
		total -= rememberedSubcharts[0].bytes
		rememberedSubcharts = slices.Delete(rememberedSubcharts, 0, 1)
	}
}

func sizeOf(files []*archive.BufferedFile) int {
	size := 0
	for _, file := range files {
		size += len(file.Data)
	}
	return size
}

// rulesOf is the text of the rules that say which files of a chart count.
func rulesOf(files []*archive.BufferedFile) []byte {
	at := slices.IndexFunc(files, func(file *archive.BufferedFile) bool { return file.Name == ignore.HelmIgnore })
	if at < 0 {
		return nil
	}
	return files[at].Data
}
