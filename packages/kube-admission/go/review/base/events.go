package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/events/install"
	"k8s.io/kubernetes/pkg/registry/core/event"
)

// The core group's events once more; the strategy asks the request which of the two it is.
func init() {
	review.Serve("events.k8s.io", "v1", review.Named("Event", "events", event.Strategy))
}
