/** Messages of lowering: a catalog that cannot become shell. */
import { defineIssue } from '../define-issue.ts';

export const nulInParameter = defineIssue<{ resource: string }>(
  'error',
  'nul-in-parameter',
  ({ resource }) => `A parameter of ${resource} holds a NUL byte, which no shell can carry in a word`,
  () => 'put binary content into a file of a module and use source => puppet:///modules/…',
);

export const noopFalse = defineIssue<{ resource: string }>(
  'notice',
  'noop-false',
  ({ resource }) => `noop => false of ${resource} does not override --noop of the run: a noop run changes nothing`,
);

// file
export const sourceMissing = defineIssue<{ resource: string; sources: readonly string[] }>(
  'error',
  'source-missing',
  ({ resource, sources }) =>
    `Could not retrieve information from environment source(s) ${sources.join(', ')} for ${resource}`,
  () => "puppet:///modules/NAME/PATH is NAME/files/PATH in one of the site's module directories",
);

export const sourceScheme = defineIssue<{ source: string }>(
  'error',
  'source-scheme',
  ({ source }) => `Cannot use source ${source}: only puppet:///modules/… and absolute paths on the host are supported`,
  () => 'put the file into a module, or fetch it with the archive type',
);

export const unsupportedChecksum = defineIssue<{ checksum: string }>(
  'warning',
  'checksum-as-sha256',
  ({ checksum }) => `checksum => ${checksum} is compared as sha256: contents travel in the bundle`,
);

export const fileParameter = defineIssue<{ message: string }>('error', 'file-parameter', ({ message }) => message);
