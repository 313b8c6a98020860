package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"

	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/manifests"
)

// metadataType are kubectl's errors about the types of metadata, which kube-admission finds when it decodes an object.
var metadataType = regexp.MustCompile(`metadataOnlyObject|Go struct field \w+\.metadata\b|parsing time`)

// admissionDiffers is where the objects that kube-admission reads in a text are not kubectl's; refusal is kubectl's error.
func admissionDiffers(text string, objects []any, refusal error) string {
	found, err := readByAdmission(text)
	switch {
	case err == nil && refusal == nil:
		return difference("object", objects, found)
	case err == nil && !metadataType.MatchString(refusal.Error()):
		return fmt.Sprintf("kube-admission alone reads it; kubectl: %v", refusal)
	case refusal == nil && !ignores(text):
		return fmt.Sprintf("kube-admission alone refuses it: %v", err)
	}
	return ""
}

func readByAdmission(text string) (objects []json.RawMessage, err error) {
	manifests.Read([]byte(text), false, func(part manifests.Part) {
		var fields map[string]any
		switch {
		case part.Problem != nil:
			err = errors.Join(err, errors.New(part.Problem.Detail))
		case part.List != nil:
		case json.Unmarshal(part.Data, &fields) != nil || !isVersion(fields["apiVersion"]) || !isText(fields["kind"]):
			// The review says so.
			err = errors.Join(err, errors.New("an object needs apiVersion and kind"))
		default:
			objects = append(objects, part.Data)
		}
	})
	return objects, err
}

func isVersion(value any) bool {
	version, _ := value.(string)
	_, err := schema.ParseGroupVersion(version)
	return isText(value) && err == nil
}

func isText(value any) bool {
	text, isString := value.(string)
	return isString && text != ""
}
