/** What declaring, overriding, collecting and relating resources has to say, in Puppet's words. */
import { defineIssue } from '../define-issue.ts';

const didYouMean = (near: string | undefined): string | undefined => near && `did you mean ${near}?`;
/** `(file: site.pp, line: 3)` */
type PlaceText = string;

export const unknownResourceType = defineIssue<{
  what: string;
  name: string;
  near?: string | undefined;
  hint?: string | undefined;
}>(
  'error',
  'unknown-resource-type',
  ({ what, name }) => `Evaluation Error: Error while evaluating ${what}, Unknown resource type: '${name}'`,
  ({ near, hint }) => hint ?? didYouMean(near),
);
export const resourceTypeNotFound = defineIssue<{ name: string; near?: string | undefined }>(
  'error',
  'resource-type-not-found',
  ({ name }) => `Evaluation Error: Resource type not found: ${name}`,
  ({ near }) => didYouMean(near),
);
export const duplicateDeclaration = defineIssue<{ what: string; ref: string; place: PlaceText }>(
  'error',
  'duplicate-declaration',
  ({ what, ref, place }) =>
    `Evaluation Error: Error while evaluating ${what}, Duplicate declaration: ${ref} is already declared at ${place}; cannot redeclare`,
  ({ ref }) =>
    ref.startsWith('Class[')
      ? 'declare the class once with its parameters, before anything includes it; or include it everywhere and give the parameters in Hiera'
      : 'give one of them another title, or change the first one where it is declared',
);
export const cannotAlias = defineIssue<{
  what: string;
  ref: string;
  key: string;
  place: PlaceText;
  other: string;
  otherPlace: PlaceText;
}>(
  'error',
  'cannot-alias',
  ({ what, ref, key, place, other, otherPlace }) =>
    `Evaluation Error: Error while evaluating ${what}, Cannot alias ${ref} to ${key} at ${place}; resource ${other} already declared ${otherPlace}`,
  () => 'both resources manage the same thing: keep one',
);
export const resourceNotFound = defineIssue<{ type: string; title: string; near?: string | undefined }>(
  'error',
  'resource-not-found',
  ({ type, title }) => `Evaluation Error: Resource not found: ${type}['${title}']`,
  ({ near }) => didYouMean(near) ?? 'a resource is known only after its declaration has been evaluated',
);
export const unknownResourceParameter = defineIssue<{
  type: string;
  title: string;
  name: string;
  near?: string | undefined;
}>(
  'error',
  'unknown-resource-parameter',
  ({ type, title, name }) =>
    `Evaluation Error: The resource ${type}['${title}'] does not have a parameter called '${name}'`,
  ({ near }) => didYouMean(near),
);
export const missingTitle = defineIssue<{ index?: number }>('error', 'missing-title', ({ index }) =>
  index === undefined
    ? 'Evaluation Error: Missing title. The title expression resulted in undef'
    : `Evaluation Error: Missing title at index ${index}. The title expression resulted in an undef title`,
);
export const illegalTitleType = defineIssue<{ index: number; actual: string }>(
  'error',
  'illegal-title-type',
  ({ index, actual }) => `Evaluation Error: Illegal title type at index ${index}. Expected String, got ${actual}`,
);
export const emptyTitle = defineIssue<{ index: number }>(
  'error',
  'empty-title',
  ({ index }) =>
    `Evaluation Error: Empty string title at ${index}. Title strings must have a length greater than zero.`,
);
export const duplicateTitle = defineIssue<{ title: string }>(
  'error',
  'duplicate-title',
  ({ title }) => `Evaluation Error: The title '${title}' has already been used in this resource expression`,
);
export const duplicateAttribute = defineIssue<{ name: string }>(
  'error',
  'duplicate-attribute',
  ({ name }) => `Evaluation Error: The attribute '${name}' has already been set`,
);
export const uncollectableType = defineIssue<{ what: string; name: string; near?: string | undefined }>(
  'error',
  'uncollectable-type',
  ({ what, name }) => `Evaluation Error: Error while evaluating ${what}, Resource type ${name} doesn't exist`,
  ({ near }) => didYouMean(near),
);
export const illegalResourceType = defineIssue<{ actual: string }>(
  'error',
  'illegal-resource-type',
  ({ actual }) =>
    `Evaluation Error: Illegal Resource Type expression, expected result to be a type name, or untitled Resource, got ${actual}`,
);
export const illegalOverride = defineIssue<{ actual: string }>(
  'error',
  'illegal-override',
  ({ actual }) => `Evaluation Error: Resource Override can only operate on resources, got: ${actual}`,
);
export const illegalRelationship = defineIssue<{ actual: string }>(
  'error',
  'illegal-relationship-operand',
  ({ actual }) =>
    `Evaluation Error: Illegal relationship operand, can not form a relationship with ${actual}. A Catalog type is required.`,
);
export const illegalQuery = defineIssue<{ what: string }>(
  'error',
  'illegal-query',
  ({ what }) => `Evaluation Error: Illegal query expression. ${what} cannot be used in a query`,
);
export const onlySubclasses = defineIssue<{ ref: string }>(
  'error',
  'only-subclasses-override',
  () => 'Only subclasses can override parameters',
  ({ ref }) =>
    `change ${ref} where it is declared, or in a class that inherits from the one that declares it, or with a collector ${ref.replace(/\[.*/s, '')}<| title == … |> { … }`,
);
export const alreadySet = defineIssue<{ name: string; ref: string; by: string; place: PlaceText }>(
  'error',
  'parameter-already-set',
  ({ name, ref, by, place }) =>
    `Parameter '${name}' is already set on ${ref}${by ? ` by ${by}` : ''} at ${place}; cannot redefine`,
);
export const alreadyEvaluated = defineIssue<{ place: PlaceText }>(
  'error',
  'override-after-evaluation',
  ({ place }) => `Attempt to override an already evaluated resource, defined at ${place}, with new values`,
);
export const defaultAlreadyDefined = defineIssue<{ what: string; type: string; name: string }>(
  'error',
  'default-already-defined',
  ({ type, name }) => `Default already defined for ${type} { ${name} }; cannot redefine`,
);
export const overrideTargetMissing = defineIssue<{ refs: string }>(
  'error',
  'override-target-missing',
  ({ refs }) => `Could not find resource(s) ${refs} for overriding`,
);
export const realizeTargetMissing = defineIssue<{ refs: string }>(
  'error',
  'realize-target-missing',
  ({ refs }) => `Failed to realize virtual resources ${refs}`,
);
export const relationshipSourceMissing = defineIssue<{ source: string; target: string; near?: string | undefined }>(
  'error',
  'relationship-source-missing',
  ({ source, target }) => `Could not find resource '${source}' for relationship on '${target}'`,
  ({ near }) => didYouMean(near),
);
export const relationshipTargetMissing = defineIssue<{ source: string; target: string; near?: string | undefined }>(
  'error',
  'relationship-target-missing',
  ({ source, target }) => `Could not find resource '${target}' for relationship from '${source}'`,
  ({ near }) => didYouMean(near),
);
export const relationshipParameterMissing = defineIssue<{ ref: string; parameter: string; near?: string | undefined }>(
  'error',
  'relationship-parameter-missing',
  ({ ref, parameter }) => `Could not find resource '${ref}' in parameter '${parameter}'`,
  ({ near }) => didYouMean(near),
);
export const stageMissing = defineIssue<{ what: string; stage: string; ref: string }>(
  'error',
  'stage-missing',
  ({ what, stage, ref }) =>
    `Evaluation Error: Error while evaluating ${what}, Could not find stage ${stage} specified by ${ref}`,
  ({ stage }) => `declare it: stage { '${stage}': before => Stage['main'] }`,
);
export const stageOnResource = defineIssue<{ what: string; ref: string }>(
  'error',
  'stage-on-resource',
  ({ what, ref }) =>
    `Evaluation Error: Error while evaluating ${what}, Only classes can set 'stage'; normal resources like ${ref} cannot change run stage`,
);
export const invalidTag = defineIssue<{ name: string }>('error', 'invalid-tag', ({ name }) => `Invalid tag '${name}'`);
export const classNotVirtual = defineIssue<Record<never, never>>(
  'error',
  'class-not-virtual',
  () => 'Evaluation Error: Classes are not virtualizable',
);
export const duplicateExported = defineIssue<{ ref: string }>(
  'error',
  'duplicate-exported',
  ({ ref }) => `A duplicate resource was found while collecting exported resources, with the type and title ${ref}`,
);
