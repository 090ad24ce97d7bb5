/** What is wrong with a tree of statements, as far as it can be told without evaluating it. */
import { defineIssue } from '../define-issue.ts';

// Placement
export const notTopLevel = defineIssue<object>(
  'error',
  'not-top-level',
  () => 'Classes, definitions, and nodes may only appear at toplevel or inside other classes',
);
export const notAbsoluteTopLevel = defineIssue<{ label: string }>(
  'error',
  'not-absolute-top-level',
  ({ label }) => `${label} may only appear at toplevel`,
);
export const notRvalue = defineIssue<{ label: string }>(
  'error',
  'not-rvalue',
  ({ label }) => `Invalid use of expression. ${label} does not produce a value`,
);

// Assignment
export const illegalAssignment = defineIssue<{ label: string }>(
  'error',
  'not-assignable',
  ({ label }) => `Illegal attempt to assign to '${label}'. Not an assignable reference`,
  () => "compare with '=='",
);
export const illegalNumericAssignment = defineIssue<{ name: string }>(
  'error',
  'illegal-numeric-assignment',
  ({ name }) =>
    `Illegal attempt to assign to the numeric match result variable '$${name}'. Numeric variables are not assignable`,
);
export const crossScopeAssignment = defineIssue<{ name: string }>(
  'error',
  'assignment-in-other-namespace',
  ({ name }) => `Illegal attempt to assign to '${name}'. Cannot assign to variables in other namespaces`,
);
export const illegalIndexedAssignment = defineIssue<object>(
  'error',
  'illegal-indexed-assignment',
  () => 'Illegal attempt to assign via [index/key]. Not an assignable reference',
  () => 'values do not change: make a new hash with $old + { key => value }',
);
export const appendsNotSupported = defineIssue<{ operator: string }>(
  'error',
  'appends-not-supported',
  ({ operator }) => `The operator '${operator}' is no longer supported. See http://links.puppet.com/remove-plus-equals`,
  ({ operator }) => `make a new variable: $new = $old ${operator[0]} …`,
);
export const illegalAssignmentContext = defineIssue<object>(
  'error',
  'illegal-assignment-context',
  () => 'Assignment not allowed here',
);

// Names
export const illegalVariableName = defineIssue<{ name: string }>(
  'error',
  'illegal-variable-name',
  ({ name }) =>
    `Illegal variable name, The given name '${name}' does not conform to the naming rule /^((::)?[a-z]\\w*)*((::)?[a-z_]\\w*)$/`,
);
export const illegalNumericVariableName = defineIssue<{ name: string }>(
  'error',
  'illegal-numeric-variable-name',
  ({ name }) =>
    `Illegal numeric variable name, The given name '${name}' must be a decimal value if it starts with a digit 0-9`,
);
export const illegalDefinitionName = defineIssue<{ name: string; label: string }>(
  'error',
  'illegal-definition-name',
  ({ name, label }) => `Unacceptable name. The name '${name}' is unacceptable as the name of ${label}`,
  ({ name }) => (name.includes('-') ? "use '_' in place of '-'" : undefined),
);
export const reservedTypeName = defineIssue<{ name: string; label: string }>(
  'error',
  'reserved-type-name',
  ({ name, label }) => `The name: '${name}' is already defined by Puppet and can not be used as the name of ${label}.`,
);
export const futureReservedWord = defineIssue<{ word: string }>(
  'warning',
  'future-reserved-word',
  ({ word }) => `Use of future reserved word: '${word}'`,
);
export const reservedWord = defineIssue<{ word: string }>(
  'error',
  'use-of-reserved-word',
  ({ word }) => `Use of reserved word: ${word}, must be quoted if intended to be a String value`,
);

// Parameters
export const illegalNumericParameter = defineIssue<{ name: string }>(
  'error',
  'illegal-numeric-parameter',
  ({ name }) => `The numeric parameter name '$${name}' cannot be used (clashes with numeric match result variables)`,
);
export const illegalParameterName = defineIssue<{ name: string }>(
  'error',
  'illegal-parameter-name',
  ({ name }) => `Illegal parameter name. The given name '${name}' does not conform to the naming rule /^[a-z_]\\w*$/`,
);
export const duplicateParameter = defineIssue<{ name: string }>(
  'error',
  'duplicate-parameter',
  ({ name }) => `The parameter '${name}' is declared more than once in the parameter list`,
);
export const reservedParameter = defineIssue<{ name: string; label: string }>(
  'error',
  'reserved-parameter',
  ({ name, label }) => `The parameter $${name} redefines a built in parameter in ${label}`,
);
export const capturesRestNotLast = defineIssue<{ name: string }>(
  'error',
  'captures-rest-not-last',
  ({ name }) => `Parameter $${name} is not last, and has 'captures rest'`,
);
export const capturesRestNotSupported = defineIssue<{ name: string; label: string }>(
  'error',
  'captures-rest-not-supported',
  ({ name, label }) => `Parameter $${name} has 'captures rest' - not supported in ${label}`,
);

