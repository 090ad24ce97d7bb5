/** Messages of the order stage. */
import { defineIssue } from '../define-issue.ts';

export const dependencyCycles = defineIssue<{ cycles: readonly (readonly string[])[] }>(
  'error',
  'dependency-cycle',
  ({ cycles }) =>
    `Found ${cycles.length} dependency ${cycles.length === 1 ? 'cycle' : 'cycles'}: ${cycles
      .map(cycle => `(${cycle.join(' => ')})`)
      .join(' ')}`,
  () => 'remove one of the relationships named below, or turn it round',
);

export const relationshipWithoutResource = defineIssue<{ missing: string; role: string; other: string }>(
  'error',
  'relationship-without-resource',
  ({ missing, role, other }) => `Could not find ${role} ${missing} for ${other}`,
  ({ missing }) => `declare ${missing} in this catalog, or remove the relationship`,
);

export const unorderedWrites = defineIssue<{ first: string; second: string; path: string }>(
  'warning',
  'unordered-writes',
  ({ first, second, path }) => `${first} and ${second} both write ${path}, and nothing says which comes first`,
  ({ first, second }) => `order them, such as ${first} -> ${second}, or let one of them do it all`,
);
