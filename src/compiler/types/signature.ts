/** Signatures of functions written in TypeScript: read from their text when first needed, and chosen by arguments. */
import type { Value } from '../../model/value.ts';
import type { Block, Dispatch, PuppetFunction } from '../functions/define-function.ts';
import { describeCall, type ParameterSpec, type Signature } from './describe-mismatch.ts';
import { acceptsUndef, isAssignable } from './is-assignable.ts';
import { isInstance } from './is-instance.ts';
import { readSignature } from './read-signature.ts';
import { stdlibAlias } from './stdlib-aliases.ts';

const signatures = new WeakMap<Dispatch, Signature>();

/** The signature of a dispatch. `'Array[String] $names'`, `'Integer $count = 1'`, `'Any *$rest'`, `'Any +$rest'`. */
export function signatureOf(dispatch: Dispatch): Signature {
  const known = signatures.get(dispatch);
  if (known) return known;
  const signature = readSignature(dispatch.parameters, dispatch.block, stdlibAlias);
  signatures.set(dispatch, signature);
  return signature;
}

/** Does a call with these arguments fit? */
export function accepts(
  signature: Signature,
  values: readonly Value[],
  block: Pick<Block, 'type'> | undefined,
): boolean {
  const { parameters, rest } = signature;
  if (values.length > parameters.length && !rest) return false;
  if (parameters.some(({ required }, index) => required && index >= values.length)) return false;
  const fits = values.every((value, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)] as ParameterSpec;
    return isInstance(parameter.type, value);
  });
  if (!fits) return false;
  if (!block) return signature.block === undefined || acceptsUndef(signature.block);
  return signature.block !== undefined && isAssignable(signature.block, block.type);
}

/**
 * The first signature of a function that takes the arguments.
 * @returns the dispatch, or the message why none does, in Puppet's words
 */
export function selectDispatch(
  fn: PuppetFunction,
  values: readonly Value[],
  block: Block | undefined,
): { readonly dispatch: Dispatch } | { readonly message: string } {
  for (const dispatch of fn.dispatches) if (accepts(signatureOf(dispatch), values, block)) return { dispatch };
  const real = fn.dispatches.filter(({ explains }) => !explains);
  return { message: describeCall(fn.name, real.map(signatureOf), values, block?.type) };
}
