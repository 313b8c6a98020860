import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../../../../lib/manifests/did-you-mean';
import { FieldError } from '../../../../lib/manifests/field-error';
import { FieldPath } from '../../../../lib/manifests/field-path';
import { flagOf, NAMES, type Option, OPTIONS } from './options';
import { UsageError } from './usage-error';
import { Values } from './values';

/** What the command line says. */
export interface CommandLine {
  readonly files: readonly string[];
  readonly values: Values;
  /** The configuration file; false for none. @default - the one that is found */
  readonly config?: string | false;
  readonly help: boolean;
  readonly version: boolean;
}

const BY_FLAG: ReadonlyMap<string, { readonly name: string; readonly option: Option<unknown> }> = new Map(
  NAMES.filter((name) => OPTIONS[name].isOfFile !== true).map((name) => [
    flagOf(name),
    { name, option: OPTIONS[name] },
  ]),
);

const isSwitch = (option: Option<unknown>): boolean => option.argument === undefined;
const canBeOff = (option: Option<unknown>): boolean => isSwitch(option) || option.canBeOff === true;

/** The options that are about the command line itself. */
const CONTROL: ParseArgsConfig['options'] = {
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
};

const shortOf = ({ short }: Option<unknown>): { short?: string } => (short === undefined ? {} : { short });

const KNOWN: NonNullable<ParseArgsConfig['options']> = {
  ...CONTROL,
  ...Object.fromEntries(
    [...BY_FLAG].map(([flag, { option }]) => [
      flag,
      { type: isSwitch(option) ? 'boolean' : 'string', ...shortOf(option) } as const,
    ]),
  ),
  ...Object.fromEntries(
    [...BY_FLAG].flatMap(([flag, { option }]) =>
      canBeOff(option) ? [[`no-${flag}`, { type: 'boolean' } as const]] : [],
    ),
  ),
};

/** @throws UsageError with all errors in the command line */
export function parseArguments(args: string[]): CommandLine {
  const errors: FieldError[] = [];
  const files: string[] = [];
  const texts = new Map<string, string[]>();
  const switches = new Map<string, boolean>();
  const { tokens } = parseArgs({ args, options: KNOWN, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, inlineValue = false } = token;
    // kubectl takes `-f=FILE`, too.
    const value = inlineValue && !rawName.startsWith('--') ? token.value?.replace(/^=/, '') : token.value;
    const known = KNOWN[name];
    if (!known) {
      const hint = rawName.startsWith('--')
        ? didYouMean(
            rawName,
            Object.keys(KNOWN).map((flag) => `--${flag}`),
          )
        : '';
      errors.push(FieldError.forbidden(rawName, `there is no such option${hint}`));
    } else if (known.type === 'boolean') {
      const isNegative = name.startsWith('no-');
      const hint = isNegative ? '' : `; there is --no-${name}`;
      if (value !== undefined) errors.push(FieldError.forbidden(rawName, `takes no value${hint}`));
      switches.set(isNegative ? name.slice('no-'.length) : name, !isNegative);
    } else if (value === undefined) {
      errors.push(FieldError.required(rawName, `give ${argumentOf(name)}`));
    } else if (!inlineValue && /^-./.test(value)) {
      errors.push(FieldError.invalid(rawName, value, `write ${rawName}=${value} if this is its value`));
    } else texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  const values = valuesOf(texts, switches, errors);
  if (values.get('quiet') === true && values.get('summary') === true)
    errors.push(FieldError.forbidden('--quiet', 'either --quiet or --summary'));
  if (errors.length > 0) throw new UsageError(errors);
  const config = switches.get('config') ?? texts.get('config')?.at(-1);
  return {
    files: [...files, ...(values.get('filename') ?? [])],
    values,
    ...(config !== undefined && config !== true && { config }),
    help: switches.get('help') === true,
    version: switches.get('version') === true,
  };
}

/** Returns the error of a value as one of the argument. */
function argumentError(flag: string, error: FieldError, { form }: Option<unknown>, argument = ''): FieldError {
  const isOfPart = error.field !== FieldPath.root && form !== undefined;
  return isOfPart
    ? FieldError.invalid(flag, argument, form)
    : new FieldError(error.type, flag, error.detail, error.value);
}

const argumentOf = (flag: string): string => BY_FLAG.get(flag)?.option.argument ?? 'FILE';

/** Reads the values of the options, and collects the errors in them. */
function valuesOf(
  texts: ReadonlyMap<string, readonly string[]>,
  switches: ReadonlyMap<string, boolean>,
  errors: FieldError[],
): Values {
  const given = new Map<string, unknown>();
  for (const [flag, { name, option }] of BY_FLAG) {
    if (option.canBeOff === true && switches.get(flag) === false) {
      given.set(name, undefined);
      continue;
    }
    const { parse = (text: string): unknown => text, type } = option;
    const all = texts.get(flag)?.map(parse);
    const value = isSwitch(option) ? switches.get(flag) : option.isList === true ? all?.flat() : all?.at(-1);
    if (value === undefined) continue;
    const found: FieldError[] = [];
    type.read(value, FieldPath.root, found);
    errors.push(...found.map((error) => argumentError(`--${flag}`, error, option, texts.get(flag)?.at(-1))));
    given.set(name, value);
  }
  return new Values(given);
}
