/** What the resource type service has to say. */
import { defineIssue } from '../define-issue.ts';

export const serviceProviderInvalid = defineIssue<{ resource: string; provider: string; known: string }>(
  'error',
  'service-provider-invalid',
  v => `Parameter provider failed on ${v.resource}: Invalid service provider '${v.provider}'`,
  v => `the providers are ${v.known}; base takes start, stop and status commands of your own`,
);

export const serviceFeatureMissing = defineIssue<{
  resource: string;
  provider: string;
  feature: string;
  value: string;
}>(
  'error',
  'service-feature-missing',
  v =>
    `Parameter enable failed on ${v.resource}: Provider ${v.provider} must have features '${v.feature}' to set 'enable' to '${v.value}'`,
  v => (v.value === 'mask' ? 'only systemd masks; use enable => false' : 'use enable => true or false'),
);

export const serviceFeatureIgnored = defineIssue<{ resource: string; provider: string }>(
  'warning',
  'service-feature-ignored',
  v => `${v.resource}: Provider ${v.provider} does not support features enableable; not managing attribute enable`,
  () => 'remove enable, or name a provider that knows what starts at boot',
);

export const servicePatternNotPortable = defineIssue<{ resource: string; pattern: string; reason: string }>(
  'error',
  'service-pattern-not-portable',
  v => `Parameter pattern failed on ${v.resource}: the pattern /${v.pattern}/ uses ${v.reason}`,
  () =>
    'the host matches the process table with awk: write the pattern with characters, classes, groups and repetition',
);

export const serviceTimeoutInvalid = defineIssue<{ resource: string; value: string }>(
  'error',
  'service-timeout-invalid',
  v =>
    `Parameter timeout failed on ${v.resource}: "${v.value}" is not a positive integer: the timeout parameter must be specified as a positive integer`,
);
