import { defineFunction } from '../define-function.ts';
import { compareVersions } from '../ruby/version-compare.ts';

export const versioncmp = defineFunction({
  name: 'versioncmp',
  doc: 'Compares two versions: 1, 0 or -1 as the first is newer, equal or older.',
  dispatches: [
    {
      parameters: ['String $a', 'String $b', 'Boolean $ignore_trailing_zeroes = false'],
      call: (_, [a, b, ignore]) => BigInt(compareVersions(a as string, b as string, ignore === true)),
    },
  ],
});
