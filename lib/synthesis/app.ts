import { App } from 'cdk8s';
import { Construct } from 'constructs';

/** Returns true for an app of any copy of cdk8s. */
export const isApp = (value: unknown): value is App =>
  value instanceof App || (Construct.isConstruct(value) && 'outdir' in value && 'yamlOutputType' in value);

/** Returns true where a subclass has a method of its own instead of cdk8s's; the construct may be of another copy of cdk8s. */
export function overrides(construct: Construct, method: string): boolean {
  let found = 0;
  for (let at: object | null = construct; at; at = Reflect.getPrototypeOf(at)) if (Object.hasOwn(at, method)) found++;
  return found > 1;
}
