import { reasonOf } from '../../../lib/manifests/error-message';
import { FieldError } from '../../../lib/manifests/field-error';
import { invalid } from './inputs';
import { OptionError } from './option-error';
import { CLIENTS, ENGINES, MOST_JOBS, type LoadOptions } from './options';
import { typeOf } from './type-of';

/** Returns the modules of the options. @throws OptionError if the options are not an object */
export function modulesOf(options: LoadOptions): LoadOptions['modules'] {
  const value: unknown = options;
  if (!isObject(value)) throw invalid('options', `must be an object, this is ${typeOf(value)}`);
  return options.modules;
}

/**
 * Returns the options as JSON, as the module reads them. The module checks its own options.
 *
 * @throws OptionError for an option that the module does not read, and for options that JSON cannot hold
 */
export function settingsOf(options: LoadOptions): string {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(KNOWN, name));
  if (unknown.length > 0) {
    throw OptionError.all(unknown.map((name) => FieldError.forbidden(name, 'there is no such option')));
  }
  const { modules, crds, engine, jobs, timeLimit, podSecurity, client, ...settings } = options;
  if (engine !== undefined && !ENGINES.includes(engine)) {
    throw OptionError.of(FieldError.unsupported('engine', engine, ENGINES));
  }
  if (engine === 'native' && modules)
    throw OptionError.of(FieldError.forbidden('modules', 'they are for the engine wasm'));
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS)) {
    throw OptionError.of(FieldError.invalid('jobs', jobs, `must be an integer of 1 to ${MOST_JOBS}`));
  }
  if (timeLimit !== undefined && !(typeof timeLimit === 'number' && timeLimit > 0)) {
    throw OptionError.of(FieldError.invalid('timeLimit', timeLimit, 'must be a number of seconds greater than 0'));
  }
  if (client !== undefined && !CLIENTS.includes(client)) {
    throw OptionError.of(FieldError.unsupported('client', client, CLIENTS));
  }
  if (crds !== undefined && !isListOfTexts(crds)) {
    throw invalid('crds', `must be a list of files and directories, this is ${typeOf(crds)}`);
  }
  const value: unknown = podSecurity;
  if (value !== undefined && typeof value !== 'string' && !isObject(value)) {
    throw invalid('podSecurity', `must be a level or { level, version }, this is ${typeOf(value)}`);
  }
  try {
    return JSON.stringify({
      ...settings,
      podSecurity: typeof podSecurity === 'string' ? { level: podSecurity } : podSecurity,
    });
  } catch (error) {
    throw invalid('options', `they cannot be written as JSON: ${reasonOf(error)}`);
  }
}

/** The options of `Admission.load`, so that a misspelled one is an error. */
const KNOWN: Readonly<Record<keyof LoadOptions, true>> = {
  kubernetesVersion: true,
  podSecurity: true,
  featureGates: true,
  allowPrivileged: true,
  serviceClusterIPRanges: true,
  serviceNodePortRange: true,
  client: true,
  crds: true,
  modules: true,
  timeLimit: true,
  engine: true,
  jobs: true,
};

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Programs in JavaScript can pass values of any type. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
