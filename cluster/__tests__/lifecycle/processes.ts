import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { home } from './command';

/** Returns the processes whose command line or environment has the folder of the test. */
export function processes(): string[] {
  const found = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return found.filter(
    (line) => line.includes(home) || (line.includes('supervisor.ts') && environmentOf(line).includes(home)),
  );
}

function environmentOf(line: string): string {
  try {
    return readFileSync(`/proc/${line.trim().split(' ')[0] ?? ''}/environ`, 'utf8');
  } catch {
    return '';
  }
}

/** Returns the process of the supervisor. */
export const supervisor = (): number => {
  const line = processes().find((process) => process.includes('supervisor.ts'));
  return Number(line?.trim().split(' ')[0]);
};
