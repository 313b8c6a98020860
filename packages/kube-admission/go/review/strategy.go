package review

import (
	"context"
	"fmt"
	"slices"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/sets"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/registry/rest"
)

// errorLimit is the number of errors of an object that are reported. The server compares the errors of its two kinds of
// validation in quadratic time, only to log differences.
const errorLimit = 1000

// errorRecorder records the errors of a strategy as data: the server's refusal has only their texts. It passes on the first error
// alone, because the server joins the texts in quadratic time.
type errorRecorder struct {
	rest.RESTCreateStrategy
	result *Result
	errs   field.ErrorList
}

func (r *errorRecorder) Validate(ctx context.Context, obj runtime.Object) field.ErrorList {
	first := &limited{RESTCreateStrategy: r.RESTCreateStrategy}
	var strategy rest.RESTCreateStrategy = first
	if declarative, ok := r.RESTCreateStrategy.(rest.DeclarativeValidationStrategy); ok {
		first.distinct = true
		strategy = &limitedDeclarative{first, declarative}
	}
	r.errs = r.result.limit(rest.ValidateCreate(ctx, obj, strategy), first.limit)
	return r.errs[:min(1, len(r.errs))]
}

// limit returns the first errors of a validation, and tells how many there are besides.
func (r *Result) limit(errs field.ErrorList, strategy limit) field.ErrorList {
	more := strategy.more + max(0, len(errs)-errorLimit)
	errs = errs[:min(errorLimit, len(errs))]
	if more > 0 {
		text := fmt.Sprintf("there are too many errors: these are the first %d, and some %d more are not named", len(errs), more)
		r.refuse(Error{Reason: "TooManyErrors", Detail: text, Message: text})
	}
	return errs
}

// limit takes the first errors of a strategy, and counts the others.
type limit struct {
	// distinct is set if the server reports equal errors of its strategy once.
	distinct bool
	more     int
}

type limited struct {
	rest.RESTCreateStrategy
	limit
}

func (l *limited) Validate(ctx context.Context, obj runtime.Object) field.ErrorList {
	return l.of(l.RESTCreateStrategy.Validate(ctx, obj))
}

func (l *limit) of(errs field.ErrorList) field.ErrorList {
	if l.distinct && len(errs) > errorLimit {
		errs = distinct(errs)
	}
	kept := min(errorLimit, len(errs))
	l.more += len(errs) - kept
	return errs[:kept:kept]
}

func distinct(errs field.ErrorList) field.ErrorList {
	seen := sets.New[string]()
	return slices.DeleteFunc(errs, func(err *field.Error) bool {
		text := err.Error()
		defer seen.Insert(text)
		return seen.Has(text)
	})
}

type limitedDeclarative struct {
	*limited
	rest.DeclarativeValidationStrategy
}
