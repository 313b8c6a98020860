import { stringify } from 'yaml';
import { fromYaml } from '../../../lib/cli/from-yaml';

describe('each error of the input is a line', () => {
  test.each([
    [
      'a template',
      'metadata:\n  name: {{ .Values.name }}\n',
      '2:9: this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'a template’s name',
      'apiVersion: v1\nkind: X\nmetadata:\n  name: web-{{ .Release.Name }}\n',
      '4:9: this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'a template’s namespace',
      'apiVersion: v1\nkind: X\nmetadata: { name: a, namespace: "{{ .Release.Namespace }}" }\n',
      '3:33: this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'what only looks like a template',
      `apiVersion: v1
kind: X
# {{ a }}
metadata: { name: a, name: b }
spec: ['{{ a }}', "{{ a }}"]
text: a {{ a }}
data: |
  {{ a }}
`,
      '4:22: Duplicate value: "name": the key is already on line 4',
    ],
    [
      'a number that is none in JSON',
      'apiVersion: v1\nkind: X\nspec: [.inf]\n',
      '3:8: Invalid value: .inf: must be a finite number',
    ],
    ['no YAML', 'a: [\n', '2:1: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    [
      'an integer that JavaScript would round',
      'apiVersion: v1\nkind: X\nspec: [9007199254740992, 9007199254740993, 1e300]\n',
      '3:26: Invalid value: 9007199254740993: JavaScript’s numbers cannot hold this integer',
    ],
    [
      'an alias of nothing',
      'apiVersion: v1\nkind: &x X\n---\napiVersion: v1\nkind: X\nspec: *x\n',
      '6:7: Not found: *x: no anchor of this document above it has this name',
    ],
    [
      'an alias of what it is in',
      'apiVersion: v1\nkind: X\nspec: &x [a, *x]\n',
      '3:14: Invalid value: *x: the alias is inside its own anchor',
    ],
    ['a list as a key', 'apiVersion: v1\nkind: X\n[a]: b\n', '3:1: Invalid value: a key must be a string'],
    ['null as a key', 'apiVersion: v1\nkind: X\n~: b\n', '3:1: Invalid value: a key must be a string'],
    [
      'aliases of aliases',
      `apiVersion: v1\nkind: X\na: &a [${'x,'.repeat(99)}]\nb: &b [${'*a,'.repeat(99)}]\nc: [${'*b,'.repeat(99)}]\n`,
      '5:8: the aliases of this document stand for too much',
    ],
    [
      'what cdk8s cannot render',
      'apiVersion: v1\nkind: X\nmetadata: { name: a }\n---\napiVersion: v1\nkind: ConfigMap\ndata: { constructor: x }\n',
      '5:1: Internal error: cdk8s does not synthesize this ConfigMap as it is here',
    ],
    [
      'what a list has at other places',
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n  - { kind: Pod }\n',
      '4:5: kind: Required value: every manifest has it\na.yaml:5:5: apiVersion: Required value: every manifest has it',
    ],
    [
      'a list without items',
      'apiVersion: v1\nkind: List\n',
      '1:1: items: Required value: without items kubectl takes this for an object, and no server has a kind List',
    ],
    [
      'a group with a slash',
      'apiVersion: a/b/v1\nkind: X\n',
      '1:1: apiVersion: Invalid value: "a/b/v1": must be a version, or a group and a version: v1, apps/v1',
    ],
    ['no object', '# nothing\n', ' Required value: there is no object in it'],
    [
      'no kind',
      'a: 1\n---\napiVersion: v1\nb: 2\n',
      '1:1: apiVersion: Required value: every manifest has it\na.yaml:1:1: kind: Required value: every manifest has it\na.yaml:3:1: kind: Required value: every manifest has it',
    ],
  ])('%s', async (_, text, line) => {
    const { errors, programs } = await fromYaml([{ name: 'a.yaml', text }]);
    expect(errors.join('\n')).toBe(`a.yaml:${line}`);
    expect(programs).toEqual([]);
  });

  test('a byte order mark and characters of several bytes do not shift the place of a template', async () => {
    const text = '\ufeff# 한국 🙂\na: "🙂"\nb: {{ x }}\n';
    const { errors } = await fromYaml([{ name: 'a.yaml', text }]);
    expect(errors).toEqual(['a.yaml:3:4: this is a template: render it first and give what comes out']);
  });

  test('files without errors still have their programs', async () => {
    const text = stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: {} });
    const { errors, programs } = await fromYaml([
      { name: 'a.yaml', text: 'a: [' },
      { name: 'b.yaml', text },
      { name: 'c.yaml', text: 'kind: X\n' },
    ]);
    expect(programs.map(({ file }) => file)).toEqual(['b.ts']);
    expect(errors).toEqual([
      'a.yaml:1:6: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'c.yaml:1:1: apiVersion: Required value: every manifest has it',
    ]);
  });
});
