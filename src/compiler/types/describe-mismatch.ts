/** The messages about values of wrong types: for parameters, for calls, for one value. */
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import { describe, mergeDescriptions } from './describe.ts';
import { inferDetailed } from './infer.ts';
import { acceptsUndef, isAssignable } from './is-assignable.ts';
import { isInstance } from './is-instance.ts';
import { type Mismatch, mismatchText, type PathElement, withoutElement } from './mismatch.ts';
import { typeToString } from './print.ts';
import { coversSize, exactly } from './size-range.ts';

/** A parameter of a class, defined type, template or function. */
export interface ParameterSpec {
  readonly name: string;
  readonly type: PuppetType;
  /** It has no default. */
  readonly required: boolean;
}

/** What a function or lambda takes. The last parameter repeats when `rest` is set. */
export interface Signature {
  readonly parameters: readonly ParameterSpec[];
  readonly rest: boolean;
  readonly block: PuppetType | undefined;
}

/**
 * Checks parameters given by name.
 * @param subject in front of the message, such as `Class[Motd]`
 * @returns the message, or undefined when all is well. A Deferred is not checked: its value is not known yet
 */
export function describeParameters(
  subject: string,
  specs: readonly ParameterSpec[],
  given: ReadonlyMap<string, Value>,
): string | undefined {
  const found: Mismatch[] = [];
  for (const name of given.keys()) {
    if (!specs.some(spec => spec.name === name)) found.push({ kind: 'invalid-parameter', path: [], key: name });
  }
  for (const { name, type, required } of specs) {
    const value = given.get(name);
    if (value === undefined) {
      if (required) found.push({ kind: 'missing-parameter', path: [], key: name });
    } else if (!isDeferred(value) && !isInstance(type, value)) {
      found.push(...describe(type, inferDetailed(value), [{ kind: 'parameter', key: name }]));
    }
  }
  return report(subject, found);
}

function isDeferred(value: Value): boolean {
  return typeof value === 'object' && value !== null && !isList(value) && !isHash(value) && value.kind === 'deferred';
}

function report(subject: string, found: readonly Mismatch[]): string | undefined {
  if (found.length === 0) return undefined;
  if (found.length === 1) return `${subject}:${mismatchText(found[0] as Mismatch)}`;
  return `${subject}:\n ${found.map(mismatchText).join('\n ')}`;
}

/** `SUBJECT expects an Integer value, got String`: for one value, as assert_type and return types report it. */
export function describeMismatch(subject: string, expected: PuppetType, actual: PuppetType): string {
  const found = describe(expected, actual, [{ kind: 'subject', key: subject }]);
  if (found.length === 1) return mismatchText(found[0] as Mismatch).trim();
  return found.map(mismatchText).join('\n ');
}

/**
 * The message about a call that no signature takes.
 * @param name of the function; 'lambda' speaks of a block
 * @param values inferred from; use `block` for the lambda given to the call
 */
export function describeCall(
  name: string,
  signatures: readonly Signature[],
  values: readonly Value[],
  block: PuppetType | undefined,
): string {
  const types = values.map(inferDetailed);
  let errors = signatures.map((signature, index) =>
    describeArguments(signature, types, [{ kind: 'signature', key: index }]),
  );
  // block errors count only where the arguments fit
  if (errors.some(list => list.length === 0)) {
    const blocks = signatures.map((signature, index) =>
      describeBlock(signature, block, [{ kind: 'signature', key: index }]),
    );
    if (blocks.every(list => list.length > 0)) errors = blocks;
    else errors = errors.map((list, index) => (list.length === 0 ? (blocks[index] as Mismatch[]) : list));
  }
  const label = name === 'lambda' ? 'block' : `'${name}'`;
  const merged = mergeDescriptions(0, 'count', errors);
  if (merged.length === 1) return `${label}${mismatchText(merged[0] as Mismatch)}`;
  const rejected = (index: number, indent: string) =>
    (errors[index] as Mismatch[]).map(mismatch => `${indent}rejected:${mismatchText(withoutElement(mismatch, 0))}`);
  if (signatures.length === 1) {
    return [`${label} expects (${signatureText(signatures[0] as Signature)})`, ...rejected(0, '  ')].join('\n');
  }
  return [
    `The function ${label} was called with arguments it does not accept. It expects one of:`,
    ...signatures.flatMap((signature, index) => [`  (${signatureText(signature)})`, ...rejected(index, '    ')]),
  ].join('\n');
}

function sizeOf(signature: Signature): { from: bigint; to: bigint | undefined } {
  const required = signature.parameters.filter(parameter => parameter.required).length;
  return { from: BigInt(required), to: signature.rest ? undefined : BigInt(signature.parameters.length) };
}

function describeArguments(
  signature: Signature,
  types: readonly PuppetType[],
  path: readonly PathElement[],
): Mismatch[] {
  const expected = sizeOf(signature);
  const actual = exactly(types.length);
  if (!coversSize(expected, actual)) return [{ kind: 'count', path, expected, actual }];
  for (const [index, type] of types.entries()) {
    const parameter = signature.parameters[Math.min(index, signature.parameters.length - 1)] as ParameterSpec;
    if (isAssignable(parameter.type, type)) continue;
    const found = describe(parameter.type, type, [...path, { kind: 'parameter', key: parameter.name }]);
    if (found.length > 0) return found;
  }
  return [];
}

function describeBlock(signature: Signature, block: PuppetType | undefined, path: readonly PathElement[]): Mismatch[] {
  const expected = signature.block;
  if (!block) return expected && !acceptsUndef(expected) ? [{ kind: 'missing-block', path }] : [];
  if (!expected) return [{ kind: 'unexpected-block', path }];
  if (isAssignable(expected, block)) return [];
  return describe(expected, block, [...path, { kind: 'block', key: 'block' }]);
}

/** `String name, Integer size?, Callable block`: the signature in one line. */
function signatureText(signature: Signature): string {
  const { parameters, rest, block } = signature;
  const required = parameters.filter(parameter => parameter.required).length;
  const parts = parameters.map(({ name, type }, index) => {
    if (rest && index === parameters.length - 1) {
      return `${typeToString(type)} ${name}${required === parameters.length ? '+' : '*'}`;
    }
    if (index < required) return `${typeToString(type)} ${name}`;
    return `${typeToString(type.type === 'Optional' ? type.of : type)} ${name}?`;
  });
  if (block?.type === 'Optional') parts.push(`${typeToString(block.of)} block?`);
  else if (block) parts.push(`${typeToString(block)} block`);
  return parts.join(', ');
}
