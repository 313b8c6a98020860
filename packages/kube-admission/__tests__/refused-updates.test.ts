import { definitionText } from '../../../__tests__/definitions';
import { Admission, type ApplyMode, type TextReview } from '../lib';
import { messageOfUpdate } from '../lib/cli/update-report';
import { describeWithModule } from './module';
import { refusedUpdates } from './refused-updates';

describeWithModule('the updates of the README', () => {
  const admission = Admission.loadSync();
  const review = (old: string, text: string, apply?: ApplyMode): TextReview[] =>
    admission.reviewYaml(text, {
      ...{ source: 'new.yaml', redact: true, stored: false, apply },
      old: admission.oldObjects([{ name: 'old.yaml', text: old }], { redact: true }),
    });
  const verdicts = (reviews: TextReview[]): string[] => [...new Set(reviews.map(({ verdict }) => verdict))];

  test.each(refusedUpdates.map((update, index) => [`${index}: ${update.title}`, update] as const))(
    'are refused, with both values and what helps: %s',
    (_, { old, from, to, apply, message, values, remedy }) => {
      const text = old.replace(from, to);
      expect(text).not.toBe(old);
      // By itself each of the new manifests is valid, and the old one over itself is no change.
      expect(verdicts(admission.reviewYaml(text))).toStrictEqual(['admitted']);
      expect(verdicts(review(old, old, apply))).toStrictEqual(['admitted']);
      const refused = review(old, text, apply).filter(({ verdict }) => verdict === 'refused');
      const [shown = '', ...others] = refused.flatMap((one) => one.errors.map((error) => messageOfUpdate(one, error)));
      expect(others).toStrictEqual([]);
      const [first, ...lines] = shown.split('\n');
      expect(first).toMatch(message);
      for (const value of values) expect(lines).toContainEqual(expect.stringContaining(value));
      expect(lines.at(-1)).toMatch(/^help: /);
      expect(lines.at(-1)).toContain(remedy);
    },
  );

  test('do not include revisionHistoryLimit of a StatefulSet, which 1.37 lets you change', () => {
    const { old = '' } = refusedUpdates.find(({ from }) => from === 'OrderedReady') ?? {};
    const [before, after] = [3, 5].map((limit) => old.replace('spec:\n', `spec:\n  revisionHistoryLimit: ${limit}\n`));
    expect(review(before ?? '', after ?? '')).toMatchObject([{ verdict: 'admitted', old: { kind: 'StatefulSet' } }]);
  });

  test('of a claim whose class is empty are larger sizes, too', () => {
    const claim =
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec:\n' +
      "  accessModes: [ReadWriteOnce]\n  storageClassName: ''\n  resources: { requests: { storage: 2Gi } }\n";
    const grown = claim.replace('2Gi', '3Gi');
    expect(review(claim, grown)).toMatchObject([
      {
        verdict: 'refused',
        errors: [
          {
            ...{
              reason: 'Forbidden',
              field: 'spec.resources.requests[storage]',
              line: 7,
              value: '3Gi',
              oldValue: '2Gi',
            },
            message: expect.stringContaining('only dynamically provisioned pvc can be resized'),
            remedy: expect.stringContaining('a volume that somebody made'),
          },
        ],
      },
    ]);
    // Only a cluster knows these classes.
    for (const unknown of ['storageClassName: fast', 'volumeName: data']) {
      const other = (text: string): string => text.replace("storageClassName: ''", unknown);
      expect(verdicts(review(other(claim), other(grown)))).toStrictEqual(['admitted']);
    }
  });

  describe('of an object that a tool replaces', () => {
    const jobWith = (metadata: string, image: string): string =>
      `apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate, ${metadata} }\nspec:\n` +
      `  template: { spec: { restartPolicy: Never, containers: [{ name: main, image: ${image} }] } }\n`;
    const reviewWith = (metadata: string, allowRecreate: string[] = []): TextReview[] =>
      admission.reviewYaml(jobWith(metadata, 'web:2'), {
        old: admission.oldObjects([{ name: 'old.yaml', text: jobWith(metadata, 'web:1') }]),
        allowRecreate,
      });

    test.each([
      ['annotations: { helm.sh/hook: pre-upgrade }', 'Helm or Argo CD', 'helm.sh/hook'],
      [
        'annotations: { helm.sh/hook: "test, post-upgrade", helm.sh/hook-delete-policy: "hook-failed, hook-succeeded" }',
        'Helm or Argo CD',
        'helm.sh/hook',
      ],
      ['annotations: { argocd.argoproj.io/hook: PreSync }', 'Argo CD', 'argocd.argoproj.io/hook'],
      [
        'annotations: { argocd.argoproj.io/sync-options: "Replace=true, Force=true" }',
        'Argo CD',
        'argocd.argoproj.io/sync-options',
      ],
      ['annotations: { kustomize.toolkit.fluxcd.io/force: Enabled }', 'Flux', 'kustomize.toolkit.fluxcd.io/force'],
      ['labels: { kustomize.toolkit.fluxcd.io/force: enabled }', 'Flux', 'kustomize.toolkit.fluxcd.io/force'],
    ])('name it, and are warnings if asked to: %s', (metadata, tool, key) => {
      expect(reviewWith(metadata)).toMatchObject([
        {
          verdict: 'refused',
          errors: [
            {
              field: 'spec.template',
              remedy: expect.stringContaining(`${tool} deletes it and creates it again, as ${key} says`),
            },
          ],
        },
      ]);
      expect(reviewWith(metadata, ['annotated'])).toMatchObject([
        {
          verdict: 'admitted',
          errors: [],
          recreated: [{ field: 'spec.template' }],
          warnings: [{ reason: 'Recreated', field: 'spec.template' }],
        },
      ]);
    });

    test.each([
      'labels: { helm.sh/hook: pre-upgrade }',
      'annotations: { helm.sh/hook: crd-install }',
      'annotations: { helm.sh/hook: pre-upgrade, helm.sh/hook-delete-policy: hook-failed }',
      'annotations: { helm.sh/hook: pre-upgrade, argocd.argoproj.io/hook: " Skip" }',
      'annotations: { argocd.argoproj.io/hook: Sync, argocd.argoproj.io/hook-delete-policy: HookFailed }',
      'annotations: { argocd.argoproj.io/sync-options: "Force=true,ServerSideApply=true" }',
      'annotations: { argocd.argoproj.io/sync-options: Force=false }',
      'annotations: { kustomize.toolkit.fluxcd.io/force: disabled }',
    ])('are errors otherwise: %s', (metadata) => {
      expect(reviewWith(metadata, ['annotated'])).toMatchObject([
        { verdict: 'refused', errors: [{ remedy: expect.not.stringContaining('annotated') }] },
      ]);
    });

    test('are errors if the tool does not delete what is forbidden, or definitions', () => {
      const claimWith = (size: string): string =>
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, labels: { kustomize.toolkit.fluxcd.io/force: enabled } }\n' +
        `spec: { accessModes: [ReadWriteOnce], storageClassName: '', resources: { requests: { storage: ${size} } } }\n`;
      const definitionWith = (scope: string): string =>
        definitionText('Widget', {}, { scope }).replace(
          '"metadata":{',
          '"metadata":{"annotations":{"helm.sh/hook":"pre-upgrade"},',
        );
      for (const [before, after] of [
        [claimWith('1Gi'), claimWith('2Gi')],
        [definitionWith('Namespaced'), definitionWith('Cluster')],
      ] as const) {
        const old = admission.oldObjects([{ name: 'old.yaml', text: before }]);
        expect(admission.reviewYaml(after, { old, allowRecreate: ['annotated'] })).toMatchObject([
          { verdict: 'refused' },
        ]);
      }
    });

    test('are warnings for custom resources, too', () => {
      const { old, from, to } = refusedUpdates.find(({ title }) => title.startsWith('a custom resource')) ?? {
        old: '',
        from: '',
        to: '',
      };
      const hooks = old.replaceAll('metadata: {', 'metadata: { annotations: { argocd.argoproj.io/hook: Sync },');
      const options = { old: admission.oldObjects([{ name: 'old.yaml', text: hooks }]), allowRecreate: ['annotated'] };
      expect(
        admission.reviewYaml(hooks.replace(from, to), options).map(({ recreated }) => recreated?.length),
      ).toContain(1);
    });
  });

  test('have no remedy if the new object is wrong by itself', () => {
    const old = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: x }\n';
    const [found] = review(old, old.replace('a: x', '"a b": x'));
    expect(found?.errors.map(({ field, ofUpdate, remedy }) => ({ field, ofUpdate, remedy }))).toStrictEqual([
      { field: 'data[a b]', ofUpdate: undefined, remedy: undefined },
    ]);
  });
});
