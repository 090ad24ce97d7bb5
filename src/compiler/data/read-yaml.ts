/** YAML text -> Puppet value, with the place of every key, and diagnostics that point into the text. */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  type YAMLMap,
  type Node as YamlNode,
  type Scalar as YamlScalar,
} from 'yaml';
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { Failure, fail } from '../../diagnostics/failure.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Source, Span } from '../../model/span.ts';
import { isHash, PuppetHash, type Value } from '../../model/value.ts';
import { resolveScalar } from './yaml-scalar.ts';

/** A YAML text that was read: its value and where its parts stand, so that later checks can point at them. */
export interface YamlText {
  /** undefined when the text could not be read. An empty text gives null. */
  readonly value: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The span of the key (or list item) reached by this path; the whole text when there is none. */
  place(path: readonly (string | number)[]): Span;
  /** The span of the value reached by this path. */
  valuePlace(path: readonly (string | number)[]): Span;
}

interface Reading {
  readonly source: Source;
  readonly document: Document;
  /** Values of anchors already read: an alias costs nothing however often it is used. */
  readonly anchors: Map<unknown, Value>;
  /** JSON's scalars instead of YAML's: 1e3 is a number, 1_000 cannot occur. */
  readonly json: boolean;
  depth: number;
}

// Deeper than any data of people; keeps a text of a million brackets from exhausting the stack.
const DEEPEST = 500;

function spanOf(source: Source, node: unknown): Span {
  const range = (node as YamlNode | null | undefined)?.range;
  return range ? { source, start: range[0], end: range[1] } : { source, start: 0, end: 0 };
}

function jsonScalar(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  return /[.eE]/.test(text) ? Number(text) : BigInt(text);
}

function scalarValue(reading: Reading, node: YamlScalar): Value {
  const text = typeof node.source === 'string' ? node.source : String(node.value ?? '');
  const tag = node.tag;
  const span = spanOf(reading.source, node);
  if (tag === '!' || tag === 'tag:yaml.org,2002:str') return String(node.value ?? '');
  if (tag === 'tag:yaml.org,2002:int' || tag === 'tag:yaml.org,2002:float') {
    const result = resolveScalar(text);
    if (result.refused === undefined && (typeof result.value === 'bigint' || typeof result.value === 'number')) {
      return tag.endsWith('float') ? Number(result.value) : result.value;
    }
    return fail(issues.yamlTag({ tag: `!!${tag.slice(18)}` }, span));
  }
  if (tag === 'tag:yaml.org,2002:null') return null;
  if (tag === 'tag:yaml.org,2002:bool') return /^(?:yes|true|on)$/i.test(text);
  if (tag !== undefined) return fail(issues.yamlTag({ tag: tag.replace('tag:yaml.org,2002:', '!!') }, span));
  if (node.type !== 'PLAIN' && node.type !== undefined) return String(node.value ?? '');
  if (reading.json) return jsonScalar(text);
  const result = resolveScalar(String(node.value ?? ''));
  if (result.refused !== undefined) return fail(issues.yamlClass({ name: result.refused, text }, span));
  return result.value;
}

/** Ruby's symbols are allowed as keys and become strings, as Puppet does. */
function keyValue(reading: Reading, node: unknown): Value {
  if (isScalar(node) && node.type === 'PLAIN' && /^:./.test(String(node.value))) {
    return String(node.value)
      .slice(1)
      .replace(/^(["'])(.*)\1$/, '$2');
  }
  return toValue(reading, node);
}

function mapValue(reading: Reading, map: YAMLMap): Value {
  const entries: (readonly [Value, Value])[] = [];
  for (const pair of map.items) {
    if (isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.value === '<<') {
      const merged = toValue(reading, pair.value);
      const sources = Array.isArray(merged) ? [...merged].reverse() : [merged];
      if (!sources.every(isHash)) fail(issues.yamlMerge({}, spanOf(reading.source, pair.key)));
      for (const source of sources) entries.push(...(source as PuppetHash).entries());
    } else {
      entries.push([keyValue(reading, pair.key), toValue(reading, pair.value)]);
    }
  }
  return PuppetHash.from(entries);
}

function toValue(reading: Reading, node: unknown): Value {
  if (node === null || node === undefined) return null;
  if (++reading.depth > DEEPEST) fail(issues.yamlDepth({}, spanOf(reading.source, node)));
  try {
    if (isAlias(node)) {
      const target = node.resolve(reading.document);
      if (!target) fail(issues.yamlAlias({ name: node.source }, spanOf(reading.source, node)));
      const known = reading.anchors.get(target);
      if (known !== undefined) return known;
      const value = toValue(reading, target);
      reading.anchors.set(target, value);
      return value;
    }
    if (isMap(node)) return mapValue(reading, node);
    if (isSeq(node)) return node.items.map(item => toValue(reading, item));
    if (isScalar(node)) return scalarValue(reading, node as YamlScalar);
    return null;
  } finally {
    reading.depth--;
  }
}

/** The pair or item at a path, as far as it exists. */
function nodeAt(document: Document | undefined, path: readonly (string | number)[]): { key: unknown; value: unknown } {
  let found: { key: unknown; value: unknown } = { key: document?.contents, value: document?.contents };
  for (const step of path) {
    const container = isAlias(found.value) && document ? found.value.resolve(document) : found.value;
    if (isSeq(container) && typeof step === 'number') {
      const item = container.items[step];
      if (!item) return found;
      found = { key: item, value: item };
    } else if (isMap(container)) {
      const pair = container.items.find(
        item => isPair(item) && String((item.key as YamlScalar)?.value ?? '') === String(step),
      );
      if (!pair) return found;
      found = { key: pair.key, value: pair.value ?? pair.key };
    } else return found;
  }
  return found;
}

/**
 * Reads the first document of a YAML text the way Ruby's safe loading does.
 * @param format `json`: scalars as in JSON; that the text is strict JSON is for the caller to check
 * Errors: syntax, refused Ruby classes (dates, symbols as values), unknown tags and aliases; each with its place.
 */
export function readYaml(source: Source, format: 'yaml' | 'json' = 'yaml'): YamlText {
  const documents = parseAllDocuments(source.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: false,
    prettyErrors: false,
    strict: true,
    version: '1.1',
    merge: false,
  });
  const document = Array.isArray(documents) ? (documents[0] as Document | undefined) : undefined;
  const diagnostics: Diagnostic[] = [];
  for (const error of document?.errors ?? []) {
    const [start, end] = error.pos;
    diagnostics.push(
      issues.yamlSyntax({ detail: error.message, code: error.code }, { source, start, end: Math.max(end, start) }),
    );
  }
  let value: Value | undefined;
  if (diagnostics.length === 0) {
    try {
      value = document
        ? toValue({ source, document, anchors: new Map(), json: format === 'json', depth: 0 }, document.contents)
        : null;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      diagnostics.push(error.diagnostic);
    }
  }
  return {
    value,
    diagnostics,
    place: path => spanOf(source, nodeAt(document, path).key),
    valuePlace: path => spanOf(source, nodeAt(document, path).value),
  };
}
