import { normalizeMessage } from '../wasm/normalize-message';

const zone = (value: string, detail: string): string =>
  normalizeMessage('CronJob', `spec.timeZone: Invalid value: "${value}": ${detail}`);

test('what a machine’s files say of a time zone is no difference', () => {
  expect(zone('Etc', 'is a directory')).toBe(zone('Etc', 'unknown time zone Etc'));
  expect(zone('Etc', 'is a directory')).not.toBe(zone('Etc', 'is a file'));
  expect(zone('Etc', 'is a directory')).not.toBe(zone('Asia', 'is a directory'));
});

test('a StatefulSet’s volumes may come in any order', () => {
  expect(normalizeMessage('StatefulSet', 'volumes[3].name: Required value')).toBe('volumes[…].name: Required value');
  expect(normalizeMessage('Pod', 'volumes[3].name: Required value')).toBe('volumes[3].name: Required value');
});
