// The chapter as code: one chart for each exercise, in the chapter's order. `npm run synth` writes each to
// dist/<chart>.k8s.yaml, which `kubectl apply -f` takes.
import { type App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
// In a project of your own: from 'cdk8s-primer'.
import {
  DebugPod,
  NginxDeployment,
  NginxPod,
  NginxReplicaSet,
  SafeApp,
  type SafeAppProps,
  SecurityProfile,
  SidecarPod,
  synth,
} from './lib';

/** Makes the example app. Tests call it, too, and write nothing. */
export function chapter(props?: SafeAppProps): App {
  // Each exercise is applied alone: two of them have a pod of the same name.
  const app = new SafeApp({ uniqueAcross: 'chart', ...props });

  // 6.1 Everything is an object: the service account of a pod, and the node that it runs on, chosen by name or by label.
  //   kubectl api-resources
  //   kubectl apply -f dist/ch6-1-objects.k8s.yaml
  //   kubectl get serviceaccounts,nodes
  {
    const chart = new Chart(app, 'ch6-1-objects');
    const account = new kplus.ServiceAccount(chart, 'account', {
      metadata: { name: 'my-account' },
      automountToken: true,
    });
    new NginxPod(chart, 'my-account-pod', { serviceAccount: account });

    const byName = new NginxPod(chart, 'my-pod-on-a-node');
    byName.scheduling.assign(kplus.Node.named('worker-1'));

    new NginxPod(chart, 'my-pod-on-ssd', { spec: { nodeSelector: { disktype: 'ssd' } } });
  }

  // 6.2.1 A pod is the unit in which Kubernetes runs containers: here one, nginx, that listens on port 80.
  //   kubectl apply -f dist/ch6-2-1-nginx-pod.k8s.yaml
  //   kubectl get pods
  //   kubectl describe pods my-nginx-pod
  //   kubectl exec -it my-nginx-pod -- bash
  new NginxPod(new Chart(app, 'ch6-2-1-nginx-pod'), 'my-nginx-pod');

  // 6.2.1 The address of a pod works only in the cluster: this pod is for testing it. It is what this makes without a file:
  // kubectl run -i --tty --rm debug --image=alicek106/ubuntu:curl --restart=Never bash
  //   kubectl apply -f dist/ch6-2-1-debug-pod.k8s.yaml
  //   kubectl attach -it debug
  //   kubectl logs my-nginx-pod
  //   kubectl delete -f dist/ch6-2-1-nginx-pod.k8s.yaml -f dist/ch6-2-1-debug-pod.k8s.yaml
  new DebugPod(new Chart(app, 'ch6-2-1-debug-pod'));

  // 6.2.2 The containers of a pod share a network: ubuntu reaches nginx at localhost. READY says 2/2.
  //   kubectl apply -f dist/ch6-2-2-sidecar-pod.k8s.yaml
  //   kubectl get pods
  //   kubectl exec -it my-nginx-pod -c ubuntu-sidecar-container -- curl localhost
  //   kubectl delete -f dist/ch6-2-2-sidecar-pod.k8s.yaml
  new SidecarPod(new Chart(app, 'ch6-2-2-sidecar-pod'), 'my-nginx-pod');

  // 6.3.1 Two equal pods, each in a manifest of its own: nothing replaces a pod that is deleted or whose node fails.
  //   kubectl apply -f dist/ch6-3-1-two-nginx-pods.k8s.yaml
  //   kubectl get pods -o wide
  //   kubectl delete pod my-nginx-pod-a
  //   kubectl delete pod my-nginx-pod-b
  {
    const chart = new Chart(app, 'ch6-3-1-two-nginx-pods');
    for (const name of ['my-nginx-pod-a', 'my-nginx-pod-b']) new NginxPod(chart, name);
  }

  // 6.3.1 A ReplicaSet keeps a number of equal pods running: it replaces pods that are deleted or whose node fails.
  //   kubectl apply -f dist/ch6-3-1-replicaset.k8s.yaml
  //   kubectl get replicasets,pods -o wide
  //   kubectl delete pod -l app=my-nginx
  //   kubectl scale replicaset my-nginx-replicaset --replicas=5
  //   kubectl delete -f dist/ch6-3-1-replicaset.k8s.yaml
  new NginxReplicaSet(new Chart(app, 'ch6-3-1-replicaset'), 'my-nginx-replicaset');

  beyondTheChapter(app);
  return app;
}

/** Adds the charts that go beyond the chapter. */
function beyondTheChapter(app: App): void {
  // A Service gives pods one address, which stays the same when pods are replaced.
  //   kubectl apply -f dist/ch6-beyond-service.k8s.yaml
  //   kubectl get services,endpointslices
  {
    const web = new NginxReplicaSet(new Chart(app, 'ch6-beyond-service'), 'web');
    web.exposeViaService({ ports: [{ port: 80 }] });
  }

  // Configuration has objects of its own: a ConfigMap and a Secret become variables and files.
  //   kubectl apply -f dist/ch6-beyond-configuration.k8s.yaml
  //   kubectl exec configured -- env
  //   kubectl exec configured -- ls /etc/nginx/conf.d /etc/credentials
  {
    const chart = new Chart(app, 'ch6-beyond-configuration');
    const settings = new kplus.ConfigMap(chart, 'settings', {
      metadata: { name: 'settings' },
      data: { GREETING: 'hello', 'default.conf': 'server { listen 80; location / { return 200 "hello\\n"; } }\n' },
    });
    const credentials = new kplus.Secret(chart, 'credentials', {
      metadata: { name: 'credentials' },
      stringData: { token: 'change-me' },
    });
    const files = kplus.Volume.fromConfigMap(chart, 'files', settings, {
      name: 'settings',
      items: { 'default.conf': { path: 'default.conf' } },
    });
    const secrets = kplus.Volume.fromSecret(chart, 'secrets', credentials, { name: 'credentials' });
    new NginxPod(chart, 'configured', {
      container: {
        envVariables: {
          GREETING: kplus.EnvValue.fromConfigMap(settings, 'GREETING'),
          TOKEN: kplus.EnvValue.fromSecretValue({ secret: credentials, key: 'token' }),
        },
        volumeMounts: [
          { path: '/etc/nginx/conf.d', volume: files, readOnly: true },
          { path: '/etc/credentials', volume: secrets, readOnly: true },
        ],
      },
    });
  }

  // A native sidecar starts before the main container and ends after it; here it follows the log that nginx writes.
  //   kubectl apply -f dist/ch6-beyond-native-sidecar.k8s.yaml
  //   kubectl logs web-with-log -c log
  {
    const chart = new Chart(app, 'ch6-beyond-native-sidecar');
    const logs = kplus.Volume.fromEmptyDir(chart, 'logs', 'logs');
    new SidecarPod(chart, 'web-with-log', {
      native: true,
      sidecars: [{ name: 'log', image: 'busybox:stable', args: ['tail', '-F', '/var/log/nginx/access.log'] }],
      sharedVolumes: [{ path: '/var/log/nginx', volume: logs }],
    });
  }

  // Hardened: passes the Pod Security Standards' level "restricted", and nginx still runs.
  //   kubectl label namespace default pod-security.kubernetes.io/enforce=restricted
  //   kubectl apply -f dist/ch6-beyond-restricted.k8s.yaml
  {
    const chart = new Chart(app, 'ch6-beyond-restricted');
    SecurityProfile.RESTRICTED.applyTo(chart);
    new NginxPod(chart, 'hardened-pod');
    new NginxReplicaSet(chart, 'hardened-replicaset');
  }

  // A Deployment makes a new ReplicaSet for each new image, and replaces the pods step by step.
  //   kubectl apply -f dist/ch6-beyond-deployment.k8s.yaml
  //   kubectl set image deployment/web my-nginx-container=nginx:stable
  //   kubectl rollout status deployment/web
  new NginxDeployment(new Chart(app, 'ch6-beyond-deployment'), 'web');
}

if (require.main === module) synth(chapter);
