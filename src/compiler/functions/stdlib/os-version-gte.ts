import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { factAt } from '../facts.ts';
import { compareVersions } from '../ruby/version-compare.ts';

export const osVersionGte = defineFunction({
  name: 'stdlib::os_version_gte',
  doc: 'True when the host runs the operating system in that major version or a newer one.',
  dispatches: [
    {
      parameters: ['String[1] $os', 'String[1] $version'],
      call: (context, [name, version]) => {
        if (factAt(context, 'os', 'name') !== name) return false;
        const major = rubyToString(factAt(context, 'os', 'release', 'major') ?? null);
        return compareVersions(major, version as string) >= 0;
      },
    },
  ],
});
