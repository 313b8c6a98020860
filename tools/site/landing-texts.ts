import type { Language, Texts } from './languages';

export const HERO: Readonly<Record<'title' | 'tagline' | 'start' | 'playground' | 'chapter', Texts>> = {
  title: {
    en: 'Kubernetes manifests, checked before they reach a cluster',
    ko: '클러스터에 적용하기 전에 확인하는 쿠버네티스 매니페스트',
  },
  tagline: {
    en: 'Write TypeScript and get YAML with exactly the fields that you wrote. The API server’s own code reviews it, offline.',
    ko: 'TypeScript로 쓴 필드만 그대로 YAML이 됩니다. 그 YAML을 API 서버의 코드가 오프라인에서 검토합니다.',
  },
  start: { en: 'Get started', ko: '시작하기' },
  playground: { en: 'Try it in the browser', ko: '브라우저에서 해 보기' },
  chapter: { en: 'Follow the chapter', ko: '책을 펴 놓고 6장 따라 하기' },
};

export const PICTURE: Readonly<Record<'label' | 'write' | 'anyYaml', Texts>> = {
  label: { en: 'An error, and what finds it', ko: '오류와 이를 찾는 방법' },
  write: {
    en: 'You write TypeScript, and it renders YAML. The marked lines have an error that types and schemas accept. The API server’s code finds it, and nothing is written.',
    ko: 'TypeScript로 쓰면 YAML이 나옵니다. 표시한 줄에는 타입과 스키마로는 찾을 수 없는 오류가 있습니다. API 서버의 코드가 오류를 찾으면 파일을 쓰지 않습니다.',
  },
  anyYaml: {
    en: 'You have YAML already? The same review gives file, line and column.',
    ko: '이미 YAML이 있다면 같은 검토가 파일과 줄과 열을 알려 줍니다.',
  },
};

interface Door {
  readonly title: string;
  readonly text: string;
  readonly slug: string;
  readonly command: string;
}

const ENGLISH: readonly Door[] = [
  {
    title: 'Constructs',
    text: 'cdk8s constructs for Pods and every workload. They render what you write and nothing else.',
    slug: 'constructs',
    command: 'new NginxPod(chart, "web")',
  },
  {
    title: 'Tests',
    text: 'Assertions, selectors and snapshots for the manifests of any cdk8s chart, in Jest and Vitest.',
    slug: 'testing',
    command: 'expect(chart).toHaveResource("Pod")',
  },
  {
    title: 'kube-admission',
    text: 'The verdict of the API server on the YAML of any tool. It needs no cluster and no network.',
    slug: 'kube-admission',
    command: 'npx kube-admission manifests/',
  },
  {
    title: 'Chapter 6',
    text: 'The exercises of <em lang="ko">쿠버네티스 시작하기</em>, each with its code, its YAML and a cluster to try it on.',
    slug: 'chapter',
    command: 'npm run synth',
  },
];

const KOREAN: readonly Door[] = [
  {
    title: '6장 따라 하기',
    text: '책의 6장 "쿠버네티스 시작하기"의 실습을 코드와 YAML로 보고, 클러스터에서 실행합니다.',
    slug: 'chapter',
    command: 'npm run synth',
  },
  {
    title: '컨스트럭트',
    text: '파드와 모든 워크로드를 위한 cdk8s 컨스트럭트입니다. 쓴 내용만 렌더링합니다.',
    slug: 'constructs',
    command: 'new NginxPod(chart, "web")',
  },
  {
    title: '테스트',
    text: '모든 cdk8s 차트의 매니페스트를 Jest와 Vitest에서 단언, 셀렉터, 스냅샷으로 테스트합니다.',
    slug: 'testing',
    command: 'expect(chart).toHaveResource("Pod")',
  },
  {
    title: 'kube-admission',
    text: '어떤 도구로 만든 YAML이든 API 서버의 판정을 알려 줍니다. 클러스터도 네트워크도 필요 없습니다.',
    slug: 'kube-admission',
    command: 'npx kube-admission manifests/',
  },
];

export const DOORS: Readonly<Record<Language, readonly Door[]>> = { en: ENGLISH, ko: KOREAN };
