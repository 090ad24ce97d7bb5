import type { PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { toToml } from '../formats/to-toml.ts';
import { mapSensitive } from '../unwrap-sensitive.ts';

export const toTomlFunction = defineFunction({
  name: 'stdlib::to_toml',
  doc: 'A hash as TOML; Sensitive when something in it is.',
  dispatches: [
    {
      parameters: ['Hash $data'],
      call: (_, [data = null]) => mapSensitive(data, plain => toToml(plain as PuppetHash)),
    },
  ],
});
