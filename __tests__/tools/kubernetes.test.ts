import { apiOf, differences } from '../../tools/kubernetes/api-difference';
import { requirementsOf } from '../../tools/kubernetes/modules';
import { Version } from '../../tools/kubernetes/version';
import { replaceVersion } from '../../tools/kubernetes/version-text';

function version(text: string): Version {
  const found = Version.parse(text);
  if (!found) throw new Error(`not a version: ${text}`);
  return found;
}

test.each(['1.38', '2.0.0', '1.38.0 ', 'newest', ''])('%j is not a version of Kubernetes', (text) => {
  expect(Version.parse(text)).toBeUndefined();
});

test('a prerelease has a version of the staging modules', () => {
  expect(version('v1.38.0-beta.0')).toMatchObject({
    release: '1.38.0-beta.0',
    staging: '0.38.0-beta.0',
    minor: '1.38',
  });
});

test.each([
  ['k8s.io/kubernetes v1.37.2, since 1.34', 'k8s.io/kubernetes v1.38.0, since 1.34'],
  ['from 1.34 to 1.37, not 1.33', 'from 1.35 to 1.38, not 1.34'],
  ['`1.34`부터 `1.37`까지', '`1.35`부터 `1.38`까지'],
  ['kubernetes-api/v1.37/#podspec-v1-core', 'kubernetes-api/v1.38/#podspec-v1-core'],
  ['image: busybox:1.37', 'image: busybox:1.37'],
  ['restricted:v1.34 is another line', 'restricted:v1.34 is another line'],
  ['21.37, 1.375 and 1.37.9', '21.37, 1.375 and 1.37.9'],
])('%j becomes %j for the next minor version', (text, expected) => {
  expect(replaceVersion(text, version('1.37.2'), version('1.38.0'))).toBe(expected);
});

test('a new patch version replaces the full version only', () => {
  expect(replaceVersion('1.37.2 emulates 1.34 to 1.37', version('1.37.2'), version('1.37.3'))).toBe(
    '1.37.3 emulates 1.34 to 1.37',
  );
});

test('types and fields that only one of two APIs has are listed', () => {
  const before = apiOf(
    'export interface Kinds { "Pod": Pod; "Old": Old }\nexport interface Old { a: string }\nexport interface Pod { spec: string; gone: string }',
  );
  const after = apiOf(
    'export interface Kinds { "Pod": Pod; "New": New }\nexport interface New { a: string }\nexport interface Pod { spec: string; fresh?: string }',
  );
  expect(differences(before, after)).toStrictEqual([
    'added: Kinds."New"',
    'removed: Kinds."Old"',
    'added: New',
    'removed: Old',
    'added: Pod.fresh',
    'removed: Pod.gone',
  ]);
});

test('the staging modules and the Go version are read from the go.mod of Kubernetes', () => {
  const gomod = `module k8s.io/kubernetes

go 1.27.0

require k8s.io/api v0.0.0

replace (
\tk8s.io/api => ./staging/src/k8s.io/api
\tk8s.io/ktesting => ./staging/src/k8s.io/ktesting
\texample.com/other => example.com/fork v1.0.0
)
`;
  expect(requirementsOf(gomod)).toStrictEqual({ go: '1.27.0', staging: ['k8s.io/api', 'k8s.io/ktesting'] });
});
