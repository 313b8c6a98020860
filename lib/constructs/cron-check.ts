import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';

// Reads schedules as the API server does: ParseStandard of github.com/robfig/cron/v3.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const PARTS = [
  { name: 'minute', least: 0, most: 59, names: [] },
  { name: 'hour', least: 0, most: 23, names: [] },
  { name: 'day of the month', least: 1, most: 31, names: [] },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'day of the week', least: 0, most: 6, names: DAYS },
] as const satisfies readonly Part[];

interface Part {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** The names of the numbers, from the least. */
  readonly names: readonly string[];
}

const SHORTHANDS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const EVERY = /^@every [+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$|^@every [+-]?0$/;

/** Checks the schedule of a CronJob. */
export function checkSchedule(schedule: unknown, at: FieldPath, errors: FieldErrors): void {
  if (isLazy(schedule)) return;
  if (schedule === undefined || schedule === '') {
    errors.required(at, "write five fields, such as '30 2 * * 1-5', or '@daily'");
    return;
  }
  const detail = typeof schedule === 'string' ? errorOf(schedule) : 'must be a string or a Cron';
  if (detail !== undefined) errors.invalid(at, schedule, detail);
}

/** Checks the time zone of a schedule. */
export function checkTimeZone(zone: unknown, at: FieldPath, errors: FieldErrors): void {
  if (zone === undefined || isLazy(zone)) return;
  if (typeof zone !== 'string' || !isTimeZone(zone)) {
    errors.invalid(at, zone, "must be a name of the IANA time zone database, such as 'Asia/Seoul'");
  }
}

function errorOf(schedule: string): string | undefined {
  if (schedule.includes('TZ')) return 'must have no TZ; write the prop timeZone';
  if (schedule.startsWith('@')) {
    return SHORTHANDS.includes(schedule) || EVERY.test(schedule)
      ? undefined
      : `must be one of ${SHORTHANDS.join(', ')}, or @every and a duration`;
  }
  const fields = schedule.split(/\s+/).filter(Boolean);
  if (fields.length !== PARTS.length) {
    return `must have five fields (minute, hour, day of the month, month, day of the week), not ${fields.length}`;
  }
  for (const [index, part] of PARTS.entries()) {
    const wrong = fields[index]?.split(',').find((range) => range !== '' && !isRange(range, part));
    if (wrong !== undefined) return `${wrong} is no ${part.name}, which is from ${part.least} to ${part.most}`;
  }
  return undefined;
}

/** Returns whether a string is a range of a field: `*`, `5`, `1-5`, also with a step (`/2`). */
function isRange(range: string, part: Part): boolean {
  const [ends = '', step, ...rest] = range.split('/');
  if (rest.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false;
  const [low = '', high, ...more] = ends.split('-');
  if (more.length > 0) return false;
  if (low === '*' || low === '?') return high === undefined;
  const first = numberOf(low, part);
  const last = high === undefined ? first : numberOf(high, part);
  return first !== undefined && last !== undefined && first >= part.least && last <= part.most && first <= last;
}

function numberOf(text: string, { names, least }: Part): number | undefined {
  const index = names.indexOf(text.toLowerCase());
  if (index >= 0) return index + least;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The most days of each month. */
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Returns whether a schedule that has no errors is for days that no month has, such as 31 February. */
export function neverRuns(schedule: unknown): boolean {
  if (typeof schedule !== 'string' || schedule.startsWith('@')) return false;
  const [, , days = '*', months = '*', weekdays = '*'] = schedule.split(/\s+/).filter(Boolean);
  // Of two fields for days, one that matches is enough.
  if (!/^[*?]$/.test(weekdays)) return false;
  const firstDay = Math.min(...numbersOf(days, PARTS[2]));
  return numbersOf(months, PARTS[3]).every((month) => firstDay > (DAYS_OF_MONTHS[month - 1] ?? 0));
}

/** Returns the numbers of a field that has no errors. */
function numbersOf(field: string, part: Part): number[] {
  return field
    .split(',')
    .filter(Boolean)
    .flatMap((range) => {
      const [ends = '', step] = range.split('/');
      const [low = '', high = low] = ends.split('-');
      const isAny = low === '*' || low === '?';
      const first = isAny ? part.least : (numberOf(low, part) ?? part.least);
      // A single number with a step begins a range, as in robfig/cron.
      const last = isAny || (step !== undefined && !ends.includes('-')) ? part.most : (numberOf(high, part) ?? first);
      const by = Number(step ?? 1);
      return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, index) => first + index * by);
    });
}

/** Returns whether Go knows a zone: by the name of its file, which has capitals. `Local` depends on the machine. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Z]/.test(zone) || zone === 'Local') return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return timeZone === zone || timeZone.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}
