/** Manifest text to bundle to host: one batch of texts through the compiler and a shell, and what did not arrive. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../src/model/bundle.ts';
import { compiledText } from '../runtime/compiled-text.ts';
import { type Scratch, writeBundle } from '../runtime/run-bundle.ts';
import { CANARY, hostileText } from './hostile-text.ts';
import { spelling } from './manifest-text.ts';
import { type Place, type Placed, RECORD } from './places.ts';

const FOLDERS = 'b bin c d e i l p r root/.ssh s t tmp var/spool/cron/crontabs'.split(' ');

export interface Batch extends Placed {
  readonly titles: readonly string[];
  readonly bundle: Bundle;
  readonly count: number;
}

/** Texts for each of the places, by their shares, each text once. */
export function batchOf(places: readonly Place[], size: number, random: () => number): Batch {
  const spell = spelling(random);
  const placed = places.map(place => {
    const wanted = Math.max(1, Math.round((place.share * size) / 1000));
    const texts = new Set<string>();
    while (texts.size < wanted) {
      const text = hostileText(random);
      if (place.fits?.(text) ?? true) texts.add(text);
    }
    return { ...place.place([...texts], spell.expression, random), count: wanted };
  });
  const all = <K extends 'files' | 'links' | 'sources'>(key: K) =>
    Object.assign({}, ...placed.map(one => one[key] ?? {})) as NonNullable<Placed[K]>;
  const manifest = [...spell.setup, ...placed.map(one => one.manifest)].join('\n');
  return {
    manifest,
    bundle: compiledText(manifest, all('sources')),
    files: all('files'),
    links: all('links'),
    output: placed.flatMap(one => one.output ?? []),
    titles: placed.flatMap(one => one.titles ?? []),
    count: placed.reduce((sum, one) => sum + one.count, 0),
  };
}

/** A root in which commands can run: busybox is all it has. */
export function prepareRoot(at: Scratch): void {
  for (const folder of FOLDERS) mkdirSync(at.path(folder), { recursive: true });
  cpSync(spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim(), at.path('bin/busybox'));
  spawnSync('chroot', [at.root, '/bin/busybox', '--install', '-s', '/bin']);
  writeFileSync(at.path('bin/record'), RECORD);
  chmodSync(at.path('bin/record'), 0o755);
  for (const name of ['lines', 'hosts', 'sysctl.conf']) writeFileSync(at.path(`etc/${name}`), '');
  mkdirSync(join(at.directory, 'cwd'));
}

export interface Said {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

/** Applies the batch, in a directory in which a canary would show. */
export function applyBatch(shell: readonly string[], { bundle }: Batch, at: Scratch): (...options: string[]) => Said {
  const folder = join(at.directory, 'bundle');
  rmSync(folder, { recursive: true, force: true });
  const script = writeBundle(folder, bundle);
  return (...options) => {
    const words = [...shell.slice(1), script, '--root', at.root, ...options];
    const { stdout, stderr, status, error } = spawnSync(shell[0]!, words, {
      cwd: join(at.directory, 'cwd'),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
      maxBuffer: 2 ** 30,
    });
    if (error) throw error;
    return { out: stdout, err: stderr, status };
  };
}

/** Everything that is not as it must be. */
export function problemsOf(batch: Batch, said: Said, at: Scratch): readonly string[] {
  const problems: string[] = [];
  if (said.status !== 0 || said.err !== '') problems.push(`ended with ${said.status}: ${said.err}`);
  for (const [path, wanted] of Object.entries(batch.files ?? {})) {
    const found = existsSync(at.path(path)) ? readFileSync(at.path(path)) : undefined;
    if (!found?.equals(Buffer.from(wanted as string))) problems.push(difference(path, wanted, found));
  }
  for (const [path, wanted] of Object.entries(batch.links ?? {})) {
    const found = lstatSync(at.path(path), { throwIfNoEntry: false }) ? readlinkSync(at.path(path)) : undefined;
    if (found !== wanted) problems.push(difference(path, wanted, found));
  }
  const out = `\n${said.out}`;
  let from = 0;
  for (const text of batch.output ?? []) {
    const found = out.indexOf(text, from);
    if (found === -1) problems.push(`not printed: ${JSON.stringify(text)}`);
    else from = found;
  }
  const canaries = [...readdirSync(join(at.directory, 'cwd')), ...executed(at)];
  if (canaries.length > 0) problems.push(`EXECUTED: ${canaries.join(' ')}`);
  return problems;
}

function executed(at: Scratch): readonly string[] {
  const inside = readdirSync(at.root).filter(name => name === CANARY);
  return [`/tmp/${CANARY}`, at.path(`tmp/${CANARY}`), join(at.directory, 'bundle', CANARY)]
    .filter(existsSync)
    .concat(inside);
}

function difference(path: string, wanted: string | Uint8Array, found: string | Uint8Array | undefined): string {
  const shown = (value: string | Uint8Array | undefined): string =>
    value === undefined ? 'nothing' : JSON.stringify(Buffer.from(value as string).toString('latin1'));
  const [a, b] = [shown(wanted), shown(found)];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const cut = (text: string): string => text.slice(Math.max(0, same - 60), same + 100);
  return `${JSON.stringify(path)}: differs from character ${same}: ${cut(a)} but ${cut(b)}`;
}
