/** What the resource types have to say when a resource becomes a step. */
import { defineIssue } from '../define-issue.ts';

export const patternNotPortable = defineIssue<{ resource: string; parameter: string; pattern: string; reason: string }>(
  'error',
  'pattern-not-portable',
  v => `Parameter ${v.parameter} failed on ${v.resource}: the pattern /${v.pattern}/ uses ${v.reason}`,
  () =>
    'the host matches lines with awk: write the pattern with characters, classes, groups, alternatives and repetition',
);

export const encodingNotSupported = defineIssue<{ resource: string; encoding: string }>(
  'error',
  'encoding-not-supported',
  v => `Parameter encoding failed on ${v.resource}: ${v.encoding} is only supported for text that is plain ASCII`,
  () =>
    'the host compares bytes: write the line in ASCII, or manage the whole file with a file resource and its source',
);

export const environmentIgnored = defineIssue<{ setting: string }>(
  'warning',
  'exec-environment-ignored',
  v => `Cannot understand environment setting ${v.setting}`,
  () => 'write it as NAME=value; a name has letters, digits and underscores and does not begin with a digit',
);

export const environmentOverridden = defineIssue<{ name: string; value: string }>(
  'warning',
  'exec-environment-overridden',
  v => `Overriding environment setting '${v.name}' with '${v.value}'`,
);

export const settingTrimmed = defineIssue<Record<never, never>>(
  'warning',
  'ini-setting-trimmed',
  () => 'Settings should not have spaces in the value, we are going to strip the whitespace',
);

export const settingHoldsNewline = defineIssue<{ resource: string; parameter: string }>(
  'error',
  'value-holds-newline',
  v => `Parameter ${v.parameter} failed on ${v.resource}: a line of this file cannot hold a newline`,
  () => 'split the value over several resources, or manage the whole file with a file resource',
);

export const fragmentTargetMissing = defineIssue<{ fragment: string; target: string }>(
  'warning',
  'concat-target-missing',
  v => `Target Concat_file with path or title '${v.target}' not found in the catalog`,
  v => `declare concat { '${v.target}': } or remove ${v.fragment}`,
);

export const fragmentSourceMissing = defineIssue<{ sources: string }>(
  'error',
  'concat-source-missing',
  v => `Could not retrieve source(s) ${v.sources}`,
  () => 'a fragment reads puppet:///modules/NAME/PATH or an absolute path when compiling; check the path',
);

export const fragmentNotMerged = defineIssue<{ resource: string; reason: string }>(
  'error',
  'concat-fragment-not-merged',
  v => `${v.resource}: ${v.reason}`,
);

export const resourceTypeNotSupported = defineIssue<{ type: string; way?: string }>(
  'error',
  'resource-type-not-supported',
  v => `Resource type ${v.type} is not supported`,
  v => v.way ?? 'describe the same with supported types, such as exec or file',
);

export const filebucketIgnored = defineIssue<{ name: string }>(
  'info',
  'filebucket-ignored',
  v => `Filebucket[${v.name}] has no effect: contents that are replaced are kept on the host itself`,
);
