/** What evaluating manifests has to say, in Puppet's words. */
import { defineIssue } from '../define-issue.ts';

const didYouMean = (near: string | undefined): string | undefined => near && `did you mean ${near}?`;
/** `(file: site.pp, line: 3)` */
type PlaceText = string;

export const runtimeError = defineIssue<{ what: string; detail: string; hint?: string | undefined }>(
  'error',
  'evaluation-error',
  ({ what, detail }) => `Evaluation Error: Error while evaluating ${what}, ${detail}`,
  ({ hint }) => hint,
);
export const unknownVariable = defineIssue<{ name: string; near?: string | undefined; hint?: string | undefined }>(
  'error',
  'unknown-variable',
  ({ name }) => `Evaluation Error: Unknown variable: '${name}'.`,
  ({ near, hint }) => hint ?? didYouMean(near && `$${near}`),
);
export const unknownFunction = defineIssue<{ name: string; near?: string | undefined; hint?: string | undefined }>(
  'error',
  'unknown-function',
  ({ name }) => `Evaluation Error: Unknown function: '${name}'.`,
  ({ near, hint }) => hint ?? didYouMean(near),
);
export const unknownClass = defineIssue<{
  what: string;
  name: string;
  host: string;
  near?: string | undefined;
  hint?: string | undefined;
}>(
  'error',
  'unknown-class',
  ({ what, name, host }) =>
    `Evaluation Error: Error while evaluating ${what}, Could not find class ${name} for ${host}`,
  ({ near, hint }) => hint ?? didYouMean(near),
);
export const undeclaredClass = defineIssue<{
  what: string;
  name: string;
  near?: string | undefined;
  hint?: string | undefined;
}>(
  'error',
  'undeclared-class',
  ({ what, name }) => `Evaluation Error: Error while evaluating ${what}, Could not find declared class ${name}`,
  ({ near, hint }) => hint ?? didYouMean(near),
);
export const unknownVariableInClass = defineIssue<{ name: string }>(
  'error',
  'unknown-class-variable',
  ({ name }) =>
    `Evaluation Error: No value for required variable '$${name}' in assignment to variables from class reference`,
);
export const missingKey = defineIssue<{ key: string }>(
  'error',
  'missing-assignment-key',
  ({ key }) => `Evaluation Error: No value for required key '${key}' in assignment to variables from hash`,
);
export const multiAssignmentSize = defineIssue<{ expected: number; actual: number }>(
  'error',
  'multi-assignment-size',
  ({ expected, actual }) =>
    `Evaluation Error: Mismatched number of assignable entries and values, expected ${expected}, got ${actual}`,
);
export const crossScopeAssignment = defineIssue<{ name: string }>(
  'error',
  'cross-scope-assignment',
  ({ name }) =>
    `Evaluation Error: Illegal attempt to assign to '${name}'. Cannot assign to variables in other namespaces`,
);
export const numericAssignment = defineIssue<{ name: string }>(
  'error',
  'numeric-assignment',
  ({ name }) =>
    `Evaluation Error: Illegal attempt to assign to the numeric match result variable '$${name}'. Numeric variables are not assignable`,
);
export const illegalAssignment = defineIssue<{ what: string }>(
  'error',
  'illegal-assignment',
  ({ what }) => `Evaluation Error: Illegal attempt to assign to '${what}'. Not an assignable reference`,
);
export const reassignment = defineIssue<{ name: string }>(
  'error',
  'reassignment',
  ({ name }) =>
    name === 'name' || name === 'title'
      ? `Evaluation Error: Cannot reassign built in (or already assigned) variable '$${name}'`
      : `Evaluation Error: Cannot reassign variable '$${name}'`,
  () => 'a variable has one value in its scope: use another name',
);
export const reservedAssignment = defineIssue<{ name: string }>(
  'error',
  'reserved-assignment',
  ({ name }) => `Evaluation Error: Attempt to assign to a reserved variable name: '$${name}'`,
);
export const unsupportedOperator = defineIssue<{ operator: string }>('error', 'unsupported-operator', ({ operator }) =>
  operator === '+=' || operator === '-='
    ? `The operator '${operator}' is no longer supported. See http://links.puppet.com/remove-plus-equals`
    : `Evaluation Error: The operator '${operator}' is not supported.`,
);
export const operatorNotApplicableWhen = defineIssue<{ operator: string; left: string; right: string }>(
  'error',
  'operator-not-applicable-when',
  ({ operator, left, right }) =>
    `Evaluation Error: Operator '${operator}' is not applicable to ${left} when right side is ${right}.`,
);
export const notNumeric = defineIssue<{ value: string }>(
  'error',
  'not-numeric',
  ({ value }) => `Evaluation Error: The value '${value}' cannot be converted to Numeric.`,
);
export const numericCoercion = defineIssue<{ before: string; after: string }>(
  'warning',
  'numeric-coercion',
  ({ before, after }) => `The string '${before}' was automatically coerced to the numerical value ${after}`,
  () => 'convert it where it comes in: Integer($x) or Numeric($x)',
);
export const numericOverflow = defineIssue<{ what: string; bound: 'max' | 'min'; value: string }>(
  'error',
  'numeric-overflow',
  ({ what, bound, value }) =>
    `Evaluation Error: ${what} resulted in a value outside of Puppet Integer ${bound} range, got '${value}'`,
);
export const divisionByZero = defineIssue<Record<never, never>>(
  'error',
  'division-by-zero',
  () => 'Evaluation Error: Division by 0',
);
export const resultIsInfinity = defineIssue<{ operator: string }>(
  'error',
  'result-is-infinity',
  ({ operator }) => `Evaluation Error: The result of the ${operator} expression is Infinity`,
);
export const unmatchedSelector = defineIssue<{ value: string }>(
  'error',
  'unmatched-selector',
  ({ value }) => `Evaluation Error: No matching entry for selector parameter with value '${value}'`,
  () => "add a 'default' entry",
);
export const sliceArity = defineIssue<{ what: string; expected: string; actual: number }>(
  'error',
  'bad-slice-arity',
  ({ what, expected, actual }) => `Evaluation Error: ${what} supports [] with ${expected}. Got ${actual}`,
);
export const sliceKeyType = defineIssue<{ left: string; actual: string; expected: string }>(
  'error',
  'bad-slice-key-type',
  ({ left, actual, expected }) => `Evaluation Error: ${left}[] cannot use ${actual} where ${expected} is expected`,
);
export const stringSliceKeyType = defineIssue<{ actual: string }>(
  'error',
  'bad-string-slice-key-type',
  ({ actual }) =>
    `Evaluation Error: A substring operation does not accept ${actual} as a character index. Expected an Integer`,
);
export const typeMismatch = defineIssue<{ expected: string; actual: string }>(
  'error',
  'type-mismatch',
  ({ expected, actual }) => `Evaluation Error: Expected value of type ${expected}, got ${actual}`,
);
export const reservedWord = defineIssue<{ word: string }>(
  'error',
  'reserved-word',
  ({ word }) => `Evaluation Error: Use of reserved word: ${word}, must be quoted if intended to be a String value`,
);
export const illegalExpression = defineIssue<{ what: string; feature: string; container: string }>(
  'error',
  'illegal-expression',
  ({ what, feature, container }) =>
    `Evaluation Error: Illegal expression. ${what} is unacceptable as ${feature} in ${container}`,
);
export const noNode = defineIssue<{ names: string; defined: string }>(
  'error',
  'no-node-definition',
  ({ names }) => `Could not find node statement with name 'default' or '${names}'`,
  ({ defined }) => `the manifests define ${defined}; names must be equal in full`,
);
export const duplicateDefinition = defineIssue<{ kind: string; name: string; place: PlaceText }>(
  'error',
  'duplicate-definition',
  ({ kind, name, place }) => `${kind} '${name}' is already defined ${place}; cannot redefine`,
);
export const sharedName = defineIssue<{ name: string; place: PlaceText }>(
  'error',
  'class-and-define-share-name',
  ({ name, place }) => `'${name}' is already defined ${place} as a class; cannot redefine as a definition`,
  () => 'give one of them another name',
);
export const misplacedDefinition = defineIssue<{ name: string; file: string }>(
  'error',
  'misplaced-definition',
  ({ name, file }) => `Unacceptable location. The name '${name}' is unacceptable in file '${file}'`,
  ({ name }) => `move it to ${placeForName(name)}`,
);
export const parentMissing = defineIssue<{ name: string; near?: string | undefined }>(
  'error',
  'parent-class-missing',
  ({ name }) => `Could not find parent resource type '${name}' of type hostclass in production`,
  ({ near }) => didYouMean(near),
);
export const inheritanceCycle = defineIssue<{ name: string }>(
  'error',
  'inheritance-cycle',
  ({ name }) => `Class ${name} inherits from itself`,
);
export const unsupportedConstruct = defineIssue<{ what: string; hint: string }>(
  'error',
  'unsupported-construct',
  ({ what }) => `${what} is not supported`,
  ({ hint }) => hint,
);
export const metaparameterAsParameter = defineIssue<{ name: string; definition: string }>(
  'error',
  'metaparameter-as-parameter',
  ({ name, definition }) =>
    `${name} is a metaparameter; please choose another parameter name in the ${definition} definition`,
);
export const parameterMismatch = defineIssue<{ message: string; hint?: string | undefined }>(
  'error',
  'parameter-mismatch',
  ({ message }) => `Evaluation Error: Error while evaluating ${message}`,
  ({ hint }) => hint,
);
/** Raised below the evaluator's calls, which say what was being evaluated and where. */
export const parameterWithoutValue = defineIssue<{ name: string }>(
  'error',
  'parameter-without-value',
  ({ name }) => `Evaluation Error: Parameter $${name} is required but no value was given`,
  () => 'give the parameter a default value, or call the block with more values',
);
export const argumentMismatch = defineIssue<{ message: string; hint?: string | undefined }>(
  'error',
  'argument-mismatch',
  ({ message }) => message,
  ({ hint }) => hint,
);
export const tooManyRounds = defineIssue<Record<never, never>>(
  'error',
  'too-many-rounds',
  () => 'Somehow looped more than 1000 times while evaluating host catalog',
);
export const tooDeep = defineIssue<Record<never, never>>(
  'error',
  'stack-too-deep',
  () => 'Evaluation Error: stack level too deep',
  () => 'a function, a lambda or a class calls itself without end',
);
export const illegalJump = defineIssue<{ name: string }>(
  'error',
  'illegal-jump',
  ({ name }) => `${name}() from context where this is illegal`,
);
/** Where a definition of that name belongs in a module. */
function placeForName(name: string): string {
  const [module, ...rest] = name.split('::');
  return `${module}/manifests/${rest.length === 0 ? 'init' : rest.join('/')}.pp`;
}
