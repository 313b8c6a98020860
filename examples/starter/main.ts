import { SafeApp, synth } from 'cdk8s-primer';
import { Web } from './lib/web';

synth(() => {
  // The API server's own validation, before a file is written.
  const app = new SafeApp({ admission: { podSecurity: 'restricted' } });
  new Web(app, 'web');
  return app;
});
