/** Sensitive values inside data: taken out for the work, put around the result. */
import { isHash, isList, PuppetHash, type Value } from './../../model/value.ts';

/** The value with every Sensitive inside replaced by what it holds, and whether there was one. */
export function unwrapSensitive(value: Value): { readonly plain: Value; readonly sensitive: boolean } {
  let sensitive = false;
  const unwrap = (inner: Value): Value => {
    if (inner === null || typeof inner !== 'object') return inner;
    if (isList(inner)) return inner.map(unwrap);
    if (isHash(inner)) return PuppetHash.from([...inner.entries()].map(([k, v]) => [unwrap(k), unwrap(v)] as const));
    if (inner.kind !== 'sensitive') return inner;
    sensitive = true;
    return unwrap(inner.value);
  };
  const plain = unwrap(value);
  return { plain, sensitive };
}

/** Applies a function to data without its Sensitive wrappers; the result is Sensitive when one was in it. */
export function mapSensitive(value: Value, change: (plain: Value) => Value): Value {
  const { plain, sensitive } = unwrapSensitive(value);
  const result = change(plain);
  return sensitive ? { kind: 'sensitive', value: result } : result;
}
