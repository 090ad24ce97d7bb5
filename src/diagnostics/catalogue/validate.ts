/** What checking a finished catalog against the resource types has to say, in Puppet's words. */
import { defineIssue } from '../define-issue.ts';

export const noParameter = defineIssue<{ name: string; ref: string; near?: string | undefined }>(
  'error',
  'no-such-parameter',
  ({ name, ref }) => `no parameter named '${name}' on ${ref}`,
  ({ near }) => near && `did you mean ${near}?`,
);
export const unsupportedParameter = defineIssue<{ name: string; ref: string; way: string }>(
  'error',
  'unsupported-parameter',
  ({ name, ref }) => `Parameter ${name} on ${ref} is not supported`,
  ({ way }) => way,
);
export const selinuxParameter = defineIssue<{ name: string; ref: string; way: string }>(
  'warning',
  'selinux-parameter',
  ({ name, ref }) =>
    `Parameter ${name} on ${ref} has no effect: contexts of SELinux stay as the host's policy gives them`,
  ({ way }) => way,
);
export const invalidValue = defineIssue<{ name: string; ref: string; detail: string }>(
  'error',
  'invalid-value',
  ({ name, ref, detail }) => `Parameter ${name} failed on ${ref}: ${detail}`,
);
export const invalidResource = defineIssue<{ ref: string; detail: string }>(
  'error',
  'invalid-resource',
  ({ ref, detail }) => `Validation of ${ref} failed: ${detail}`,
);
export const sameResource = defineIssue<{ ref: string; key: string; place: string; other: string; otherPlace: string }>(
  'error',
  'same-resource-twice',
  ({ ref, key, place, other, otherPlace }) =>
    `Cannot alias ${ref} to ${key} at ${place}; resource ${other} already declared ${otherPlace}`,
  () => 'both resources manage the same thing: keep one',
);
