import { normalizeMessage } from '../wasm/normalize-message';

const zone = (value: string, detail: string): string =>
  normalizeMessage('CronJob', `spec.timeZone: Invalid value: "${value}": ${detail}`);

test('a message about a time zone does not depend on the files of the machine', () => {
  expect(zone('Etc', 'is a directory')).toBe(zone('Etc', 'unknown time zone Etc'));
  expect(zone('Etc', 'is a directory')).not.toBe(zone('Etc', 'is a file'));
  expect(zone('Etc', 'is a directory')).not.toBe(zone('Asia', 'is a directory'));
});

test('a message about a StatefulSet does not depend on the order of its volumes', () => {
  expect(normalizeMessage('StatefulSet', 'volumes[3].name: Required value')).toBe('volumes[…].name: Required value');
  expect(normalizeMessage('Pod', 'volumes[3].name: Required value')).toBe('volumes[3].name: Required value');
});
