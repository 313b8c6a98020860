package review

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// comparison finds the fields of an object that another one does not have. It runs for every object: it makes no path before it needs
// one, and reads the tags of each type once.
type comparison struct {
	// overwritten are the paths of the fields that are not compared, besides the metadata and the status.
	overwritten []string
	// steps lead to the current value.
	steps   []comparedStep
	ignored []string
}

// comparedStep is the name of a field, or with brackets the key of an entry or the number of an item.
type comparedStep struct {
	name       string
	number     int
	inBrackets bool
}

func (c *comparison) at(step comparedStep, written, stored reflect.Value) {
	c.steps = append(c.steps, step)
	if stored.IsValid() {
		c.value(written, stored)
	} else {
		c.ignore()
	}
	c.steps = c.steps[:len(c.steps)-1]
}

func (c *comparison) ignore() {
	path := ""
	for _, s := range c.steps {
		switch {
		case !s.inBrackets:
			path = join(path, s.name)
		case s.name != "":
			path = fmt.Sprintf("%s[%s]", path, s.name)
		default:
			path = fmt.Sprintf("%s[%d]", path, s.number)
		}
	}
	if !omittedFields(c.overwritten).covers(path) {
		c.ignored = append(c.ignored, path)
	}
}

func (c *comparison) value(written, stored reflect.Value) {
	kind := written.Kind()
	if kind == reflect.Struct {
		if fields := fieldsOf(written.Type()); fields != nil {
			c.fields(fields, written, stored)
			return
		}
	}
	switch {
	case written.IsZero() || kind == reflect.Pointer && written.Elem().Kind() == reflect.Struct && written.Elem().IsZero():
		// Nothing is written.
	case stored.IsZero():
		c.ignore()
	case kind == reflect.Pointer:
		c.value(written.Elem(), stored.Elem())
	case kind == reflect.Map:
		for _, key := range sortedKeys(written) {
			c.at(comparedStep{name: key.String(), inBrackets: true}, written.MapIndex(key), stored.MapIndex(key))
		}
	case kind == reflect.Slice && written.Type().Elem().Kind() != reflect.Uint8:
		c.items(written, stored)
	}
}

func (c *comparison) fields(fields []comparedField, written, stored reflect.Value) {
	for _, f := range fields {
		value := written.Field(f.index)
		switch {
		case !f.isStruct && value.IsZero() || len(c.steps) == 0 && (f.name == "metadata" || f.name == "status"):
		case f.name == "":
			c.value(value, stored.Field(f.index))
		default:
			c.at(comparedStep{name: f.name}, value, stored.Field(f.index))
		}
	}
}

// items compares the items of lists. If the server has removed or added some, those with the same name are compared.
func (c *comparison) items(written, stored reflect.Value) {
	for i := range written.Len() {
		var same reflect.Value
		// Admission plugins add items without a name at the end, such as tolerations.
		key := keyOf(written.Index(i))
		if written.Len() == stored.Len() || key == nil && i < stored.Len() {
			same = stored.Index(i)
		} else {
			same = itemOf(stored, key)
		}
		c.at(comparedStep{number: i, inBrackets: true}, written.Index(i), same)
	}
}

// itemOf returns the item of a list that has a key.
func itemOf(list reflect.Value, key any) reflect.Value {
	for i := range list.Len() {
		if keyOf(list.Index(i)) == key {
			return list.Index(i)
		}
	}
	return reflect.Value{}
}

// keyOf returns the name of an item, or a scalar.
func keyOf(item reflect.Value) any {
	if item.Kind() == reflect.Struct {
		item = item.FieldByName("Name")
	}
	if item.IsValid() && item.Comparable() {
		return item.Interface()
	}
	return nil
}

// comparedField is a field of a struct. It has no name if its own fields are those of the struct.
type comparedField struct {
	index    int
	name     string
	isStruct bool
}

var (
	marshaler      = reflect.TypeFor[json.Marshaler]()
	comparedFields sync.Map
)

// fieldsOf returns the fields of a type that JSON has as an object of fields, otherwise nothing.
func fieldsOf(t reflect.Type) []comparedField {
	if known, found := comparedFields.Load(t); found {
		return known.([]comparedField)
	}
	var fields []comparedField
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if isInline(f, tag, options) {
			tag = ""
		}
		fields = append(fields, comparedField{i, tag, f.Type.Kind() == reflect.Struct})
	}
	if reflect.PointerTo(t).Implements(marshaler) {
		fields = nil
	}
	comparedFields.Store(t, fields)
	return fields
}
