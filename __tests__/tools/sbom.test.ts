import { addCompiledComponents } from '../../tools/release/sbom';

const line = '='.repeat(80);
const heading = (name: string): string => `${line}\n${name}\n${line}\n\nCopyright …\n`;
const licences = ['Go go1.26.8', 'k8s.io/api v0.37.2', '@bjorn3/browser_wasi_shim 0.4.2'].map(heading).join('\n');
const bill = {
  bomFormat: 'CycloneDX',
  components: [
    { 'bom-ref': 'kube-admission@0.1.0', name: 'kube-admission' },
    { 'bom-ref': 'yaml@2.9.1', name: 'yaml' },
  ],
  dependencies: [
    { ref: 'kube-admission@0.1.0', dependsOn: ['yaml@2.9.1'] },
    { ref: 'yaml@2.9.1', dependsOn: [] },
  ],
};

test('components that are compiled into kube-admission are added to those of npm', () => {
  const purls = [
    'pkg:golang/stdlib@1.26.8',
    'pkg:golang/k8s.io/api@v0.37.2',
    'pkg:npm/%40bjorn3/browser_wasi_shim@0.4.2',
  ];
  const { components, dependencies, ...rest } = addCompiledComponents(JSON.stringify(bill), licences);
  expect(rest).toStrictEqual({ bomFormat: 'CycloneDX' });
  expect(components).toMatchObject([...bill.components, ...purls.map((purl) => ({ 'bom-ref': purl, purl }))]);
  expect(dependencies).toStrictEqual([
    { ref: 'kube-admission@0.1.0', dependsOn: ['yaml@2.9.1', ...purls] },
    { ref: 'yaml@2.9.1', dependsOn: [] },
    ...purls.map((ref) => ({ ref, dependsOn: [] })),
  ]);
});

test.each([
  ['output that is not a bill of materials', '[]', licences, 'npm sbom printed no bill of materials'],
  [
    'a bill of materials without kube-admission',
    JSON.stringify({ ...bill, components: [] }),
    licences,
    'kube-admission is not in the bill',
  ],
  ['a file of licences without components', JSON.stringify(bill), 'MIT', 'list no components'],
])('%s is an error', (_, text, names, message) => {
  expect(() => addCompiledComponents(text, names)).toThrow(message);
});