// Expressions
export const illegalExpression = defineIssue<{ label: string; feature: string; container: string }>(
  'error',
  'unacceptable-expression',
  ({ label, feature, container }) => `Illegal expression. ${label} is unacceptable as ${feature} in ${container}`,
);
export const illegalTemplateParameters = defineIssue<object>(
  'error',
  'illegal-epp-parameters',
  () => "Ambiguous EPP parameter expression. Probably missing '<%-' before parameters to remove leading whitespace",
);
export const duplicateDefault = defineIssue<{ label: string }>(
  'error',
  'duplicate-default',
  ({ label }) => `This ${label} already has a 'default' entry - this is a duplicate`,
);
export const duplicateKey = defineIssue<{ key: string }>(
  'error',
  'duplicate-key',
  ({ key }) => `The key '${key}' is declared more than once`,
);
export const illegalQuery = defineIssue<{ label: string }>(
  'error',
  'illegal-query-expression',
  ({ label }) => `Illegal query expression. ${label} cannot be used in a query`,
  () => "a query compares with '==' and '!=', joined by 'and' and 'or'",
);
export const integerOverflow = defineIssue<{ value: bigint }>(
  'error',
  'integer-overflow',
  ({ value }) =>
    `A Literal Integer resulted in a value outside of Puppet Integer max range, got '+0x${value.toString(16)}'`,
);
export const noEffect = defineIssue<{ label: string }>(
  'error',
  'no-effect',
  ({ label }) =>
    `This ${label} has no effect. A value was produced and then forgotten (one or more preceding expressions may have the wrong form)`,
);
export const noEffectAtEnd = defineIssue<{ label: string; container: string }>(
  'error',
  'no-effect-at-end',
  ({ label, container }) =>
    `This ${label} has no effect. ${container} can not end with a value-producing expression without other effect`,
);
export const emptyHeredocSyntax = defineIssue<{ syntax: string }>(
  'error',
  'empty-heredoc-syntax-segment',
  ({ syntax }) => `Heredoc syntax specification has empty segment between '+' : '${syntax}'`,
);

export const invalidJson = defineIssue<{ syntax: string }>(
  'error',
  'invalid-heredoc-text',
  ({ syntax }) =>
    `Invalid produced text having syntax: '${syntax}'. JSON syntax checker: Cannot parse invalid JSON string.`,
);

// Resources
export const resourceWithoutTitle = defineIssue<{ name: string }>(
  'error',
  'resource-without-title',
  ({ name }) => `This expression is invalid. Did you try declaring a '${name}' resource without a title?`,
  ({ name }) => `give it a title: ${name} { 'title': … }`,
);
export const illegalAttributeAppend = defineIssue<{ name: string; label: string }>(
  'error',
  'illegal-attribute-append',
  ({ name, label }) => `Illegal +> operation on attribute ${name}. This operator can not be used in ${label}`,
);
export const multipleUnfold = defineIssue<object>(
  'error',
  'multiple-attributes-unfold',
  () => 'Unfolding of attributes from Hash can only be used once per resource body',
);
export const classNotVirtualizable = defineIssue<object>(
  'error',
  'class-not-virtualizable',
  () => 'Classes are not virtualizable',
);
export const notVirtualizable = defineIssue<object>(
  'error',
  'not-virtualizable',
  () => 'Resource Defaults are not virtualizable',
);

// Nodes and types
export const illegalHostName = defineIssue<{ name: string }>(
  'error',
  'illegal-hostname',
  ({ name }) =>
    `The hostname '${name}' contains illegal characters (only letters, digits, '_', '-', and '.' are allowed)`,
);
export const interpolatedHostName = defineIssue<object>(
  'error',
  'interpolated-hostname',
  () => 'An interpolated expression is not allowed in a hostname of a node',
);
export const nodeInheritance = defineIssue<object>(
  'error',
  'node-inheritance',
  () =>
    'Node inheritance is not supported in Puppet >= 4.0.0. See http://links.puppet.com/puppet-node-inheritance-deprecation',
  () => 'include the same classes in both nodes, or use a role',
);
export const unsupportedExpression = defineIssue<{ label: string }>(
  'error',
  'unsupported-expression',
  ({ label }) => `Expressions of type ${label} are not supported in this version of Puppet`,
);
export const illegalTypeMapping = defineIssue<{ expected: string; label: string }>(
  'error',
  'illegal-type-mapping',
  ({ expected, label }) => `Illegal type mapping. Expected a ${expected} on the left side, got ${label}`,
);
