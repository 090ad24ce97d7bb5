/** The script that becomes a daemon's logger: `exec …/daemon-log svlogd web www /var/log/web 1000000 10 0 true`. */
import { type DaemonDefinition, LIBRARY } from '../definition.ts';
import { shellWords } from '../quote/shell-word.ts';

/** A program that rotates logs, with the sizes that it takes; none can rotate by age but svlogd. */
const PROGRAMS = {
  svlogd: { least: 2048, most: Number.MAX_SAFE_INTEGER, ages: true },
  multilog: { least: 4096, most: 16777215, ages: false },
  's6-log': { least: 4096, most: 268435455, ages: false },
} as const;

/** The words of daemon-log. `feed` is the supervisor's own logging program, or undefined where the pipe feeds it. */
export function logWords(definition: DaemonDefinition, feed: keyof typeof PROGRAMS | undefined): readonly string[] {
  const { name, user, log } = definition;
  const piped = feed === undefined;
  if (log === undefined) return [piped ? 'system-pipe' : 'system', name, user];
  const { size, age } = log;
  const able = feed && PROGRAMS[feed];
  const fits = able && size >= able.least && size <= able.most && (age === 0 || able.ages);
  const kind = piped ? 'pipe' : fits ? feed : 'plain';
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
