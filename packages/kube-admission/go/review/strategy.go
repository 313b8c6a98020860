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

// errorLimit is how many errors of an object are told of. The server compares those of its two kinds of validation each
// with each, only to log where they differ.
const errorLimit = 1000

// asking keeps the errors of a strategy as data: the refusal that the server makes of them holds texts only. It is given the
// first one, since the time in which it writes all of them into one text grows with the square of their number.
type asking struct {
	rest.RESTCreateStrategy
	result *Result
	errs   field.ErrorList
}

func (a *asking) Validate(ctx context.Context, obj runtime.Object) field.ErrorList {
	first := &limited{RESTCreateStrategy: a.RESTCreateStrategy}
	var strategy rest.RESTCreateStrategy = first
	if declarative, ok := a.RESTCreateStrategy.(rest.DeclarativeValidationStrategy); ok {
		first.distinct = true
		strategy = &limitedDeclarative{first, declarative}
	}
	a.errs = rest.ValidateCreate(ctx, obj, strategy)
	more := first.more + max(0, len(a.errs)-errorLimit)
	a.errs = a.errs[:min(errorLimit, len(a.errs))]
	if more > 0 {
		text := fmt.Sprintf("there are too many errors: these are the first %d, and some %d more are not named", len(a.errs), more)
		a.result.refuse(Error{Reason: "TooManyErrors", Detail: text, Message: text})
	}
	return a.errs[:min(1, len(a.errs))]
}

// limited gives the first errors of a strategy, and counts the others.
type limited struct {
	rest.RESTCreateStrategy
	// distinct is whether the server tells of an error once, however often its strategy does.
	distinct bool
	more     int
}

func (l *limited) Validate(ctx context.Context, obj runtime.Object) field.ErrorList {
	errs := l.RESTCreateStrategy.Validate(ctx, obj)
	if l.distinct && len(errs) > errorLimit {
		errs = distinct(errs)
	}
	kept := min(errorLimit, len(errs))
	l.more += len(errs) - kept
	return errs[:kept:kept]
}

func distinct(errs field.ErrorList) field.ErrorList {
	told := sets.New[string]()
	return slices.DeleteFunc(errs, func(err *field.Error) bool {
		text := err.Error()
		defer told.Insert(text)
		return told.Has(text)
	})
}

type limitedDeclarative struct {
	*limited
	rest.DeclarativeValidationStrategy
}
