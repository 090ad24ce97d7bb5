/**
 * A directory that comes from a module: its entries as a table that the runtime walks, and rows that prove each of them.
 * A line of the table: d, f or l, mode (or -), sha256 or target (or -), path below the directory.
 */
import { createHash } from 'node:crypto';
import type { BundledContent, ProbeRow } from '../../model/plan.ts';
import type { SourceEntry } from '../resource-type.ts';
import { directoryMode } from './mode.ts';
import { probeRows } from './probes.ts';

export interface TreeWish {
  readonly path: string;
  readonly mode: string | undefined;
  readonly owner: string | undefined;
  readonly group: string | undefined;
  readonly limit: number | undefined;
  readonly ignore: readonly string[];
  /** Whether the source's own permissions count where mode says nothing. */
  readonly sourceModes: boolean;
  /** Paths that other resources of the catalog manage themselves. */
  readonly managed: ReadonlySet<string>;
}

export interface LoweredTree {
  readonly sha256: string;
  readonly contents: readonly BundledContent[];
  readonly probes: readonly ProbeRow[];
  /** False when a name cannot stand in the table: tabs or newlines. */
  readonly complete: boolean;
}

/** @param entries the directory itself first */
export function lowerTree(entries: readonly SourceEntry[], wish: TreeWish): LoweredTree {
  const contents = new Map<string, BundledContent>();
  const probes: ProbeRow[] = [];
  const lines: string[] = [];
  let complete = true;
  for (const entry of entries) {
    if (entry.path === '' || !wanted(entry.path, wish)) continue;
    const path = `${wish.path === '/' ? '' : wish.path}/${entry.path}`;
    if (wish.managed.has(path)) continue;
    if (/[\t\n]/.test(entry.path + (entry.target ?? ''))) complete = false;
    const base = wish.mode ?? (wish.sourceModes ? entry.mode.toString(8).padStart(4, '0') : undefined);
    const mode = base !== undefined && entry.type === 'directory' ? directoryMode(base) : base;
    const bytes = entry.bytes ?? new Uint8Array();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (entry.type === 'file') contents.set(sha256, { sha256, bytes, sensitive: false });
    const detail = entry.type === 'file' ? sha256 : (entry.target ?? '-');
    lines.push(`${entry.type[0]}\t${mode ?? '-'}\t${detail}\t${entry.path}\n`);
    const { owner, group } = wish;
    const target = entry.type === 'link' ? entry.target : undefined;
    const sum = entry.type === 'file' ? sha256 : undefined;
    probes.push(...probeRows({ path, type: entry.type, mode: base, owner, group, sha256: sum, target }));
  }
  const table = new TextEncoder().encode(lines.join(''));
  const sha256 = createHash('sha256').update(table).digest('hex');
  contents.set(sha256, { sha256, bytes: table, sensitive: false });
  return { sha256, contents: [...contents.values()], probes, complete };
}

function wanted(path: string, wish: TreeWish): boolean {
  const names = path.split('/');
  if (wish.limit !== undefined && names.length > wish.limit) return false;
  return !names.some(name => wish.ignore.some(pattern => globToRegExp(pattern).test(name)));
}

/** Ruby's File.fnmatch for one name. */
function globToRegExp(glob: string): RegExp {
  let out = '';
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]!;
    const close = character === '[' ? glob.indexOf(']', at + 2) : -1;
    if (character === '*') out += glob.startsWith('**', at) || at > 0 ? '.*' : '(?!\\.).*';
    else if (character === '?') out += '.';
    else if (close !== -1) {
      out += `[${glob
        .slice(at + 1, close)
        .replace(/^!/, '^')
        .replaceAll('\\', '\\\\')}]`;
      at = close;
    } else out += character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  }
  return new RegExp(`^${out}$`, 's');
}
