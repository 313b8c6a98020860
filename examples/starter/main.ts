import { SafeApp, synth } from 'cdk8s-primer';
import { Web } from './lib/web';

synth(() => {
  // Validates all objects as the API server does, before it writes a file.
  const app = new SafeApp({ admission: { podSecurity: 'restricted' } });
  new Web(app, 'web');
  return app;
});
