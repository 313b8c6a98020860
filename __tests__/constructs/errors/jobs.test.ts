import { Cron } from 'cdk8s';
import { CronJob, type CronJobProps, Job, type JobProps } from 'cdk8s-primer';
import { unchecked } from '../../render';
import { type Case, containers, errorsOf, type Make, podMetadata, seconds, testErrors } from './workload';

const job =
  (props: Partial<JobProps>, id = 'once'): Make =>
  (scope) =>
    new Job(scope, id, { containers, restartPolicy: 'Never', ...props });
const cronJob =
  (props: Partial<CronJobProps>, id = 'nightly'): Make =>
  (scope) =>
    new CronJob(scope, id, { containers, restartPolicy: 'Never', schedule: '@daily', ...props });
const exitCodes = (values: number[], containerName = 'main', operator: 'In' | 'NotIn' = 'In'): Partial<JobProps> => ({
  podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { containerName, operator, values } }] },
});

const REFUSED: Case[] = [
  [
    'a Job without a restart policy',
    job({ restartPolicy: unchecked(undefined) }),
    [
      'template.spec.restartPolicy: Required value: write one of Never, OnFailure; the default of the API server is Always',
    ],
  ],
  [
    'fields of Indexed Jobs',
    job({ backoffLimitPerIndex: 1, maxFailedIndexes: 1, successPolicy: { rules: [{ succeededCount: 1 }] } }),
    [
      "backoffLimitPerIndex: Invalid value: 1: needs completionMode: 'Indexed'",
      "maxFailedIndexes: Invalid value: 1: needs completionMode: 'Indexed'",
      'successPolicy: Invalid value: {"rules":[{"succeededCount":1}]}: needs completionMode: \'Indexed\'',
    ],
  ],
  [
    'an Indexed Job without completions',
    job({ completionMode: 'Indexed', parallelism: 2 }),
    ['completions: Required value: an Indexed Job needs it'],
  ],
  [
    'more failures and successes than completions',
    job({
      completionMode: 'Indexed',
      completions: 1,
      backoffLimitPerIndex: 1,
      maxFailedIndexes: 2,
      successPolicy: { rules: [{ succeededCount: 2 }] },
    }),
    [
      'maxFailedIndexes: Invalid value: 2: must not be more than completions, which is 1',
      'successPolicy.rules[0].succeededCount: Invalid value: 2: must not be more than completions, which is 1',
    ],
  ],
  [
    'a failure policy of pods that are restarted',
    job({ ...exitCodes([1]), restartPolicy: 'OnFailure', podReplacementPolicy: 'TerminatingOrFailed' }),
    [
      'template.spec.restartPolicy: Invalid value: "OnFailure": must be \'Never\' beside a podFailurePolicy',
      'podReplacementPolicy: Unsupported value: "TerminatingOrFailed": supported values: "Failed"',
    ],
  ],
  [
    'exit codes',
    job(exitCodes([3, 0, 3])),
    [
      'podFailurePolicy.rules[0].onExitCodes.values: Invalid value: [3,0,3]: must be ordered, the least first',
      'podFailurePolicy.rules[0].onExitCodes.values[1]: Invalid value: 0: must not be 0 with In: 0 is no failure',
      'podFailurePolicy.rules[0].onExitCodes.values[2]: Duplicate value: 3: each exit code stands once',
    ],
  ],
  [
    'a failure policy without exit codes',
    job({ podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { operator: 'NotIn', values: [] } }] } }),
    ['podFailurePolicy.rules[0].onExitCodes.values: Invalid value: []: must have at least one'],
  ],
  [
    'a selector that the API server is to make',
    job({ selector: { matchLabels: { app: 'x' } }, podMetadata }),
    ['selector: Forbidden: the API server makes it; leave it out, or write manualSelector: true'],
  ],
  [
    'an Indexed Job whose pods would have names that are too long',
    job({ completionMode: 'Indexed', completions: 11 }, 'j'.repeat(61)),
    [
      `metadata.name: Invalid value: "${'j'.repeat(61)}": is too long or has a dot: ${'j'.repeat(61)}-10 is the name of a host, which has at most 63 characters`,
    ],
  ],
  [
    'a name of a CronJob that leaves no room for its Jobs’',
    cronJob({}, 'c'.repeat(53)),
    [
      `metadata.name: Invalid value: "${'c'.repeat(53)}": must have at most 52 characters: the names of its Jobs are longer`,
    ],
  ],
  [
    'no schedule',
    cronJob({ schedule: '' }),
    ["schedule: Required value: write five fields, such as '30 2 * * 1-5', or '@daily'"],
  ],
  ...(
    [
      ['0 0 2 * * 1', 'must have five fields (minute, hour, day of the month, month, day of the week), not 6'],
      ['TZ=Asia/Seoul 0 2 * * *', 'must have no TZ; write the prop timeZone'],
      ['0 2 * * 7', '7 is no day of the week, which is from 0 to 6'],
      ['*/0 2 * * *', '*/0 is no minute, which is from 0 to 59'],
      ['0 24 * * *', '24 is no hour, which is from 0 to 23'],
      ['0 2 0 * *', '0 is no day of the month, which is from 1 to 31'],
      ['0 2 * fri *', 'fri is no month, which is from 1 to 12'],
      ['0 5-2 * * *', '5-2 is no hour, which is from 0 to 23'],
      [
        '@nightly',
        'must be one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or @every and a duration',
      ],
    ] as const
  ).map(([schedule, detail]): [string, Make, string[]] => [
    `the schedule ${schedule}`,
    cronJob({ schedule }),
    [`schedule: Invalid value: "${schedule}": ${detail}`],
  ]),
  ...['Local', 'KST', 'asia/seoul', '', '+09:00'].map((timeZone): [string, Make, string[]] => [
    `the time zone ${JSON.stringify(timeZone)}`,
    cronJob({ timeZone }),
    [
      `timeZone: Invalid value: ${JSON.stringify(timeZone)}: must be a name of the IANA time zone database, such as 'Asia/Seoul'`,
    ],
  ]),
  [
    'an error of a CronJob’s Jobs, with its place in their template',
    cronJob({ backoffLimit: -1, startingDeadline: seconds(1.5), containers: [{ name: 'A', image: 'busybox' }] }),
    [
      'startingDeadlineSeconds: Invalid value: 1.5: must be an integer from 0 to 2147483647',
      'jobTemplate.spec.backoffLimit: Invalid value: -1: must be an integer from 0 to 2147483647',
      'jobTemplate.spec.template.spec.containers[0].name: Invalid value: "A": must be lower-case letters, digits and \'-\', beginning and ending with a letter or digit, at most 63 characters',
    ],
  ],
];

/** What the API server admits. */
const OTHERS: Case[] = [
  [
    'a sidecar among the containers of a Job',
    job({ containers: [{ name: 'main', image: 'busybox', restartPolicy: 'Always' }] }),
    [
      'template.spec.containers[0].restartPolicy: Forbidden: the Job would never end; write a sidecar as one of initContainers',
    ],
  ],
];

testErrors(REFUSED, OTHERS);

test.each(['*/15 2,14 1-7 JAN-mar sun', '@every 1h30m', '? ? * * 1-5/2', Cron.daily(), '0 2 31 1 *'])(
  'not the schedule %s',
  (schedule) => {
    expect(errorsOf(cronJob({ schedule, timeZone: 'Asia/Kolkata' }))).toStrictEqual([]);
  },
);
