/**
 * The script that people read before they run it as root: constants, the check of the bundle, the runtime, the guards,
 * and one call per resource in order:
 *
 *   # File[/etc/motd]  manifests/site.pp:3
 *   clean 1 || step 1 '/Stage[main]/Main/File[/etc/motd]' manifests/site.pp:3 '' \
 *     File path=/etc/motd ensure=file mode=0644
 */
import { displayRef } from '../model/catalog.ts';
import type { Plan, Step } from '../model/plan.ts';
import { bare, quoted, type Word } from '../model/shell.ts';
import { placeOf } from '../model/span.ts';
import type { Guard } from './guards.ts';
import { renderCommand, wrapWords } from './shell/render-command.ts';
import { renderComment } from './shell/render-comment.ts';
import { renderWord } from './shell/render-word.ts';

export interface ScriptParts {
  readonly plan: Plan;
  readonly serial: number;
  /** First line of MANIFEST. */
  readonly header: string;
  /** Text of runtime/start.sh. */
  readonly start: string;
  /** Members that the first lines of MANIFEST name: runtime files in the order they are read, tables. */
  readonly first: readonly string[];
  /** Runtime files that are read when there is something to do. */
  readonly later: readonly string[];
  /** Is there much that a run with nothing to do does not read? */
  readonly large: boolean;
  /** First line of desired.tsv. */
  readonly desired: string;
  readonly guards: readonly Guard[];
  readonly probeKinds: readonly string[];
  readonly unproven: readonly number[];
  readonly tools: readonly string[];
  /** Size of all contents, for the check of free space. */
  readonly kibibytes: number;
}

const INCOMPLETE = String.raw`trap 'printf "Error: the bundle is damaged: apply is not complete; nothing was changed (copy it to this host again)\n" >&2; exit 1' EXIT`;

/** The text of `apply`, pure ASCII. */
export function applyScript(parts: ScriptParts): string {
  const { plan } = parts;
  const groups = notifyGroups(plan.steps);
  return [
    '#!/bin/sh',
    renderComment(`${plan.host}: compiled by Stringless. Read it, then run it as root: sh apply [--noop] [--help]`),
    '# shellcheck disable=SC1090,SC1091,SC2016,SC2034,SC2154,SC2317',
    `HOST=${renderWord(quoted(plan.host))} SERIAL=${parts.serial} TOTAL=${plan.steps.length} ENVIRONMENT=${renderWord(quoted(plan.catalog.environment))}`,
    `HEADER=${renderWord(quoted(parts.header))}`,
    '# a script that ends too early ends here; begin takes the trap away',
    INCOMPLETE,
    `LARGE=${parts.large ? '1' : ''}`,
    `FIRST='${listed(parts.first)}'`,
    '',
    parts.start.trimEnd(),
    '',
    'for MEMBER in $FIRST; do',
    '  case $MEMBER in lib/*) . "$B/$MEMBER" ;; esac',
    'done',
    ...assignments(parts),
    ...guardFunction(parts.guards),
    ...[...groups.values()].map(({ name, ids, comment }) => `${name}='${ids}'  ${renderComment(comment)}`),
    '',
    'begin "$@"',
    '',
    ...plan.steps.map(step => renderStep(step, groups)),
    '',
    'finish',
    '# end of apply',
    '',
  ].join('\n');
}

function assignments(parts: ScriptParts): readonly string[] {
  return [
    `LATER='${listed(parts.later)}'`,
    `DESIRED='${parts.desired}'`,
    `PROBES='${listed(parts.probeKinds)}'`,
    `UNPROVEN='${listed(parts.unproven.map(String))}'`,
    `KIB=${parts.kibibytes}`,
    `TOOLS='${parts.tools.map(tool => renderWord(bare(tool))).join(' ')}'`,
  ];
}

/** Words in quotes, that a loop takes apart again. */
function listed(words: readonly string[]): string {
  return wrapWords(words, '').replaceAll(' \\\n', '\n');
}

function guardFunction(guards: readonly Guard[]): readonly string[] {
  if (guards.length === 0) return [];
  const lines = guards.map(({ name, text }) => `  guard ${renderWord(bare(name))} ${renderWord(quoted(text))}`);
  return [
    '',
    '# facts that the compilation read: a host that differs is refused',
    'guards() {',
    ...lines,
    '}',
    'GUARDS=1',
    '',
  ];
}

interface NotifyGroup {
  readonly name: string;
  readonly ids: string;
  readonly comment: string;
}

/** Long lists that several steps share get a name. */
function notifyGroups(steps: readonly Step[]): ReadonlyMap<readonly number[], NotifyGroup> {
  const users = new Map<readonly number[], number>();
  for (const { notifies } of steps) if (notifies.length > 3) users.set(notifies, (users.get(notifies) ?? 0) + 1);
  const groups = new Map<readonly number[], NotifyGroup>();
  for (const [ids, count] of users) {
    if (count < 2) continue;
    const names = ids.slice(0, 3).map(id => displayRef(steps[id - 1]!.ref));
    groups.set(ids, {
      name: `notify_${groups.size + 1}`,
      ids: ids.join(' '),
      comment: `${names.join(', ')}${ids.length > 3 ? `, ${ids.length - 3} more` : ''}`,
    });
  }
  return groups;
}

function renderStep(step: Step, groups: ReadonlyMap<readonly number[], NotifyGroup>): string {
  const group = groups.get(step.notifies);
  const notifies: Word = group ? { kind: 'variable', name: group.name } : quoted(step.notifies.join(' '));
  const head = [String(step.id), ...[quoted(step.path), quoted(placeOf(step.span)), notifies].map(renderWord)];
  const level = step.loglevel === undefined ? '' : `loglevel ${step.loglevel} `;
  const turn = level + (step.noop === true ? 'noop_step' : 'step');
  return [
    renderComment(`${displayRef(step.ref)}  ${placeOf(step.span)}`),
    `clean ${step.id} || ${turn} ${head.join(' ')} \\\n  ${renderCommand(step.call)}`,
  ].join('\n');
}
