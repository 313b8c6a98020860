// Where a dry run is not what a request without it is.
import { without } from './document';
import { fieldsOf } from './fields';
import type { Entry } from './state';

const outOfRange = /provided port is not in the valid range\. The range of valid ports is /;

const nobodys =
  /failed to allocate IP: IPAddress\.networking\.k8s\.io ".*" is invalid: spec\.parentRef\.name: Required value$/;

export const dryRuns: Entry[] = [
  {
    name: 'dry run, versions',
    reason: 'a dry run ends before the storage, which is what refuses an object that has a resourceVersion already',
    shows: '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown","resourceVersion":"7"}}',
    isDry: ({ verdict }, { errors }) =>
      verdict === 'admitted' &&
      errors.some(({ field, reason }) => field === 'metadata.resourceVersion' && reason === 'FieldValueForbidden'),
  },
  {
    name: 'dry run, kept versions',
    reason: 'a dry run ends before the storage, which puts a version of its own in the place of one that is none',
    shows: '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown","resourceVersion":"a"}}',
    undo: (stored, reviewed) => {
      const { resourceVersion } = fieldsOf(reviewed.metadata);
      if (resourceVersion === undefined) delete fieldsOf(stored.metadata).resourceVersion;
    },
  },
  {
    name: 'dry run, addresses',
    reason: 'a dry run has other words for an address that is none of the range',
    shows:
      '{"apiVersion":"v1","kind":"Service","metadata":{"name":"shown"},"spec":{"clusterIP":"10.0.0.1","ports":[{"port":80}]}}',
    isDry: ({ causes }) =>
      causes.some(({ message }) => / is not in the valid range\. The range of valid IPs is /.test(message)),
  },
  {
    name: 'dry run, node ports',
    reason: 'a dry run takes node ports that are none of the range',
    shows:
      '{"apiVersion":"v1","kind":"Service","metadata":{"name":"shown"},' +
      '"spec":{"type":"NodePort","ports":[{"port":80,"nodePort":1}]}}',
    isDry: ({ causes }, { errors }) =>
      errors.some(({ detail }) => outOfRange.test(detail)) && !causes.some(({ message }) => outOfRange.test(message)),
  },
  {
    name: 'dry run, addresses of nobody',
    reason:
      'an address is taken in the name of its Service, which a dry run does not ask for; one without a name gets one',
    shows: '{"apiVersion":"v1","kind":"Service","spec":{"type":"NodePort","ports":[{"port":80,"nodePort":1}]}}',
    refusal: ({ causes }) => causes.map(({ message }) => nobodys.exec(message)).find((found) => found !== null),
    edit: (document) => {
      without('metadata.name')(document);
      if (!('members' in document)) return;
      const name = { key: 'name', value: { json: '"shown"' } };
      const metadata = document.members.find(({ key }) => key === 'metadata')?.value;
      if (metadata && 'members' in metadata) metadata.members.push(name);
      else document.members.push({ key: 'metadata', value: { members: [name] } });
    },
  },
];
