package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
)

func init() {
	review.Serve("batch", "v1",
		review.Named("CronJob", "cronjobs", cronjob.Strategy),
		review.Named("Job", "jobs", job.Strategy),
	)
}
