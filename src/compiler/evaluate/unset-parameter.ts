/** A default that reads a parameter which has no value yet. */
import { argumentMismatch } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';

/** Where the reading stands: whose parameters, which default, and all names in their order. */
export interface DefaultBeingRead {
  readonly callee: string;
  readonly evaluating: string;
  readonly names: readonly string[];
}

/** Fails as Puppet does: either a value is missing, or the default reads a later parameter. */
export function failUnsetParameter(reading: DefaultBeingRead, name: string): never {
  const { callee, evaluating, names } = reading;
  if (names.indexOf(name) < names.indexOf(evaluating)) {
    return fail(argumentMismatch({ message: `${callee}: expects a value for parameter $${name}` }));
  }
  return fail(
    argumentMismatch({
      message: `${callee}: default expression for $${evaluating} tries to illegally access not yet evaluated $${name}`,
      hint: 'parameters are evaluated from left to right: move it before the one that uses it',
    }),
  );
}
