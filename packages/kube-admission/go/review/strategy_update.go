package review

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/registry/rest"
)

// updateRecorder is an errorRecorder for an object that replaces an old one.
type updateRecorder struct {
	rest.RESTUpdateStrategy
	result *Result
	errs   field.ErrorList
}

func (r *updateRecorder) ValidateUpdate(ctx context.Context, obj, old runtime.Object) field.ErrorList {
	first := &limitedUpdate{RESTUpdateStrategy: r.RESTUpdateStrategy}
	var strategy rest.RESTUpdateStrategy = first
	if declarative, ok := r.RESTUpdateStrategy.(rest.DeclarativeValidationStrategy); ok {
		first.distinct = true
		strategy = &limitedDeclarativeUpdate{first, declarative}
	}
	r.errs = r.result.limit(rest.ValidateUpdate(ctx, obj, old, strategy), first.limit)
	return r.errs[:min(1, len(r.errs))]
}

type limitedUpdate struct {
	rest.RESTUpdateStrategy
	limit
}

func (l *limitedUpdate) ValidateUpdate(ctx context.Context, obj, old runtime.Object) field.ErrorList {
	return l.of(l.RESTUpdateStrategy.ValidateUpdate(ctx, obj, old))
}

type limitedDeclarativeUpdate struct {
	*limitedUpdate
	rest.DeclarativeValidationStrategy
}
