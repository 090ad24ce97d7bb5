import { isHash, PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';

export const toHashSettings = defineFunction({
  name: 'to_hash_settings',
  doc: "The php module's settings as parameters of resources: { k => v } as { 'ID: k' => { key => k, value => v } }.",
  dispatches: [
    {
      parameters: ['Any $settings', 'Any $id = undef'],
      call: (context, [settings = null, id = null]) => {
        if (!isHash(settings)) return context.fail('to_hash_settings(): Requires hash to work with');
        const prefix = id === null ? '' : `${rubyToString(id)}: `;
        return PuppetHash.from(
          [...settings.entries()].map(([key, value]) => [
            prefix + rubyToString(key),
            PuppetHash.from([
              ['key', key],
              ['value', value],
            ]),
          ]),
        );
      },
    },
  ],
});
