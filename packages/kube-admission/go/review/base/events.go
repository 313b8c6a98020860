package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/events/install"
	"k8s.io/kubernetes/pkg/registry/core/event"
)

// These are the events of the core group under another group. The strategy reads the group from the request.
func init() {
	review.Serve("events.k8s.io", "v1", review.Named("Event", "events", event.Strategy))
}
