import { isHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { factsHash } from '../facts.ts';
import { toS } from '../ruby/inspect.ts';
import { compareVersions } from '../ruby/version-compare.ts';

export const osVersionGte = defineFunction({
  name: 'stdlib::os_version_gte',
  doc: 'True when the host runs the operating system in that major version or a newer one.',
  dispatches: [
    {
      parameters: ['String[1] $os', 'String[1] $version'],
      call: (context, [name, version]) => {
        const os = factsHash(context).get('os') ?? null;
        if (!isHash(os) || os.get('name') !== name) return false;
        const release = os.get('release') ?? null;
        const major = isHash(release) ? toS(release.get('major') ?? null) : '';
        return compareVersions(major, version as string) >= 0;
      },
    },
  ],
});
