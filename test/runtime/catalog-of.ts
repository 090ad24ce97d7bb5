/** Catalogs for tests, without manifests: resources in order of declaration. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lower } from '../../src/compiler/lower/lower.ts';
import { order } from '../../src/compiler/order/order.ts';
import { emit } from '../../src/emitters/emit.ts';
import type { Bundle } from '../../src/model/bundle.ts';
import type { Catalog, CatalogResource, Relationship, ResourceRef } from '../../src/model/catalog.ts';
import type { FileTree } from '../../src/model/files.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { FactRead } from '../../src/model/site.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';
import { fileType } from '../../src/resources/file/type.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';

export interface Declared {
  readonly type: string;
  readonly title: string;
  readonly in?: string;
  readonly with?: Readonly<Record<string, Value>>;
  readonly sensitive?: readonly string[];
}

export const runtimeFiles: ReadonlyMap<string, string> = new Map(
  globSync(['src/emitters/runtime/*.sh', 'src/resources/*/*.sh', 'src/resources/*/providers/*.sh']).map(file => [
    basename(file, '.sh'),
    readFileSync(file, 'utf8'),
  ]),
);

const text = 'line\n'.repeat(1000);
const source = { path: 'manifests/site.pp', text };

/** `File[/etc/motd]` as a reference. */
function ref(key: string): ResourceRef {
  const [, type, title] = /^([^[]+)\[(.*)\]$/s.exec(key)!;
  return { type: type!, title: title! };
}

/** Relations as `A -> B` or `A ~> B`. Everything is in Class[main] unless it says otherwise. */
export function catalogOf(
  declared: readonly Declared[],
  relations: readonly string[] = [],
  factsRead: readonly FactRead[] = [],
): Catalog {
  const all: readonly Declared[] = [{ type: 'Stage', title: 'main' }, { type: 'Class', title: 'main' }, ...declared];
  const resources = all.map((one, sequence): CatalogResource => {
    const span = { source, start: sequence * 5, end: sequence * 5 + 4 };
    const parameters = Object.entries(one.with ?? {}).map(
      ([name, value]) => [name, { value, span, sensitive: one.sensitive?.includes(name) ?? false }] as const,
    );
    const category =
      one.type === 'Stage' ? 'stage' : one.type === 'Class' ? 'class' : /::|^Bar$/.test(one.type) ? 'define' : 'native';
    const outer = one.in ? ref(one.in) : one.type === 'Class' ? ref('Stage[main]') : ref('Class[main]');
    return {
      type: one.type,
      title: one.title,
      span,
      sequence,
      parameters: new Map(parameters),
      tags: [one.type.toLowerCase(), ...(one.in ? [ref(one.in).title] : [])],
      exported: false,
      container: one.type === 'Stage' ? undefined : outer,
      category,
    };
  });
  const relationships = relations.map((line, at): Relationship => {
    const [, from, arrow, to] = /^(.*) ([-~]>) (.*)$/s.exec(line)!;
    const span = { source, start: at * 5, end: at * 5 + 4 };
    return { source: ref(from!), target: ref(to!), notify: arrow === '~>', origin: 'declared', span };
  });
  return { host: 'test.example.com', environment: 'production', resources, relationships, classes: [], factsRead };
}

/** Files in memory. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const names = Object.keys(files);
  return {
    read: path => (typeof files[path] === 'string' ? new TextEncoder().encode(files[path]) : files[path]),
    list: path => {
      const below = names
        .filter(name => name.startsWith(`${path}/`))
        .map(name => name.slice(path.length + 1).split('/')[0]!);
      return below.length > 0 ? [...new Set(below)].sort() : undefined;
    },
    stat: path => {
      if (files[path] !== undefined) return { type: 'file', mode: 0o644 };
      return names.some(name => name.startsWith(`${path}/`)) ? { type: 'directory', mode: 0o755 } : undefined;
    },
  };
}

/** Orders, lowers and emits; throws on any error. */
export function planOf(
  catalog: Catalog,
  types: readonly ResourceType[] = [fileType],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Plan {
  const ordered = order(catalog, types);
  if (!ordered.value) throw new Error(JSON.stringify(ordered.diagnostics.map(({ message }) => message)));
  const site = { files: treeOf(files), modulepath: ['modules'] };
  const lowered = lower(ordered.value, types, { facts: PuppetHash.empty, site });
  if (!lowered.value) throw new Error(JSON.stringify(lowered.diagnostics.map(({ message }) => message)));
  return lowered.value;
}

export function bundleOf(...parameters: Parameters<typeof planOf>): Bundle {
  return emit(planOf(...parameters), runtimeFiles).value;
}

/** The bundle with programs from one more directory first, to test busybox's applets and missing tools. */
export function bundleWithPath(path: string, plan: Plan): Bundle {
  const environment = runtimeFiles.get('environment')!.replace(/^PATH=/m, () => `PATH=${path}:`);
  return emit(plan, new Map([...runtimeFiles, ['environment', environment]])).value;
}

export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex');
