/** Variables as data and templates ask for them: by name and the path of the part that will be used. */
import { isHash, isList, type Value } from '../../model/value.ts';
import type { Scope } from './scope.ts';
import { lookupVariable } from './variables.ts';

/** The value of the whole variable; of a fact only the part at `path` counts as read. */
export function readVariable(scope: Scope, name: string, path: readonly (string | bigint)[]): Value | undefined {
  const value = lookupVariable(scope, name) ?? lookupVariable(scope, `::${name}`);
  if (value === undefined) return undefined;
  const { factReads } = scope.compilation;
  let at: Value = value;
  for (const key of path) {
    const inner: Value = isHash(at) ? (at.get(key) ?? null) : isList(at) ? (at[Number(key)] ?? null) : null;
    factReads.noteAccess(at, key, inner);
    at = inner;
  }
  factReads.noteWhole(at);
  return value;
}
