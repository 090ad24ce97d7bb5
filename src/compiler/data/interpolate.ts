/** `%{facts.os.family}`, `%{lookup('key')}` and the other interpolations in data and in hiera.yaml. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { rubyToString } from '../types/ruby-inspect.ts';
import { guarded, type Invocation } from './invocation.ts';
import { dig, parseKey } from './lookup-key.ts';

const EMPTY = new Set(['', '::', '""', "''", '"::"', "'::'"]);
const METHOD = /^(\w+)\((?:"([^"]+)"|'([^']+)')\)$/;
const METHODS = ['lookup', 'hiera', 'alias', 'scope', 'literal'];

/** The value of a variable expression; null when it or the part asked for is not there. */
export function scopeValue(expression: string, subject: string, invocation: Invocation): Value {
  const key = parseKey(expression, `in string: ${subject}`, invocation.place);
  const { explainer } = invocation;
  const read = (): Value | undefined => {
    const override = invocation.overrides.get(key.root);
    if (override !== undefined) {
      explainer?.found(key.root, override, 'overrides');
      return override;
    }
    const name = key.root.replace(/^::/, '');
    const value = invocation.variable(name, key.segments);
    if (value !== undefined) {
      explainer?.found(key.root, value);
      return value;
    }
    const fallback = invocation.defaults.get(key.root);
    if (fallback !== undefined) explainer?.found(key.root, fallback, 'defaults');
    return fallback;
  };
  const value = explainer ? explainer.within({ kind: 'scope', name: 'Global Scope' }, read) : read();
  if (value === undefined) return fail(issues.undefinedVariable({ name: key.root }, invocation.place));
  if (value === null) return null;
  return dig(expression, key.segments, value, explainer, invocation.place) ?? null;
}

function evaluate(method: string, key: string, subject: string, invocation: Invocation): Value {
  switch (method) {
    case 'lookup':
    case 'hiera':
    case 'alias':
      return invocation.lookup(key, invocation) ?? '';
    case 'literal':
      return key;
    case 'scope':
      return scopeValue(key, subject, invocation);
    default:
      return fail(
        issues.interpolation(
          { message: `Unknown interpolation method '${method}'`, hint: `known are ${METHODS.join(', ')}` },
          invocation.place,
        ),
      );
  }
}

function interpolateString(subject: string, invocation: Invocation, methods: boolean): Value {
  const pattern = /%\{([^}]*)\}/g;
  let out = '';
  let end = 0;
  for (let match = pattern.exec(subject); match; match = pattern.exec(subject)) {
    out += subject.slice(end, match.index);
    end = pattern.lastIndex;
    const expression = (match[1] as string).trim();
    if (EMPTY.has(expression)) continue;
    const call = METHOD.exec(expression);
    if (call && !methods) {
      fail(
        issues.interpolation(
          { message: 'Interpolation using method syntax is not allowed in this context' },
          invocation.place,
        ),
      );
    }
    const method = call?.[1] ?? 'scope';
    const key = call ? ((call[2] ?? call[3]) as string) : expression;
    if (method === 'alias' && subject !== match[0]) {
      const message = "'alias' interpolation is only permitted if the expression is equal to the entire string";
      fail(issues.interpolation({ message, hint: "use lookup('…') inside other text" }, invocation.place));
    }
    const value = evaluate(method, key, subject, invocation);
    if (method === 'alias') return value;
    // what an interpolation gives is interpolated again
    out += rubyToString(
      guarded(invocation, method === 'scope' ? `scope:${key}` : key, () => interpolate(value, invocation, methods)),
    );
  }
  return out + subject.slice(end);
}

/**
 * Resolves all interpolations in a value, in keys of hashes too.
 * @param methods whether `%{lookup('…')}` and its kin are allowed (in data they are, in hiera.yaml not)
 */
export function interpolate(value: Value, invocation: Invocation, methods: boolean): Value {
  if (typeof value === 'string') {
    if (!value.includes('%{')) return value;
    const { explainer } = invocation;
    const work = (): Value => interpolateString(value, invocation, methods);
    return explainer ? explainer.within({ kind: 'interpolation', text: value }, work) : work();
  }
  if (isList(value)) return value.map(element => interpolate(element, invocation, methods));
  if (!isHash(value)) return value;
  return PuppetHash.from(
    [...value.entries()].map(
      ([k, v]) => [interpolate(k, invocation, methods), interpolate(v, invocation, methods)] as const,
    ),
  );
}
