import { changedDocuments } from '../../lib/cli/synth/changed-documents';
import { updateOptionsOf } from '../../lib/cli/synth/update-options';
import { FieldPath } from '../../lib/manifests/field-path';

const text = (...names: string[]): string => names.map((name) => `kind: ${name}\n`).join('---\n');

describe('the documents that a synth changes', () => {
  test('are those that are not in both, in whichever files', () => {
    const before = [
      { name: 'a', text: text('A', 'B') },
      { name: 'b', text: text('C') },
    ];
    const after = [
      { name: 'a', text: text('C', 'D') },
      { name: 'c', text: text('A') },
    ];
    const [old, now] = changedDocuments(before, after);
    expect(old).toStrictEqual([{ name: 'a', text: '\n---\nkind: B\n' }]);
    expect(now).toStrictEqual([{ name: 'a', text: '\n---\nkind: D\n' }]);
  });

  test('include one that another file has and had, since two charts may have objects of one name', () => {
    const before = [
      { name: 'prod', text: text('P') },
      { name: 'stage', text: text('S') },
    ];
    const after = [
      { name: 'prod', text: text('S') },
      { name: 'stage', text: text('S') },
    ];
    expect(changedDocuments(before, after)).toStrictEqual([
      [{ name: 'prod', text: text('P') }],
      [{ name: 'prod', text: text('S') }],
    ]);
  });

  test('are none if only files or the spaces around documents differ', () => {
    const [old, now] = changedDocuments(
      [{ name: 'a', text: text('A', 'B') }],
      [{ name: 'b', text: `\n${text('B')}\n---\n\n${text('A')}---\n# the end\n` }],
    );
    expect([old, now]).toStrictEqual([[], []]);
  });

  test('keep the lines between them', () => {
    const [, now] = changedDocuments([{ name: 'a', text: text('A') }], [{ name: 'a', text: text('B', 'A', 'D') }]);
    expect(now).toStrictEqual([{ name: 'a', text: 'kind: B\n---\n\n---\nkind: D\n' }]);
  });

  test('keep their lines, and include what cannot be read', () => {
    const broken = `{"kind": "A"}\n{"kind": "B"}\nkind: C\n`;
    const [old, now] = changedDocuments(
      [{ name: 'a', text: broken }],
      [{ name: 'a', text: `${text('A', 'B')}a: [\n` }],
    );
    expect(old).toStrictEqual([{ name: 'a', text: broken }]);
    expect(now).toStrictEqual([{ name: 'a', text: `${text('A', 'B')}a: [\n` }]);
  });
});

test('the review of updates has the options of kube-admission in cdk8s.yaml that it knows', () => {
  const properties = { crds: ['crds.yaml'], kubernetesVersion: '1.36', podSecurity: 'restricted', allowUnknown: true };
  const validation = (name: string, className: string) => ({
    ...{ package: name, class: className, version: '1.0.0', properties },
    path: FieldPath.of('validations'),
  });
  const settingsOf = (name: string, className = 'AdmissionValidation'): object =>
    updateOptionsOf({ 'allow-recreate': [] }, { validations: [validation(name, className)], warnings: [] }).settings;
  expect(settingsOf('./node_modules/kube-admission')).toStrictEqual({ crds: ['crds.yaml'], kubernetesVersion: '1.36' });
  expect(settingsOf('kube-admission')).toStrictEqual({ crds: ['crds.yaml'], kubernetesVersion: '1.36' });
  expect(settingsOf('my-kube-admission')).toStrictEqual({});
  expect(settingsOf('kube-admission', 'Other')).toStrictEqual({});
});
