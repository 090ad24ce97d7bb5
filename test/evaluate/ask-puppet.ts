/**
 * Asks real Puppet what every case gives and writes it beside the cases. Run it by hand after adding cases:
 *
 *     PUPPET_ORACLE='program that reads requests as JSON lines' node test/evaluate/ask-puppet.ts [TOPIC…]
 *
 * A request has `manifest`, `modulepath`, `node` and `facts`; the answer has `catalog` (with tags) or `error`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FACTS, HOST, type Outcome, splitCase } from './compile-case.ts';
import { CASES, readTopics, type Topic } from './read-cases.ts';

interface Answer {
  readonly error?: { readonly message: string };
  readonly catalog?: {
    readonly classes: readonly string[];
    readonly contains: readonly (readonly [string, string])[];
    readonly resources: readonly {
      readonly ref: string;
      readonly parameters: Record<string, unknown>;
      readonly relations?: Record<string, unknown>;
      readonly sensitive?: readonly string[];
      readonly exported?: boolean;
      readonly tags: readonly string[];
    }[];
  };
}

/** Rich values as the text that Puppet prints without rich data. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { __ptype: type, __pvalue: content } = value as { __ptype?: string; __pvalue?: unknown };
  if (type === 'Default') return 'default';
  if (type === 'Regexp') return `/${content}/`;
  if (type === 'Hash') {
    const list = content as unknown[];
    return Object.fromEntries(
      list.flatMap((key, index) => (index % 2 ? [] : [[String(plain(key)), plain(list[index + 1])]])),
    );
  }
  if (type !== undefined) return content;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

const PLACE = / ?\(file: ([^,)]+), line: (\d+)(?:, column: \d+)?\)$/;

/** `file:line: message` as our own errors are written: of messages inside messages the innermost, with its place. */
function errorText(message: string, folder: string): string {
  let text = message
    .replaceAll(`${folder}/`, '')
    .replace(/ on node \S+$/, '')
    .replace(/^Could not parse for environment production: /, '')
    .replace(/ \(file: [^)]*\)(?= on [A-Z])/, '')
    .replace(/ by #<Puppet::Resource::Type:0x\w+>/, '');
  let place = '';
  for (
    let match = PLACE.exec(text);
    match && !/(?: at|already declared)$/.test(text.slice(0, match.index));
    match = PLACE.exec(text)
  ) {
    place = `${match[1]}:${match[2]}: `;
    text = text.slice(0, match.index);
  }
  return place + text.slice(Math.max(0, text.lastIndexOf('Evaluation Error: ')));
}

function outcome(answer: Answer, folder: string): Outcome {
  const { catalog } = answer;
  if (!catalog) return { errors: [errorText(answer.error?.message ?? '?', folder)] };
  const resources: Record<string, Record<string, unknown>> = {};
  for (const resource of catalog.resources) {
    resources[resource.ref] = {
      ...(plain({ ...resource.parameters, ...resource.relations }) as Record<string, unknown>),
      ...(resource.exported && { '(exported)': true }),
      ...(resource.sensitive && { '(sensitive)': resource.sensitive }),
      '(tags)': [...resource.tags].sort().join(' '),
    };
  }
  return {
    classes: [...catalog.classes].sort(),
    resources,
    edges: catalog.contains.map(([source, target]) => `${source} => ${target}`).sort(),
  };
}

function layOut(root: string, topic: Topic): readonly { name: string; folder: string }[] {
  return [...topic.cases].map(([name, text], index) => {
    const folder = join(root, topic.name, String(index));
    for (const [path, content] of Object.entries(splitCase(text))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return { name, folder };
  });
}

function ask(program: string, requests: readonly unknown[]): readonly Answer[] {
  const input = `${requests.map(request => JSON.stringify(request)).join('\n')}\n`;
  const [command = '', ...rest] = program.split(' ');
  const env = { ...process.env, ORACLE_TAGS: '1', STRICT: 'error', STRICT_VARIABLES: 'true' };
  const out = execFileSync(command, rest, { input, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Answer);
}

const root = mkdtempSync(join(tmpdir(), 'cases-'));
try {
  const wanted = process.argv.slice(2);
  for (const topic of readTopics()) {
    if (wanted.length > 0 && !wanted.includes(topic.name)) continue;
    const laid = layOut(root, topic);
    const requests = laid.map(({ folder }) => ({
      manifest: join(folder, 'manifests/site.pp'),
      modulepath: join(folder, 'modules'),
      node: HOST,
      facts: FACTS,
    }));
    const answers = ask(process.env.PUPPET_ORACLE ?? '', requests);
    const expected = Object.fromEntries(
      laid.map(({ name, folder }, index) => [name, outcome(answers[index] as Answer, folder)]),
    );
    writeFileSync(new URL(`${topic.name}.json`, CASES), `${JSON.stringify(expected, null, 2)}\n`);
  }
} finally {
  rmSync(root, { recursive: true });
}
