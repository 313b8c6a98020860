import { FieldError } from '../../manifests/field-error';
import type { KubeAdmission } from '../../synthesis/kube-admission';
import { UsageError } from '../command';
import type { Config, Validation } from './config';

/** Options for the review of a synth's changes. */
export interface UpdateOptions {
  /** The options of kube-admission. */
  readonly settings: object;
  readonly apply?: KubeAdmission.ApplyMode;
  /** The objects that somebody deletes and creates, as `StatefulSet/web`. */
  readonly allowRecreate: readonly string[];
}

const MODES: readonly KubeAdmission.ApplyMode[] = ['client-side', 'server-side', 'replace'];

/** Returns the options of the command line, with those of kube-admission in cdk8s.yaml. @throws UsageError */
export function updateOptionsOf(
  apply: string | undefined,
  allowRecreate: readonly string[],
  { validations }: Config,
): UpdateOptions {
  const mode = MODES.find((one) => one === apply);
  if (apply !== undefined && mode === undefined) throw new UsageError(FieldError.unsupported('--apply', apply, MODES));
  const wrong = allowRecreate.find((one) => !/^[A-Za-z]\w*\/[^/\s]+$/.test(one));
  if (wrong !== undefined)
    throw new UsageError(FieldError.invalid('--allow-recreate', wrong, 'must be KIND/NAME, such as StatefulSet/web'));
  return { settings: settingsOf(validations.find(isKubeAdmission)), apply: mode, allowRecreate };
}

const isKubeAdmission = ({ package: name, class: className }: Validation): boolean =>
  /(?:^|\/)kube-admission$/.test(name) && className === 'AdmissionValidation';

/** Returns the options of the plugin that a review of updates has, too. */
function settingsOf(validation: Validation | undefined): object {
  const properties = validation?.properties;
  if (typeof properties !== 'object' || properties === null) return {};
  const others = ['allowUnknown', 'uniqueAcross', 'podSecurity'];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !others.includes(name)));
}
