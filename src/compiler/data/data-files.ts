/** Data files, each read once. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Site } from '../../model/site.ts';
import type { Source, Span } from '../../model/span.ts';
import { isHash, PuppetHash } from '../../model/value.ts';
import { globPattern } from '../site/glob-pattern.ts';
import { joinPath } from '../site/join-path.ts';
import { readText } from '../site/read-text.ts';
import { readYaml } from './read-yaml.ts';

export interface DataFile {
  readonly path: string;
  readonly hash: PuppetHash;
  /** The place of a key at the top level. */
  place(key: string): Span;
}

export interface DataFiles {
  /** The file as a hash; undefined when it is not there. Errors: syntax, or no hash at its top. */
  load(path: string, format: 'yaml' | 'json'): DataFile | undefined;
  /** Files below `directory` that match, sorted as a shell sorts them. */
  expand(directory: string, glob: string): readonly string[];
}

type Entry = DataFile | { readonly broken: Diagnostic } | undefined;

/** Puppet reads JSON with a strict parser; its numbers and order come from the YAML reader, of which JSON is a part. */
function checkJson(source: Source): Diagnostic | undefined {
  try {
    JSON.parse(source.text);
    return undefined;
  } catch (error) {
    const detail = (error as Error).message;
    const at = Number(/position (\d+)/.exec(detail)?.[1] ?? source.text.trimEnd().length);
    const words = detail.replace(/ in JSON at position.*$/s, '');
    return issues.jsonSyntax({ path: source.path, detail: words }, { source, start: at, end: at });
  }
}

/** The braces of a glob are alternatives in the order written, not a pattern: each is listed by itself. */
function alternatives(glob: string): readonly string[] {
  const match = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(glob);
  if (!match) return [glob];
  const [, head, body, tail] = match as unknown as [string, string, string, string];
  return body.split(',').flatMap(part => alternatives(`${head}${part}${tail}`));
}

interface Memory {
  readonly known: Map<string, Entry>;
  readonly globs: Map<string, readonly string[]>;
}
const memories = new WeakMap<Site, Memory>();

/** What was read stays for all hosts of the site. */
function memoryOf(site: Site): Memory {
  const memory = memories.get(site) ?? { known: new Map<string, Entry>(), globs: new Map<string, readonly string[]>() };
  memories.set(site, memory);
  return memory;
}

/** A reader of the data files of a site, with a memory. `report` gets warnings, once per file. */
export function dataFiles(site: Site, report: (diagnostic: Diagnostic) => void): DataFiles {
  const { files } = site;
  const { known, globs } = memoryOf(site);

  const read = (path: string, format: 'yaml' | 'json'): Entry => {
    const source = readText(site, path);
    if (!source) return undefined;
    const notJson = format === 'json' ? checkJson(source) : undefined;
    if (notJson) return { broken: notJson };
    const yaml = readYaml(source, format);
    const bad = yaml.diagnostics[0];
    if (bad) return { broken: bad };
    const content = yaml.value ?? null;
    if (content === null || content === false) report(issues.emptyFile({ path: source.path }, yaml.valuePlace([])));
    else if (!isHash(content))
      return { broken: issues.notHash({ path: source.path, kind: format }, yaml.valuePlace([])) };
    const hash = isHash(content) ? content : PuppetHash.empty;
    return { path: source.path, hash, place: key => yaml.place([key]) };
  };

  /** Walks only as deep as the glob goes. */
  const walk = (directory: string, parts: readonly string[], out: string[]): void => {
    const [part, ...rest] = parts as [string, ...string[]];
    if (part === '**') {
      walk(directory, rest, out);
      for (const name of files.list(directory) ?? []) {
        if (!name.startsWith('.') && files.list(joinPath(directory, name))) walk(joinPath(directory, name), parts, out);
      }
      return;
    }
    const pattern = globPattern(part);
    for (const name of files.list(directory) ?? []) {
      if (!pattern.test(name)) continue;
      const path = joinPath(directory, name);
      if (rest.length > 0) walk(path, rest, out);
      else if (files.list(path) === undefined) out.push(path);
    }
  };

  return {
    load: (path, format) => {
      const id = `${format} ${path}`;
      if (!known.has(id)) known.set(id, read(path, format));
      const entry = known.get(id);
      if (entry && 'broken' in entry) return fail(entry.broken);
      return entry;
    },
    expand: (directory, glob) => {
      const whole = joinPath(directory, glob);
      let found = globs.get(whole);
      if (!found) {
        found = alternatives(glob).flatMap(one => {
          const out: string[] = [];
          const absolute = one.startsWith('/');
          walk(absolute ? '/' : directory, joinPath(one).split('/').filter(Boolean), out);
          return one.includes('**') ? out.sort((a, b) => (a < b ? -1 : 1)) : out;
        });
        globs.set(whole, found);
      }
      return found;
    },
  };
}
