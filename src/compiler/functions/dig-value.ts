/** Going down into nested data, shared by dig, get and getvar. */
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { infer } from '../types/infer.ts';
import { typeToString } from '../types/print.ts';
import { rubyInspect } from '../types/ruby-inspect.ts';

export interface DigError {
  readonly message: string;
  readonly issue: string;
  readonly details: readonly (readonly [Value, Value])[];
}

/** What is at the path; null where there is nothing. The error says where the path cannot be followed. */
export function digValue(
  data: Value,
  path: readonly Value[],
): { readonly value: Value } | { readonly error: DigError } {
  let at = data;
  for (const [index, key] of path.entries()) {
    if (at === null || key === null) return { value: null };
    if (!isList(at) && !isHash(at)) return { error: dead(path.slice(0, index), at) };
    if (isList(at) && typeof key !== 'bigint') return { error: noIndex(path.slice(0, index + 1), key) };
    at = isHash(at) ? (at.get(key) ?? null) : (at.at(Number(key)) ?? null);
  }
  return { value: at };
}

function dead(walked: readonly Value[], at: Value): DigError {
  const type = infer(at);
  return {
    message: `The given data does not contain a Collection at ${rubyInspect(walked)}, got '${typeToString(type)}'`,
    issue: 'EXPECTED_COLLECTION',
    details: [
      ['walked_path', walked],
      ['value_type', type],
    ],
  };
}

function noIndex(walked: readonly Value[], key: Value): DigError {
  const type = infer(key);
  return {
    message: `The given data requires an Integer index at ${rubyInspect(walked)}, got '${typeToString(type)}'`,
    issue: 'EXPECTED_INTEGER_INDEX',
    details: [
      ['walked_path', walked],
      ['index_type', type],
    ],
  };
}

/** The error as the hash that a lambda gets to see: message, kind, issue code and details. */
export function errorValue(error: DigError): Value {
  return PuppetHash.from([
    ['msg', error.message],
    ['kind', 'SLICE_ERROR'],
    ['issue_code', error.issue],
    ['details', PuppetHash.from(error.details)],
  ]);
}
