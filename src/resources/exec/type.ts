/** exec: runs commands. Puppet's parameters, messages and autorequires. */
import type { ResourceRef } from '../../model/catalog.ts';
import { isList, type Value } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { inspect } from '../display.ts';
import { flag } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType, RuleBroken } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { isQualified, programOf } from './command-text.ts';
import { lowerExec } from './lower.ts';

const number = (what: string) => (value: Value) =>
  /^-?\d+(\.\d+)?$/.test(asText(isList(value) ? (value[0] ?? null) : value)) ? undefined : what;

const isCommand = (value: Value): boolean =>
  typeof value === 'string' || (isList(value) && value.length > 0 && value.every(word => typeof word === 'string'));

const checkCommand = (value: Value): string | undefined =>
  isCommand(value) ? undefined : `Command must be a String or Array<String>, got value of class ${rubyClass(value)}`;

function rubyClass(value: Value): string {
  if (value === null) return 'NilClass';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return 'Float';
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass';
  return isList(value) ? 'Array' : 'Hash';
}

const checkGuards = (value: Value): string | undefined =>
  (isList(value) ? value : [value]).every(isCommand) ? undefined : 'a guard is a command or a list of commands';

const parameters: readonly ParameterSpec[] = [
  {
    name: 'returns',
    kind: 'property',
    list: true,
    doc: 'The exit codes that mean success; 0 by default.',
    check: value =>
      (isList(value) ? value : [value]).every(code => /^\d+$/.test(asText(code)))
        ? undefined
        : 'exit codes are integers',
  },
  {
    name: 'command',
    kind: 'parameter',
    namevar: true,
    list: true,
    doc: 'The command: a string for the shell, or a list of words that no shell looks at.',
    check: checkCommand,
  },
  {
    name: 'path',
    kind: 'parameter',
    list: true,
    doc: 'Where commands are looked for: a list, or one string with colons. Needed when a command is not fully qualified.',
  },
  { name: 'user', kind: 'parameter', doc: 'The user to run as. HOME is not set, as in Puppet.' },
  { name: 'group', kind: 'parameter', doc: 'The group to run as.' },
  {
    name: 'cwd',
    kind: 'parameter',
    doc: 'The directory to run in; the command fails when it does not exist.',
    check: value => (asText(value).startsWith('/') ? undefined : `cwd must be a fully qualified path`),
  },
  {
    name: 'logoutput',
    kind: 'parameter',
    doc: 'Whether to print what the command prints: always, never, or when it fails (default).',
    values: ['true', 'false', 'on_failure'],
    default: 'on_failure',
  },
  {
    name: 'refresh',
    kind: 'parameter',
    list: true,
    doc: 'The command for a refresh, in place of the main one. Its exit code does not matter.',
    check: checkCommand,
  },
  {
    name: 'environment',
    kind: 'parameter',
    list: true,
    doc: 'Settings NAME=value for the command. PATH here overrides `path`.',
    check: value => {
      const wrong = (isList(value) ? value : [value]).find(setting => !/\w+=/.test(asText(setting)));
      return wrong === undefined ? undefined : `Invalid environment setting '${asText(wrong)}'`;
    },
  },
  {
    name: 'umask',
    kind: 'parameter',
    doc: 'The umask for the command, in octal.',
    check: value =>
      /^0?[0-7]{1,4}$/.test(asText(value)) ? undefined : `The umask specification is invalid: ${inspect(value)}`,
  },
  {
    name: 'timeout',
    kind: 'parameter',
    doc: 'Seconds until the command is ended and counts as failed, rounded up; 300 by default, 0 for no limit.',
    check: number('The timeout must be a number.'),
    default: 300n,
  },
  {
    name: 'tries',
    kind: 'parameter',
    doc: 'How often the command is tried until an exit code is right.',
    check: value => {
      if (!/^-?\d+$/.test(asText(value))) return 'Tries must be an integer';
      return Number(asText(value)) < 1 ? 'Tries must be an integer >= 1' : undefined;
    },
    default: 1n,
  },
  {
    name: 'try_sleep',
    kind: 'parameter',
    doc: 'Seconds between tries, rounded up.',
    check: value => {
      if (!/^[-\d.]+$/.test(asText(value))) return 'try_sleep must be a number';
      return Number(asText(value)) < 0 ? 'try_sleep cannot be a negative number' : undefined;
    },
    default: 0n,
  },
  flag('refreshonly', 'Run only when a notification arrives.', false),
  {
    name: 'creates',
    kind: 'parameter',
    list: true,
    doc: 'Files: the command runs only when none of them exists.',
    check: value => {
      const wrong = (isList(value) ? value : [value]).find(path => !asText(path).startsWith('/'));
      return wrong === undefined ? undefined : `creates must be a fully qualified path`;
    },
  },
  {
    name: 'unless',
    kind: 'parameter',
    list: true,
    doc: 'Commands: the main command runs only when all of them fail. They run in noop too. A test such as `test -f /path` or `[ ! -d /path ]` costs no process.',
    check: checkGuards,
  },
  {
    name: 'onlyif',
    kind: 'parameter',
    list: true,
    doc: 'Commands: the main command runs only when all of them succeed. They run in noop too. Tests of files are as cheap as in `unless`.',
    check: checkGuards,
  },
  {
    name: 'provider',
    kind: 'parameter',
    doc: 'posix (default): the program must be found first. shell: the text goes to /bin/sh as it is.',
    values: ['posix', 'shell'],
    default: 'posix',
  },
];

/** The commands of a guard: one command, a list of commands, each a string or a list of words. */
function guardsOf(value: Value): readonly Value[] {
  return isList(value) ? value : [value];
}

function validate(given: Attributes): readonly RuleBroken[] {
  if (given.text('provider') === 'shell' || given.has('path')) return [];
  const command = given.value('command')!;
  const others = ['refresh', 'unless', 'onlyif'].flatMap(name => {
    const value = given.value(name);
    if (value === undefined) return [];
    return name === 'refresh' ? [value] : guardsOf(value);
  });
  return [command, ...others]
    .filter(isCommand)
    .map(programOf)
    .filter(program => !isQualified(program))
    .map(program => ({
      message: `'${program}' is not qualified and no path was specified. Please qualify the command or specify a path.`,
    }));
}

/** Files that the texts name, as Puppet scans them: the working directory and every fully qualified first word. */
function autorequires(given: Attributes): readonly ResourceRef[] {
  const files: string[] = [];
  const cwd = given.text('cwd');
  if (cwd !== undefined) files.push(cwd);
  const first = (value: Value): string => asText(isList(value) ? (value[0] ?? null) : value);
  const scan = (text: string): readonly string[] => text.match(/^\/\S+/gm) ?? [];
  const command = first(given.value('command')!);
  files.push(...scan(command), ...[...command.matchAll(/^"([^"]+)"/gm)].map(match => match[1] as string));
  for (const name of ['onlyif', 'unless']) {
    const value = given.value(name);
    if (value !== undefined) files.push(...guardsOf(value).flatMap(guard => scan(first(guard))));
  }
  const user = given.text('user');
  const users = user !== undefined && !/^\d+$/.test(user) ? [{ type: 'User', title: user }] : [];
  return [...new Set(files)].map(title => ({ type: 'File', title }) as ResourceRef).concat(users);
}

export const execType: ResourceType = {
  name: 'exec',
  doc: 'Runs a command that is safe to run again, or that a guard (creates, unless, onlyif) or refreshonly holds back.',
  parameters,
  autorequires,
  validate,
  lower: lowerExec,
};
