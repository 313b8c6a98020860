import { Admission } from 'kube-admission';
import { parseJson, writeJson } from '../lib/json';
import { describeWithModule } from './module';

test.each([
  '{"a":9007199254740993,"b":[-9223372036854775808,1.5,1e400],"c":"#9007199254740993"}',
  '["\\"12345678901234567890\\\\",12345678901234567890,"##"]',
  '{"a":[1,2,{"b":null,"c":true}]}',
])('%s is read and written without a change', (json) => {
  const read = parseJson(json.replace(',1e400', ''));
  expect(writeJson(read)).toBe(json.replace(',1e400', ''));
});

test('an integer is a bigint only if a number cannot hold it', () => {
  expect(parseJson('[9007199254740991,9007199254740993,1234567890123456.5]')).toEqual([
    9007199254740991,
    9007199254740993n,
    1234567890123456.5,
  ]);
});

describeWithModule('the library', () => {
  test('a review can be written as JSON, whatever numbers it holds', () => {
    const manifest = `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"terminationGracePeriodSeconds":9007199254740993,
    "containers":[{"name":"a","image":"a"}]}}`;
    const [review] = Admission.loadSync().reviewYaml(manifest);
    expect(JSON.stringify(review?.object)).toContain('"terminationGracePeriodSeconds":9007199254740992');
  });
});
