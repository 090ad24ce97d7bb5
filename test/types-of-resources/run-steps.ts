/** Runs lowered resources with the runtime as a bundle would, in a scratch root, under the shell that is asked for. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { neededFiles, provingFiles } from '../../src/emitters/library.ts';
import { renderCommand } from '../../src/emitters/shell/render-command.ts';
import { renderWord } from '../../src/emitters/shell/render-word.ts';
import { probeTables } from '../../src/emitters/tables.ts';
import type { CatalogParameter } from '../../src/model/catalog.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Lowered, Step } from '../../src/model/plan.ts';
import { quoted, type Word } from '../../src/model/shell.ts';
import type { Span } from '../../src/model/span.ts';
import type { Sensitive, Value } from '../../src/model/value.ts';
import { type Attributes, attributesOf } from '../../src/resources/attributes.ts';
import type { LowerContext, ResourceType, SourceEntry } from '../../src/resources/resource-type.ts';

const HOME = join(import.meta.dirname, '../..');
const span: Span = { source: { path: 'site.pp', text: '' }, start: 0, end: 0 };

/** Shells of this machine; SHELLS="dash mksh" narrows them. */
export const SHELLS: readonly (readonly [string, readonly string[]])[] = (
  [
    ['dash', ['dash']],
    ['busybox', ['busybox', 'ash']],
    ['bash', ['bash', '--posix']],
    ['mksh', ['mksh']],
    ['yash', ['yash']],
    ['ksh93', ['ksh93']],
    ['zsh', ['zsh', '--emulate', 'sh']],
  ] as const
).filter(([name, [program]]) => {
  const wanted = process.env.SHELLS?.split(' ');
  return (!wanted || wanted.includes(name)) && spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
});

export interface Declaration {
  readonly type: ResourceType;
  readonly title: string;
  readonly parameters?: Readonly<Record<string, Value>>;
  /** A notification waits for it. */
  readonly refreshed?: true;
}

/** Declares resources of one type: `const host = declaring(hostType)`, then `host('a', { ip: '10.0.0.1' })`. */
export const declaring =
  (type: ResourceType, usual: Readonly<Record<string, Value>> = {}) =>
  (title: string, parameters: Readonly<Record<string, Value>> = {}): Declaration => ({
    type,
    title,
    parameters: { ...usual, ...parameters },
  });

/** The parameters of a catalog resource as the evaluator would make it. */
export function declare({ type, title, parameters = {} }: Declaration): Attributes {
  const unwrap = ([name, value]: [string, Value]): [string, CatalogParameter] => {
    const sensitive = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'sensitive';
    return [name, { value: sensitive ? (value as Sensitive).value : value, span, sensitive }];
  };
  const resource = {
    type: type.name.replace(/(^|::)[a-z]/g, c => c.toUpperCase()),
    title,
    span,
    sequence: 1,
    parameters: new Map(Object.entries(parameters).map(unwrap)),
    tags: [],
    exported: false,
    container: undefined,
    category: 'native' as const,
  };
  return attributesOf(resource, type.parameters);
}

export function contextFor(
  resources: readonly Attributes[],
  sources: Readonly<Record<string, readonly SourceEntry[]>> = {},
): LowerContext & { readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    fact: () => undefined,
    source: url => sources[url],
    all: type => resources.filter(({ resource }) => resource.type === type),
    report: diagnostic => void diagnostics.push(diagnostic),
  };
}

/** Lowers one declaration; fails the test when it cannot be lowered. */
export function lower(declaration: Declaration): Lowered {
  const resource = declare(declaration);
  const context = contextFor([resource]);
  const result = declaration.type.lower(resource, context);
  if (!result) throw new Error(context.diagnostics.map(d => d.message).join('\n'));
  return result;
}

