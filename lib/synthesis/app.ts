import { App } from 'cdk8s';
import { Construct } from 'constructs';

/** Returns whether a value is an app, of any copy of cdk8s. */
export const isApp = (value: unknown): value is App =>
  value instanceof App || (Construct.isConstruct(value) && 'outdir' in value && 'yamlOutputType' in value);

/** Returns whether a subclass overrides a method of cdk8s. The construct may be of another copy of cdk8s. */
export function overrides(construct: Construct, method: string): boolean {
  let found = 0;
  for (let at: object | null = construct; at; at = Reflect.getPrototypeOf(at)) if (Object.hasOwn(at, method)) found++;
  return found > 1;
}
