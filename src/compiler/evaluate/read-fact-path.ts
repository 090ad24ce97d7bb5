/** Which fact `$facts.get('os.family')` and `$facts.dig('os', 'family')` read. */
import type { Expression } from '../../model/ast.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import type { Scope } from './scope.ts';

function literal(node: Expression | undefined): Value | undefined {
  if (node?.kind === 'LiteralString' || node?.kind === 'LiteralInteger') return node.value;
  return undefined;
}

function step(value: Value, key: Value): Value {
  if (isHash(value)) return value.get(key) ?? (typeof key === 'bigint' ? (value.get(String(key)) ?? null) : null);
  return isList(value) ? (value[Number(key)] ?? null) : null;
}

/** Notes the part of `container` that the call takes; the whole when the keys are not known from the text. */
export function readFactPath(scope: Scope, container: Value, name: string, keys: readonly Expression[]): void {
  const { factReads } = scope.compilation;
  const first = literal(keys[0]);
  const path = name === 'get' ? (typeof first === 'string' ? first.split('.') : undefined) : keys.map(literal);
  if (!path || path.includes(undefined)) {
    factReads.noteWhole(container);
    return;
  }
  let at = container;
  for (const key of path as Value[]) {
    const inner = step(at, typeof key === 'string' && /^\d+$/.test(key) && isList(at) ? BigInt(key) : key);
    factReads.noteAccess(at, key, inner);
    at = inner;
  }
  factReads.noteWhole(at);
}
