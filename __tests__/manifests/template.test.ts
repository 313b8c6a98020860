import { Manifests } from 'cdk8s-primer/testing';
import { templateOf } from '../../lib/manifests/template';

test.each([
  ['begins with an action', '{{- if .Values.enabled -}}\napiVersion: v1\n{{- end }}\n', { isHelm: true, offset: 0 }],
  ['begins with a comment of its own', '# web\n\n{{/* all */}}\na: b\n', { isHelm: false, offset: 7 }],
  ['begins with a statement of Jinja', '{% for x in y %}\na: b\n{% endfor %}\n', { isHelm: false, offset: 0 }],
  ['has actions for values', 'a: {{ x }}\nb:\n  - {{ y }}\n', { isHelm: false, offset: 3 }],
  [
    'has actions of Helm between its lines',
    'a: b\n{{- range .Values.hosts }}\n  - c\n{{- end }}\n',
    { isHelm: true, offset: 5 },
  ],
])('a text that %s is a template', (_, text, template) => {
  expect(templateOf(text)).toEqual(template);
});

// As Alertmanager's configuration, whose messages are templates of its own.
test.each([
  ['an item that is indented wrongly', "receivers:\n  - name: a\n    title: '{{ .Status }}'\n   text: x\n"],
  ['a block that ends too early', 'text: |\n    {{ range .Alerts }}\n  {{ .Labels }}\n b: c\n'],
  ['a quote that is missing', 'title: "{{ .Status }}\n'],
])('a text with %s is no template', (_, text) => {
  expect(templateOf(text)).toBeUndefined();
});

test('assertions say so, and no parser’s words', () => {
  expect(() => Manifests.fromYaml('{{- if .Values.a }}\napiVersion: v1\nkind: Pod\n{{- end }}\n')).toThrow(
    /^yaml:1:1: this is a template: render it first \(helm template …\) and give what comes out$/,
  );
  expect(() =>
    Manifests.fromYaml('---\napiVersion: v1\nkind: Pod\nmetadata: { name: "{{ .Release.Name }}-a" }\n'),
  ).toThrow(/^yaml:2:1: this is a template: render it first \(helm template …\) and give what comes out$/);
});
