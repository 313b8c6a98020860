// An error to find in each exercise: a small edit of its right text, and a sentence that says what to look for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise, Mode, Translated } from './exercise';

/** An edit of the right text. */
interface Edit {
  /** What the right text has, once. */
  readonly from: string;
  readonly to: string;
  readonly task: Translated;
}

const edit = (from: string, to: string, en: string, ko: string): Edit => ({ from, to, task: { en, ko } });

/** The chapter's own manifest of 6.3.1, as it is printed. */
const AS_PRINTED = join(
  ...[__dirname, '..', '..', '..', 'packages', 'kube-admission', '__tests__'],
  '6.3.1-two-nginx-pods.as-printed.yaml',
);
const [PRINTED_POD = ''] = readFileSync(AS_PRINTED, 'utf8').split('---\n').slice(1);

const EDITS: Readonly<Record<string, Readonly<Record<Mode, Edit>>>> = {
  'ch6-1-objects': {
    yaml: edit(
      'disktype: ssd',
      'disktype: true',
      'The server cannot read the pod that should run on an SSD. Which type does the value of a label have?',
      'SSD가 있는 노드에서 실행할 파드를 서버가 읽지 못합니다. 레이블의 값은 어떤 타입이어야 할까요?',
    ),
    typescript: edit(
      "disktype: 'ssd'",
      "'disk type': 'ssd'",
      'A pod chooses its node by a label that no node can have. Which characters may the key of a label have?',
      '어떤 노드에도 있을 수 없는 레이블로 노드를 고르는 파드가 있습니다. 레이블의 키에는 어떤 문자를 쓸 수 있을까요?',
    ),
  },
  'ch6-2-1-nginx-pod': {
    yaml: edit(
      'containerPort: 80',
      'containerPort: 80800',
      'nginx should listen on port 80. Which numbers can a port have?',
      'nginx는 80번 포트로 요청을 받아야 합니다. 포트 번호로는 어떤 값을 쓸 수 있을까요?',
    ),
    typescript: edit(
      "'my-nginx-pod'",
      "'My_Nginx_Pod'",
      'The name of the pod is not valid. Which characters may the name of an object have?',
      '파드의 이름이 올바르지 않습니다. 오브젝트의 이름에는 어떤 문자를 쓸 수 있을까요?',
    ),
  },
  'ch6-2-1-debug-pod': {
    yaml: edit(
      'restartPolicy: Never',
      'restartPolicy: never',
      'A pod for debugging is not started again when it ends. How is the value of the field written?',
      '디버깅용 파드는 종료되어도 다시 시작하지 않습니다. 이 필드의 값은 어떻게 써야 할까요?',
    ),
    typescript: edit(
      "'ch6-2-1-debug-pod'))",
      "'ch6-2-1-debug-pod'), 'debug', { container: { image: '' } })",
      'The pod has a container that cannot start. What does every container need?',
      '시작할 수 없는 컨테이너가 파드에 있습니다. 모든 컨테이너에 반드시 있어야 하는 것은 무엇일까요?',
    ),
  },
  'ch6-2-2-sidecar-pod': {
    yaml: edit(
      'name: ubuntu-sidecar-container',
      'name: my-nginx-container',
      'kubectl exec -c chooses one of the containers of a pod. What must be different in each of them?',
      'kubectl exec -c는 파드의 컨테이너 가운데 하나를 고릅니다. 컨테이너마다 달라야 하는 것은 무엇일까요?',
    ),
    typescript: edit(
      "'my-nginx-pod'",
      "'my-nginx-pod', { sidecars: [{ name: 'my-nginx-container', image: 'ubuntu:24.04' }] }",
      'The sidecar has a name that the pod has already. Which container has it?',
      '사이드카의 이름이 파드에 이미 있는 이름과 같습니다. 어느 컨테이너의 이름일까요?',
    ),
  },
  'ch6-3-1-two-nginx-pods': {
    yaml: edit(
      PRINTED_POD.replace(
        '        image: nginx:latest\n        ports:\n',
        '      image: nginx:latest\n      ports:\n',
      ).replace(
        '          - containerPort: 80\n            protocol: TCP',
        '        - containerPort: 80\n          protocol: TCP',
      ),
      PRINTED_POD,
      'This is the manifest as the book prints it. Which lines of the second pod are indented too far?',
      '책에 인쇄된 그대로의 매니페스트입니다. 두 번째 파드에서 어느 줄의 들여쓰기가 너무 깊을까요?',
    ),
    typescript: edit(
      "'my-nginx-pod-b'",
      "'my-nginx-pod-a'",
      'The program stops before it has made both pods. What must be different in them?',
      '파드 두 개를 다 만들기 전에 프로그램이 멈춥니다. 두 파드에서 달라야 하는 것은 무엇일까요?',
    ),
  },
  'ch6-3-1-replicaset': {
    yaml: edit(
      '      labels:\n        app: my-nginx\n',
      '      labels:\n        app: nginx\n',
      'A ReplicaSet counts the pods that its selector matches. Does it match the pods that it makes?',
      '레플리카셋은 셀렉터와 일치하는 파드의 수를 셉니다. 자신이 만드는 파드와도 일치할까요?',
    ),
    typescript: edit(
      "'my-nginx-replicaset'",
      "'my-nginx-replicaset', { replicas: -3 }",
      'How many pods should run, and how many does the program ask for?',
      '파드가 몇 개 실행되어야 하고, 프로그램은 몇 개를 요청하고 있을까요?',
    ),
  },
  'ch6-beyond-service': {
    yaml: edit(
      '- port: 80\n',
      "- port: '80'\n",
      'The server cannot read the Service. Which type does the number of a port have?',
      '서버가 서비스를 읽지 못합니다. 포트 번호는 어떤 타입이어야 할까요?',
    ),
    typescript: edit(
      'ports: [{ port: 80 }]',
      'ports: [{ port: 80800 }]',
      'Clients should reach the Service at port 80. Which numbers can a port have?',
      '클라이언트는 80번 포트로 서비스에 접속해야 합니다. 포트 번호로는 어떤 값을 쓸 수 있을까요?',
    ),
  },
  'ch6-beyond-configuration': {
    yaml: edit(
      '- name: credentials\n          mountPath',
      '- name: credential\n          mountPath',
      'The container mounts a volume that the pod does not have. How do their names differ?',
      '파드에 없는 볼륨을 컨테이너가 마운트합니다. 이름이 어떻게 다를까요?',
    ),
    typescript: edit(
      "path: '/etc/credentials'",
      "path: '/etc/nginx/conf.d'",
      'Two volumes cannot be in one place. Which two are?',
      '볼륨 두 개를 한 곳에 마운트할 수는 없습니다. 어느 두 볼륨이 그럴까요?',
    ),
  },
  'ch6-beyond-native-sidecar': {
    yaml: edit(
      'emptyDir: {}',
      'emptydir: {}',
      'The server does not know a field of the volume. How is it spelled?',
      '서버가 모르는 필드가 볼륨에 있습니다. 철자가 어떻게 될까요?',
    ),
    typescript: edit(
      "image: 'busybox:stable'",
      "image: ''",
      'The sidecar cannot start. What does every container need?',
      '사이드카가 시작할 수 없습니다. 모든 컨테이너에 반드시 있어야 하는 것은 무엇일까요?',
    ),
  },
  'ch6-beyond-restricted': {
    yaml: edit(
      '    securityContext:\n        allowPrivilegeEscalation: false\n',
      '    securityContext:\n        allowPrivilegeEscalation: true\n',
      'The namespace of this exercise enforces the level "restricted", which one of the two does not meet. Which field is it?',
      '이 실습의 네임스페이스는 restricted 수준을 강제하는데, 둘 중 하나가 이를 지키지 않습니다. 어느 필드 때문일까요?',
    ),
    typescript: edit(
      'SecurityProfile.RESTRICTED.applyTo(chart)',
      'SecurityProfile.BASELINE.applyTo(chart)',
      'The namespace of this exercise enforces the level "restricted". Which profile do the pods need?',
      '이 실습의 네임스페이스는 restricted 수준을 강제합니다. 파드에 어떤 프로필이 필요할까요?',
    ),
  },
  'ch6-beyond-deployment': {
    yaml: edit(
      'apiVersion: apps/v1',
      'apiVersion: extensions/v1beta1',
      'The server knows a Deployment only by another apiVersion. Which one is it?',
      '서버는 다른 apiVersion의 디플로이먼트만 압니다. 어떤 apiVersion일까요?',
    ),
    typescript: edit(
      "'web'",
      "'web', { replicas: -3 }",
      'How many pods should run, and how many does the program ask for?',
      '파드가 몇 개 실행되어야 하고, 프로그램은 몇 개를 요청하고 있을까요?',
    ),
  },
};

/** Returns the texts of an exercise, right and with its error. @throws Error if there is no error for it, or if it cannot be made */
export function errorsOf(id: string, right: Readonly<Record<Mode, string>>): Exercise['code'] {
  const edits = EDITS[id];
  if (!edits) throw new Error(`tools/playground/exercises/errors.ts has no error for ${id}`);
  const apply = (mode: Mode): Exercise['code'][Mode] => {
    const { from, to, task } = edits[mode];
    const [before, after, ...more] = right[mode].split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${id}, ${mode}: the text does not have this once: ${from}\n${right[mode]}`);
    return { right: right[mode], wrong: `${before}${to}${after}`, task };
  };
  return { yaml: apply('yaml'), typescript: apply('typescript') };
}