export interface LoweredOn {
  readonly step: Lowered | undefined;
  /** The step's words as the shell function gets them. */
  readonly words: readonly string[];
  /** The facts that were read and known, as guards would name them. */
  readonly read: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lowers one declaration for a host of which these facts are known. */
export function lowerOn(facts: Readonly<Record<string, Value>>, declaration: Declaration): LoweredOn {
  const resource = declare(declaration);
  const read = new Set<string>();
  const context = {
    ...contextFor([resource]),
    fact: (path: string) => {
      if (facts[path] !== undefined) read.add(path);
      return facts[path];
    },
  };
  const step = declaration.type.lower(resource, context);
  return { step, words: step?.call.arguments.map(wordText) ?? [], read: [...read], diagnostics: context.diagnostics };
}

function wordText(word: Word): string {
  if (word.kind === 'joined') return word.parts.map(wordText).join('');
  return word.kind === 'quoted' ? word.value : word.kind === 'bare' ? word.text : '';
}

/** The facts of an operating system that default providers ask for. */
export const system = (family: string, name: string, major: string): Readonly<Record<string, Value>> => ({
  'os.family': family,
  'os.name': name,
  'os.release.major': major,
});

const shellFiles: ReadonlyMap<string, string> = new Map(
  globSync('src/**/*.sh', { cwd: HOME }).map(path => [basename(path, '.sh'), readFileSync(join(HOME, path), 'utf8')]),
);

/** The runtime files in the order of their needs; there is no bundle to be damaged. */
function library(names: readonly string[]): string {
  const files = neededFiles(shellFiles, names).map(name => shellFiles.get(name)!);
  return [...files, 'intact_wait() { :; }'].join('\n');
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Titles the batch probe did not prove. */
  readonly dirty: readonly string[];
}

export interface RunOptions {
  readonly shell?: readonly string[];
  readonly root?: string;
  readonly noop?: boolean;
  readonly showDiff?: boolean;
  /** Directory searched before the system's programs; or instead of them. */
  readonly programs?: string;
  readonly onlyPrograms?: string;
  /** Skip the batch probe's verdict: every step is looked at. */
  readonly lookAtAll?: boolean;
  /** Shell between the runtime and the first step, for what a scratch root cannot show. */
  readonly prelude?: string;
}

/** Runs the declarations in order; what they print, and which the batch probe found dirty. */
export function runSteps(declarations: readonly Declaration[], options: RunOptions = {}): Outcome {
  const bundle = mkdtempSync(join(tmpdir(), 'stringless-test-'));
  try {
    const steps = declarations.map(lower);
    mkdirSync(join(bundle, 'probe'));
    mkdirSync(join(bundle, 'files'));
    mkdirSync(join(bundle, 'work'));
    mkdirSync(join(bundle, 'state'));
    if (options.root) mkdirSync(join(options.root, 'state'), { recursive: true });
    const { tables, kinds, unproven } = probeTables(
      steps.map((step, index) => ({ ...step, id: index + 1 }) as unknown as Step),
    );
    for (const content of steps.flatMap(step => step.contents))
      writeFileSync(join(bundle, 'files', content.sha256), content.bytes);
    for (const [name, table] of tables) writeFileSync(join(bundle, 'probe', name), table);
    writeFileSync(
      join(bundle, 'steps.tsv'),
      declarations.map(({ title }, index) => `${index + 1}\t${title.replace(/\s/g, ' ')}\t\t\t\t\n`).join(''),
    );
    writeFileSync(join(bundle, 'containers.tsv'), '');
    const script = [
      library([
        'environment',
        'messages',
        'resource',
        'replace',
        'diff',
        'probe',
        'report',
        'containers',
        'steps',
        ...provingFiles(shellFiles, steps),
        ...steps.flatMap(s => s.uses),
      ]),
      `B=${renderWord(quoted(bundle))} W=$B/work R=${renderWord(quoted(options.root ?? ''))}`,
      options.root ? 'STATE=/state' : 'STATE=$B/state',
      options.onlyPrograms
        ? `PATH='${options.onlyPrograms}'`
        : options.programs
          ? `PATH='${options.programs}':$PATH`
          : '',
      `NOOP=${options.noop ? '1' : "''"} SHOW_DIFF=${options.showDiff ? '1' : "''"}`,
      `PROBES='${kinds.join(' ')}' UNPROVEN='${unproven.join(' ')}'`,
      ...declarations.flatMap((d, i) => (d.refreshed ? [`PENDING="\${PENDING}${i + 1} " BUSY=1`] : [])),
      options.prelude ?? '',
      'probe; printf "%s\\n" "$NEXT $DIRTY" >"$B/dirty"',
      ...steps.map(
        (step, index) =>
          `${options.lookAtAll ? 'false' : `clean ${index + 1}`} || step ${index + 1} ${renderWord(quoted(refOf(declarations[index] as Declaration)))} site.pp:1 '' ${renderCommand(step.call)}`,
      ),
    ].join('\n');
    writeFileSync(join(bundle, 'apply'), script);
    const [program, ...words] = options.shell ?? ['dash'];
    const run = spawnSync(program as string, [...words, join(bundle, 'apply')], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env.PATH, HOME: '/nonexistent', LC_ALL: program === 'yash' ? 'C.UTF-8' : 'C' },
    });
    if (run.error) throw run.error;
    const dirty = readFileSync(join(bundle, 'dirty'), 'utf8').split(/\s+/).filter(Boolean).map(Number);
    return {
      stdout: run.stdout,
      stderr: run.stderr,
      dirty: declarations.filter((_, i) => dirty.includes(i + 1)).map(d => d.title),
    };
  } finally {
    rmSync(bundle, { recursive: true, force: true });
  }
}

const refOf = (declaration: Declaration): string => declare(declaration).reference;
