/** What the resource type package has to say. */
import { defineIssue } from '../define-issue.ts';

export const packageProviderInvalid = defineIssue<{ resource: string; provider: string; known: string }>(
  'error',
  'package-provider-invalid',
  v => `Parameter provider failed on ${v.resource}: Invalid package provider '${v.provider}'`,
  v => `the providers are ${v.known}; use an exec with onlyif or unless for another package manager`,
);

export const packageProviderMissing = defineIssue<{ resource: string; system: string }>(
  'error',
  'package-provider-missing',
  v => `Could not find a suitable provider for ${v.resource} on ${v.system}`,
  () => 'give the resource a provider, or use an exec for the package manager of this system',
);

export const packageFeatureMissing = defineIssue<{
  resource: string;
  provider: string;
  feature: string;
  parameter: string;
  value: string;
}>(
  'error',
  'package-feature-missing',
  v =>
    `Parameter ${v.parameter} failed on ${v.resource}: Provider ${v.provider} must have features '${v.feature}' to set '${v.parameter}' to '${v.value}'`,
  v =>
    v.feature === 'purgeable'
      ? 'use ensure => absent'
      : v.feature === 'version_ranges'
        ? 'name one version, or use ensure => latest'
        : v.feature === 'versionable'
          ? 'use ensure => present or latest; to hold a version give its file as source'
          : undefined,
);

export const packageFeatureIgnored = defineIssue<{
  resource: string;
  provider: string;
  feature: string;
  parameter: string;
}>(
  'warning',
  'package-feature-ignored',
  v =>
    `${v.resource}: Provider ${v.provider} does not support features ${v.feature}; not managing attribute ${v.parameter}`,
  v => `remove ${v.parameter}`,
);

export const packageSourceNeeded = defineIssue<{ resource: string; provider: string }>(
  'error',
  'package-source-needed',
  v => `${v.resource}: the provider ${v.provider} must specify a package source`,
  () => 'give source => the path of the package file on the host, which a file resource can put there',
);

export const packageSourceInvalid = defineIssue<{ resource: string; source: string }>(
  'error',
  'package-source-invalid',
  v => `Parameter source failed on ${v.resource}: ${v.source} is not a file on the host`,
  () =>
    'put the package file on the host with file { "/var/cache/NAME": source => "puppet:///modules/…" } and name that path here',
);

export const packageEnsureInvalid = defineIssue<{ resource: string; value: string; way: string }>(
  'error',
  'package-ensure-invalid',
  v => `Parameter ensure failed on ${v.resource}: Invalid value "${v.value}"`,
  v => v.way,
);

export const packageOptionInvalid = defineIssue<{ resource: string; parameter: string }>(
  'error',
  'package-option-invalid',
  v => `Parameter ${v.parameter} failed on ${v.resource}: Expected either a string or hash of options`,
);
