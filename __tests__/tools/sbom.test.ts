import { withCompiled } from '../../tools/release/sbom';

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

test('what is compiled into kube-admission stands beside what npm knows of', () => {
  const purls = [
    'pkg:golang/stdlib@1.26.8',
    'pkg:golang/k8s.io/api@v0.37.2',
    'pkg:npm/%40bjorn3/browser_wasi_shim@0.4.2',
  ];
  const { components, dependencies, ...rest } = withCompiled(JSON.stringify(bill), licences);
  expect(rest).toStrictEqual({ bomFormat: 'CycloneDX' });
  expect(components).toMatchObject([...bill.components, ...purls.map((purl) => ({ 'bom-ref': purl, purl }))]);
  expect(dependencies).toStrictEqual([
    { ref: 'kube-admission@0.1.0', dependsOn: ['yaml@2.9.1', ...purls] },
    { ref: 'yaml@2.9.1', dependsOn: [] },
    ...purls.map((ref) => ({ ref, dependsOn: [] })),
  ]);
});

test.each([
  ['no bill', '[]', licences, 'npm sbom printed no bill of materials'],
  ['no kube-admission', JSON.stringify({ ...bill, components: [] }), licences, 'kube-admission is not in the bill'],
  ['nothing that is compiled in', JSON.stringify(bill), 'MIT', 'name nothing that is compiled in'],
])('%s', (_, text, names, message) => {
  expect(() => withCompiled(text, names)).toThrow(message);
});
