import { FieldError } from '../../manifests/field-error';
import { revisionOf } from '../../manifests/git/revision';
import { recreationError, wrongRecreation } from '../../manifests/recreation';
import type { KubeAdmission } from '../../synthesis/kube-admission';
import { UsageError } from '../command';
import { type Config, type Validation, wrong } from './config';

/** Options for the review of a synth's changes. */
export interface UpdateOptions {
  /** The options of kube-admission. */
  readonly settings: object;
  readonly apply?: KubeAdmission.ApplyMode;
  /** The revision with the old objects, as `git:main`. @default - they are those of the output */
  readonly old?: Old;
  /** The objects that somebody deletes and creates, as `StatefulSet/web`. */
  readonly allowRecreate: readonly string[];
}

/** An option of the command line or a field of cdk8s.yaml. */
interface Given {
  readonly name: string;
  readonly value: string;
  /** Returns the error about it. */
  readonly error: (error: FieldError) => Error;
}

/** The option `old`. */
export type Old = Given;

const MODES: readonly KubeAdmission.ApplyMode[] = ['client-side', 'server-side', 'replace'];

/**
 * Returns the options of the command line, with those of cdk8s.yaml.
 * @throws UsageError, or FileError for what cdk8s.yaml has
 */
export function updateOptionsOf(
  line: { readonly apply?: string; readonly old?: string; readonly 'allow-recreate': readonly string[] },
  config: Config,
): UpdateOptions {
  const given = (name: 'apply' | 'old'): Given | undefined => {
    const [ofLine, ofFile] = [line[name], config[name]];
    if (ofLine !== undefined) return { name: `--${name}`, value: ofLine, error: (error) => new UsageError(error) };
    return ofFile === undefined ? undefined : { name, value: ofFile, error: wrong };
  };
  const [apply, old] = [given('apply'), given('old')];
  const mode = MODES.find((one) => one === apply?.value);
  if (apply && mode === undefined) throw apply.error(FieldError.unsupported(apply.name, apply.value, MODES));
  if (old && revisionOf(old.value) === undefined) throw old.error(FieldError.invalid(old.name, old.value, NO_REVISION));
  const allowRecreate = line['allow-recreate'];
  const unnamed = wrongRecreation(allowRecreate);
  if (unnamed !== undefined) throw new UsageError(recreationError('--allow-recreate', unnamed));
  return { settings: settingsOf(config.validations.find(isKubeAdmission)), apply: mode, old, allowRecreate };
}

const NO_REVISION = 'must be a git revision, such as git:main; without it, the old objects are those of the output';

const isKubeAdmission = ({ package: name, class: className }: Validation): boolean =>
  /(?:^|\/)kube-admission$/.test(name) && className === 'AdmissionValidation';

/** Returns the options of the plugin that a review of updates has, too. */
function settingsOf(validation: Validation | undefined): object {
  const properties = validation?.properties;
  if (typeof properties !== 'object' || properties === null) return {};
  const others = ['allowUnknown', 'uniqueAcross', 'podSecurity'];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !others.includes(name)));
}
