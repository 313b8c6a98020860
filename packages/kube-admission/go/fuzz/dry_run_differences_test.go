package fuzz

import (
	"slices"
	"strings"

	"kube-admission/review"
)

const outOfRange = "provided port is not in the valid range. The range of valid ports is "

// isOfStorage returns whether an error is that of the storage about the version of a new object.
func isOfStorage(e review.Error) bool {
	return e.Field == "metadata.resourceVersion" && e.Reason == "FieldValueForbidden"
}

// ofDryRuns are the differences between a dry run and another request.
var ofDryRuns = []*knownDifference{
	{
		name:   "dry run, versions",
		reason: "a dry run ends before the storage, which refuses an object with a resourceVersion",
		shows:  `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown","resourceVersion":"7"}}`,
		isDry: func(a answer, ours *review.Result) bool {
			return a.stage() == admitted && slices.ContainsFunc(ours.Errors, isOfStorage)
		},
	},
	{
		name:   "dry run, kept versions",
		reason: "a dry run ends before the storage, which replaces an empty resourceVersion",
		shows:  `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown","resourceVersion":"a"}}`,
		undo: func(stored, reviewed fields) {
			if fieldsOf(reviewed["metadata"])["resourceVersion"] == nil {
				delete(fieldsOf(stored["metadata"]), "resourceVersion")
			}
		},
	},
	{
		name:   "dry run, addresses",
		reason: "a dry run has another message for an address outside of the range",
		shows:  `{"apiVersion":"v1","kind":"Service","metadata":{"name":"shown"},"spec":{"clusterIP":"10.0.0.1","ports":[{"port":80}]}}`,
		isDry: func(a answer, _ *review.Result) bool {
			return slices.ContainsFunc(a.causes(), func(c cause) bool {
				return strings.Contains(c.Message, " is not in the valid range. The range of valid IPs is ")
			})
		},
	},
	{
		name:   "dry run, node ports",
		reason: "a dry run accepts node ports outside of the range",
		shows: `{"apiVersion":"v1","kind":"Service","metadata":{"name":"shown"},` +
			`"spec":{"type":"NodePort","ports":[{"port":80,"nodePort":1}]}}`,
		isDry: func(a answer, ours *review.Result) bool {
			return slices.ContainsFunc(ours.Errors, func(e review.Error) bool { return strings.Contains(e.Detail, outOfRange) }) &&
				!slices.ContainsFunc(a.causes(), func(c cause) bool { return strings.Contains(c.Message, outOfRange) })
		},
	},
	{
		name:   "dry run, addresses of nobody",
		reason: "the server allocates an address for the name of its Service, but not in a dry run: a Service without a name gets one",
		shows:  `{"apiVersion":"v1","kind":"Service","spec":{"type":"NodePort","ports":[{"port":80,"nodePort":1}]}}`,
		objection: becauseOf(
			`failed to allocate IP: IPAddress\.networking\.k8s\.io ".*" is invalid: spec\.parentRef\.name: Required value$`),
		edit: func(document value, _ []string) {
			without("metadata.name")(document, nil)
			if document, ok := document.(*object); ok {
				document.child("metadata").set("name", "shown")
			}
		},
	},
}
