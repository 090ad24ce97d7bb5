/** Signatures from their text: `'Array[String] $names'`, `'Integer $count = 1'`, `'Any *$rest'`, `'Any +$rest'`. */
import { signatureNotReadable } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { ParameterSpec, Signature } from './describe-mismatch.ts';
import { type Aliases, typeFromText } from './type-from-text.ts';

/** Reads the parameters and the block of a signature. */
export function readSignature(parameters: readonly string[], block: string | undefined, aliases: Aliases): Signature {
  const read = parameters.map(text => readParameter(text, aliases));
  return {
    parameters: read.map(({ parameter }) => parameter),
    rest: read.at(-1)?.rest ?? false,
    block: block === undefined ? undefined : typeFromText(block, aliases),
  };
}

function readParameter(text: string, aliases: Aliases): { parameter: ParameterSpec; rest: boolean } {
  const match = /^([\s\S]*?)\s*([*+]?)\$([a-z_]\w*)\s*(=[\s\S]*)?$/.exec(text);
  if (!match) return fail(signatureNotReadable({ text, reason: 'no parameter name' }));
  const [, type, repeat, name, value] = match;
  return {
    parameter: {
      name: name as string,
      type: typeFromText(type === '' ? 'Any' : (type as string), aliases),
      required: value === undefined && repeat !== '*',
    },
    rest: repeat !== '',
  };
}
