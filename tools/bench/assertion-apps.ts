import { ApiObject, type Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { pod } from './pods';

/** How an app with 1,000 objects is filled: `fill` runs `calls` times for each chart. */
interface Filling {
  readonly charts: number;
  readonly calls: number;
  readonly fill: (chart: Chart, id: string) => unknown;
}

/** The app that single assertions are measured with. */
export const PLUS_APP = '1,000 objects of cdk8s-plus';

/** The apps that the assertions are measured with, by name. */
export const APPS: Readonly<Record<string, Filling>> = {
  '1,000 ApiObjects': { charts: 1, calls: 1000, fill: addPod },
  [PLUS_APP]: { charts: 1, calls: 250, fill: addFourObjects },
  '1,000 ApiObjects in 10 charts': { charts: 10, calls: 100, fill: addPod },
};

function addPod(chart: Chart, id: string): void {
  new ApiObject(chart, id, pod(id));
}

function addFourObjects(chart: Chart, id: string): void {
  const config = new kplus.ConfigMap(chart, `config-${id}`, { data: { greeting: 'hello' } });
  const deployment = new kplus.Deployment(chart, id, {
    containers: [
      {
        image: 'nginx:latest',
        portNumber: 80,
        envVariables: { GREETING: kplus.EnvValue.fromConfigMap(config, 'greeting') },
      },
    ],
  });
  deployment.exposeViaService();
  new kplus.ServiceAccount(chart, `account-${id}`);
}
