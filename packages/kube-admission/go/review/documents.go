package review

import (
	"strings"

	"kube-admission/manifests"
)

// Options are the options of a review.
type Options struct {
	// Stored returns each admitted object as the server would store it, which takes as long as the review.
	Stored bool
	// Redact removes the data of Secrets from all messages.
	Redact bool
	// RedactStored removes it also from the object that would be stored.
	RedactStored bool
	// Continued tells that the text is the rest of another one, after a separator.
	Continued bool
	// Kubectl reviews each object as kubectl sends it, and adds warnings about what kubectl does to it.
	Kubectl bool
	// Update reviews each object as one that replaces the old object of its identity, if there is one.
	Update bool
	// Apply is how it is sent.
	Apply ApplyMode
}

// document has the properties that all objects of a document share.
type document struct {
	Options
	// continuesSecret is set if a Secret ends directly before this text, without a separator: the text may be a part of it.
	continuesSecret bool
	// text is searched for signs of a Secret when they matter; secretSigns is the result.
	text        []byte
	secretSigns *bool
	// aliasesSecret is set if an alias may put the data of a Secret anywhere.
	aliasesSecret bool
}

// Text reviews every object of a text of YAML or JSON documents without redaction.
func Text(text []byte, stored bool, each func(*Result)) { Options{Stored: stored}.Text(text, each) }

// Text reviews every object of a text of YAML or JSON documents, which it reads as kubectl does.
func (o Options) Text(text []byte, each func(*Result)) { o.read(text, (*document).review, each) }

// read calls a function for each part of a text, and another one with the results.
func (o Options) read(text []byte, review func(*document, manifests.Part, []byte) *Result, each func(*Result)) {
	var d *document
	start, secretEnd := -1, -1
	manifests.Read(text, o.Continued, func(part manifests.Part) {
		if d == nil || start != part.Document.Start {
			start = part.Document.Start
			d = &document{Options: o, text: part.Document.In(text), continuesSecret: start == secretEnd}
			d.findAliases()
		}
		r := review(d, part, text)
		if r == nil {
			return
		}
		r.Start, r.End, r.Alone, r.Path = part.Start, part.End, part.Alone, part.Path
		if r.Redacted {
			secretEnd = part.End
			d.continuesSecret = true
		}
		each(r)
	})
}

// review reviews a part of a text. A list has a review of its own only if kubectl refuses it.
func (d *document) review(part manifests.Part, text []byte) *Result {
	if part.Data == nil {
		return d.unreadable(part.Problem, part.Problem.Context.In(text))
	}
	if part.List != nil && part.Problem == nil && len(part.Duplicates) == 0 && takesList(*part.List) {
		return nil
	}
	r := newResult(d.Redact)
	d.object(r, part)
	for _, duplicate := range part.Duplicates {
		r.refuse(duplicateError(duplicate, r.subject.redact || r.subject.redactDecoding))
	}
	return r
}

// unreadable returns the review of a text that cannot be read.
func (d *document) unreadable(problem *manifests.Problem, context []byte) *Result {
	if problem.Continues {
		d.continuesSecret = d.continuesSecret || d.mayHoldSecret()
	}
	r := &Result{Errors: []Error{}, Warnings: []Warning{}, Redacted: d.redactsUnreadable(context)}
	detail := problem.Detail
	if r.Redacted {
		detail = problem.Redacted
	}
	r.refuse(Error{Reason: problem.Reason, Detail: detail, Message: problem.Before + detail, Line: problem.Line, Column: problem.Column})
	return r
}

// duplicateError returns the error of a key that an object has twice.
func duplicateError(d manifests.Duplicate, redact bool) Error {
	key := d.Key
	if redact && !isName(strings.Trim(key, `"`)) {
		key = redacted
	}
	text := "key " + key + " already set in map"
	return Error{
		Reason: "FieldDuplicate", Field: joined(d.Steps, redact), Detail: text, Message: "strict decoding error: yaml: " + text,
		Line: d.Line, Column: d.Column,
	}
}
