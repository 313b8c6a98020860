import { KubePlayground } from './element';

if (!customElements.get('kube-playground')) customElements.define('kube-playground', KubePlayground);
