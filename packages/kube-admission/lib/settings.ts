import { type LoadOptions, OptionError } from './options';
import { firstLine, typeOf } from './formatting';

/** The modules that are given; asks first whether the options are any, since JavaScript does not. */
export function modulesOf(
  options: LoadOptions,
): NonNullable<LoadOptions['modules']> | { base?: undefined; cel?: undefined } {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new OptionError(`options: Invalid value: must be an object, this is ${typeOf(given)}`);
  }
  return options.modules ?? {};
}

/** The options as the module takes them, which judges those that it has. */
export function settingsOf(options: LoadOptions): string {
  const { modules: _, timeLimit, podSecurity, ...settings } = options;
  if (timeLimit !== undefined && !(typeof timeLimit === 'number' && timeLimit > 0)) {
    throw new OptionError(`timeLimit: Invalid value: ${String(timeLimit)}: must be a number of seconds greater than 0`);
  }
  const given: unknown = podSecurity;
  const isLevel = given === undefined || typeof given === 'string';
  if (!isLevel && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    throw new OptionError(
      `podSecurity: Invalid value: must be a level or { level, version }, this is ${typeOf(given)}`,
    );
  }
  try {
    return JSON.stringify({
      ...settings,
      podSecurity: typeof podSecurity === 'string' ? { level: podSecurity } : podSecurity,
    });
  } catch (error) {
    throw new OptionError(`options: Invalid value: they cannot be written as JSON: ${firstLine(error)}`);
  }
}
