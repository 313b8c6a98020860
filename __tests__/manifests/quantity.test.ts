import { Manifests, Match } from 'cdk8s-primer/testing';
import { equalQuantities, quantityOf } from '../../lib/manifests/quantity';
import { messageOf } from '../testing/messages';
import fc from '../seeded';

// Cases as k8s.io/apimachinery/pkg/api/resource compares them.
test.each<[string | number, string | number]>([
  ['0.5', '500m'],
  [0.5, '500m'],
  [1, '1'],
  ['1', '1.0'],
  ['1', '1.'],
  ['.5', '0.5'],
  ['+1', '1'],
  ['-1', '-1000m'],
  ['0', '-0'],
  ['0', '0Gi'],
  ['1k', '1000'],
  ['1Ki', '1024'],
  ['1Gi', '1024Mi'],
  ['1.5Gi', '1536Mi'],
  ['0.5Ki', '512'],
  ['1e3', '1k'],
  ['1E3', '1k'],
  ['1E', '1e18'],
  ['12e-3', '12m'],
  ['1e+2', '100'],
  ['1M', '1000000000m'],
  ['1u', '1000n'],
  ['1T', '1000G'],
  ['1P', '1000T'],
  // Smaller than a billionth is rounded away from zero.
  ['0.1n', '1n'],
  ['1.1n', '2n'],
  ['-0.1n', '-1n'],
  ['1e-12', '1n'],
  // More than 64 bits hold is taken for the most that they hold, if the suffix is binary.
  ['8Ei', '9Ei'],
  ['9Ei', '9223372036854775807'],
  ['-9Ei', '-8Ei'],
])('%s is %s', (one, other) => {
  expect(equalQuantities(one, other)).toBe(true);
  Manifests.of({ apiVersion: 'v1', kind: 'X', value: other }).has('X', { value: Match.quantity(one) });
});

test.each<[string | number, string | number]>([
  ['1', '1m'],
  ['1K', '1000'],
  ['1G', '1Gi'],
  ['1', '-1'],
  ['10E', '11E'],
  ['1n', '2n'],
])('%s is not %s', (one, other) => {
  expect(equalQuantities(one, other)).toBe(false);
});

test.each([
  undefined,
  null,
  '',
  ' ',
  'x',
  '1 Gi',
  '1K',
  '1 ',
  '1gi',
  '1e',
  '1e1.5',
  '--1',
  '1mi',
  '0x10',
  '1_000',
  NaN,
  true,
  {},
  '1e1000',
])('%j is not a quantity', (value) => {
  expect(quantityOf(value)).toBeUndefined();
  expect(equalQuantities(value, value)).toBe(false);
});

test('Match.quantity refuses a value that is not a quantity', () => {
  expect(messageOf(() => Match.quantity('5 GB'))).toBe(
    'Match.quantity: Invalid value: "5 GB": must be a quantity, such as 500m or 1Gi',
  );
});

test('a quantity is equal in each unit', () => {
  const units: [string, bigint][] = [
    ['n', 1n],
    ['u', 1000n],
    ['m', 1_000_000n],
    ['', 10n ** 9n],
    ['Ki', 1024n * 10n ** 9n],
  ];
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 40n), 2n ** 40n), fc.constantFrom(...units), (digits, [suffix, factor]) => {
      expect(quantityOf(`${digits}${suffix}`)).toBe(digits * factor);
      expect(equalQuantities(`${digits}${suffix}`, `${digits * factor}n`)).toBe(true);
    }),
    { verbose: true },
  );
});
