/** A key with dots, such as `hash.list.0.'dotted.name'`: its parts, and digging with them. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Span } from '../../model/span.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import type { Explainer } from './explainer.ts';

export interface LookupKey {
  readonly text: string;
  readonly root: string;
  /** A number digs in a list, a string in a hash. */
  readonly segments: readonly (string | bigint)[];
  /** The module by whose name the key is qualified. */
  readonly module: string | undefined;
}

const SEGMENT = /\s*"([^"]+)"\s*|\s*'([^']+)'\s*|([^'".]+)/y;

function segment(match: RegExpExecArray): string | bigint {
  const quoted = match[1] ?? match[2];
  if (quoted !== undefined) return quoted;
  const plain = (match[3] as string).trim();
  return /^[+-]?[0-9]+$/.test(plain) ? BigInt(plain.replace(/^\+/, '')) : plain;
}

/**
 * Splits a key at its dots; quoted parts keep theirs.
 * Errors: `Syntax error in key: …`; `where` replaces the words after "Syntax error".
 */
export function parseKey(text: string, where = `in key: '${text}'`, span?: Span): LookupKey {
  let parts: (string | bigint)[] = [text];
  if (/['".]/.test(text)) {
    parts = [];
    for (let at = 0; ; at++) {
      SEGMENT.lastIndex = at;
      const match = SEGMENT.exec(text);
      if (!match) return fail(issues.key({ message: `Syntax error ${where}` }, span));
      parts.push(segment(match));
      at = SEGMENT.lastIndex;
      if (at === text.length) break;
      if (text[at] !== '.') return fail(issues.key({ message: `Syntax error ${where}` }, span));
    }
  }
  const root = String(parts[0]);
  const qualifier = root.indexOf('::');
  return {
    text,
    root,
    segments: parts.slice(1),
    module: qualifier === -1 ? undefined : qualifier === 0 ? root : root.slice(0, qualifier),
  };
}

function className(value: Value): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass';
  if (typeof value === 'number') return 'Float';
  return isList(value) ? 'Array' : typeof value === 'bigint' ? 'Integer' : 'Object';
}

function digOne(key: string, part: string | bigint, value: Value, span: Span | undefined): Value | undefined {
  if (value === null) return undefined;
  if (typeof part === 'bigint' && isList(value)) return part >= 0n ? value[Number(part)] : undefined;
  if (!isHash(value)) return fail(issues.dig({ got: className(value), segment: String(part), key }, span));
  return value.get(part);
}

/** The value reached by the key's segments; undefined when there is none. Errors: digging with a name in a scalar or list. */
export function dig(
  key: string,
  segments: readonly (string | bigint)[],
  value: Value,
  explainer?: Explainer,
  span?: Span,
): Value | undefined {
  if (segments.length === 0) return value;
  const all = (): Value | undefined => {
    let current: Value | undefined = value;
    for (const part of segments) {
      const from: Value = current as Value;
      const one = (): Value | undefined => {
        const found = digOne(key, part, from, span);
        if (found === undefined) explainer?.notFound(String(part));
        else explainer?.found(String(part), found);
        return found;
      };
      current = explainer ? explainer.within({ kind: 'segment' }, one) : one();
      if (current === undefined) return undefined;
    }
    return current;
  };
  return explainer ? explainer.within({ kind: 'sub-lookup', segments }, all) : all();
}
