/** The script that becomes a daemon's logger: `exec …/daemon-log svlogd web www /var/log/web 1000000 10 0 true`. */
import { type DaemonDefinition, LIBRARY, type LogDefinition } from '../definition.ts';
import { shellWords } from '../quote/shell-word.ts';

/** A program that rotates logs, with the sizes that it takes; none can rotate by age but svlogd. */
const PROGRAMS = {
  svlogd: { least: 2048, most: Number.MAX_SAFE_INTEGER, ages: true },
  multilog: { least: 4096, most: 16777215, ages: false },
  's6-log': { least: 4096, most: 268435455, ages: false },
} as const;

/** Can the program keep to this policy? */
export function rotates({ size, age }: LogDefinition, program: keyof typeof PROGRAMS): boolean {
  const { least, most, ages } = PROGRAMS[program];
  return size >= least && size <= most && (age === 0 || ages);
}

/** The words of daemon-log. `feed` is the supervisor's own logging program, or undefined where the pipe feeds it. */
export function logWords(definition: DaemonDefinition, feed: keyof typeof PROGRAMS | undefined): readonly string[] {
  const { name, user, log, inherit } = definition;
  const piped = feed === undefined;
  if (log === undefined) return [`${inherit ? 'inherit' : 'system'}${piped ? '-pipe' : ''}`, name, user];
  const { size, age } = log;
  const kind = piped ? 'pipe' : rotates(log, feed) ? feed : 'plain';
  return [kind, name, user, log.directory, String(size), String(log.count), String(age), String(log.timestamps)];
}

export function logScript(definition: DaemonDefinition, feed: keyof typeof PROGRAMS | undefined): string {
  return [
    '#!/bin/sh',
    `# the logger of ${definition.name}: made by Stringless; changes are overwritten`,
    `exec ${LIBRARY}/daemon-log ${shellWords(logWords(definition, feed))}`,
    '',
  ].join('\n');
}
