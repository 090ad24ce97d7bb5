/** What the data type system has to say, in Puppet's words. */
import { defineIssue } from '../define-issue.ts';

export const regexpNotSupported = defineIssue<{ source: string; reason: string }>(
  'error',
  'regexp-not-supported',
  ({ source, reason }) =>
    `The regular expression /${source}/ cannot be used: ${reason.replace(/^Invalid regular expression: .*: /s, '')}`,
  () => 'Write it without constructs that only Ruby knows, such as subexpression calls, \\K or \\G.',
);

export const badTypeArity = defineIssue<{ type: string; min: number; max: number | undefined; actual: number }>(
  'error',
  'bad-type-arity',
  ({ type, min, max, actual }) => {
    if (max === Number.POSITIVE_INFINITY) return `${type}[] accepts ${min} or more arguments. Got ${actual}`;
    if (max !== undefined && max !== min) return `${type}[] accepts ${min} to ${max} arguments. Got ${actual}`;
    return `${type}[] accepts ${min} argument${min === 1 ? '' : 's'}. Got ${actual}`;
  },
);
export const badTypeSpecialization = defineIssue<{ type: string; message: string }>(
  'error',
  'bad-type-specialization',
  ({ type, message }) => `Error creating type specialization of ${type}, ${message}`,
);
export const badTypeArgument = defineIssue<{ type: string; actual: string }>(
  'error',
  'bad-type-argument',
  ({ type, actual }) => `${type}[] arguments must be types. Got ${actual}`,
);
export const badNotUndefArgument = defineIssue<{ actual: string }>(
  'error',
  'bad-not-undef-argument',
  ({ actual }) => `NotUndef-Type[] argument must be a Type or a String. Got ${actual}`,
);
export const badSizeArgument = defineIssue<{ actual: string }>(
  'error',
  'bad-size-argument',
  ({ actual }) =>
    `A Type's size constraint arguments must be a single Integer type, or 1-2 integers (or default). Got ${actual}`,
);
export const badStringArity = defineIssue<{ actual: number }>(
  'error',
  'bad-string-arity',
  ({ actual }) => `String supports [] with one or two arguments. Got ${actual}`,
);
export const badNumberArity = defineIssue<{ type: string; actual: number }>(
  'error',
  'bad-number-arity',
  ({ type, actual }) => `${type}-Type supports [] with one or two arguments (from, to). Got ${actual}`,
);
export const badNumberArgument = defineIssue<{ type: string; actual: string }>(
  'error',
  'bad-number-argument',
  ({ type, actual }) =>
    `${type}-Type [] requires all arguments to be ${type === 'Float' ? 'floats, or integers' : 'integers'} (or default). Got ${actual}`,
);
export const badRange = defineIssue<{ from: string; to: string }>(
  'error',
  'bad-range',
  ({ from, to }) =>
    `Error while evaluating a '[]' expression, 'from' must be less or equal to 'to'. Got (${from}, ${to}`,
);
export const badTypeValue = defineIssue<{ message: string }>(
  'error',
  'bad-type-value',
  ({ message }) => `Error while evaluating a '[]' expression, ${message}`,
);
export const illegalClassReference = defineIssue<{ name: string }>(
  'error',
  'illegal-type-reference',
  ({ name }) => `Illegal type reference. The given name '${name}' does not conform to the naming rule`,
);
export const illegalHostClassName = defineIssue<{ actual: string }>(
  'error',
  'illegal-class-name-in-reference',
  ({ actual }) => `Illegal Class name in class reference. ${actual} cannot be used where a String is expected`,
);
export const illegalName = defineIssue<{ name: string }>(
  'error',
  'illegal-name',
  ({ name }) =>
    `Illegal name. The given name '${name}' does not conform to the naming rule /^((::)?[a-z_]\\w*)(::[a-z]\\w*)*$/`,
);
export const illegalResourceSpecialization = defineIssue<{ actual: string }>(
  'error',
  'illegal-resource-specialization',
  ({ actual }) => `First argument to Resource[] must be a resource type or a String. Got ${actual}.`,
);
export const unknownType = defineIssue<{ name: string }>(
  'error',
  'unknown-type',
  ({ name }) => `Resource type not found: ${name}`,
  () => 'Is the module that defines it on the module path, and the name spelled as in its definition?',
);
export const operatorNotApplicable = defineIssue<{ operator: string; left: string }>(
  'error',
  'operator-not-applicable',
  ({ operator, left }) => `Operator '${operator}' is not applicable to ${left}.`,
);
export const dataTypeNotSupported = defineIssue<{ name: string }>(
  'error',
  'data-type-not-supported',
  ({ name }) => `The data type ${name} is not supported`,
  ({ name }) =>
    name.startsWith('URI')
      ? 'Use URI without parameters, or Pattern[…] on a string.'
      : 'Object types need code at run time. A Struct describes the same data.',
);

export const comparisonNotPossible = defineIssue<{ operator: string; left: string; right: string; detail: string }>(
  'error',
  'comparison-not-possible',
  ({ operator, left, right, detail }) =>
    `Comparison of: ${left} ${operator} ${right}, is not possible. Caused by '${detail}'.`,
);
export const matchNotString = defineIssue<{ left: string }>(
  'error',
  'match-not-string',
  ({ left }) => `Left match operand must result in a String value. Got ${left}.`,
);
export const matchNotRegexp = defineIssue<{ detail: string }>(
  'error',
  'match-not-regexp',
  ({ detail }) => `Can not convert right match operand to a regular expression. Caused by '${detail}'.`,
);

/** A value that a type's constructor does not take, or a format that does not apply: the whole sentence is Puppet's. */
export const conversionFailed = defineIssue<{ message: string }>(
  'error',
  'conversion-failed',
  ({ message }) => message,
);
export const convertedMismatch = defineIssue<{ message: string }>(
  'error',
  'converted-type-mismatch',
  ({ message }) => message,
);
export const signatureNotReadable = defineIssue<{ text: string; reason: string }>(
  'error',
  'signature-not-readable',
  ({ text, reason }) => `The type expression '${text}' cannot be read: ${reason}`,
);
