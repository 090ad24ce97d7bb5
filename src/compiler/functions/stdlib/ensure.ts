import { defineFunction } from '../define-function.ts';

export const ensure = defineFunction({
  name: 'stdlib::ensure',
  doc: 'The value for ensure that true and false, or present and absent, mean for a type of resource.',
  dispatches: [
    {
      parameters: [
        "Variant[Boolean, Enum['present', 'absent']] $ensure",
        "Optional[Enum['directory', 'link', 'mounted', 'service', 'file', 'package']] $resource = undef",
      ],
      call: (_, [given, resource]) => {
        const present = given === true || given === 'present';
        if (resource === 'package') return present ? 'installed' : 'absent';
        if (resource === 'service') return present ? 'running' : 'stopped';
        return present ? ((resource ?? 'present') as string) : 'absent';
      },
    },
  ],
});
