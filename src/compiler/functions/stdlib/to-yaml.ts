import { isHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { toYaml } from '../formats/to-yaml.ts';
import { mapSensitive } from '../unwrap-sensitive.ts';

export const toYamlFunction = defineFunction({
  name: 'stdlib::to_yaml',
  doc: 'Data as YAML; Sensitive when something in it is. Option: indentation.',
  dispatches: [
    {
      parameters: ['Any $data', 'Hash $options = {}'],
      call: (_, [data = null, options = null]) => {
        const given = isHash(options) ? options.get('indentation') : undefined;
        return mapSensitive(data, plain =>
          toYaml(plain, { indentation: typeof given === 'bigint' ? Number(given) : 2 }),
        );
      },
    },
  ],
});
