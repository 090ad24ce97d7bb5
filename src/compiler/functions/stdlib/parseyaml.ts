import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { parseYaml } from '../formats/parse-yaml.ts';
import { threeX } from '../three-x.ts';
import { withFallback } from '../with-fallback.ts';

export const parseyaml = defineFunction({
  name: 'parseyaml',
  doc: 'Data from a text in YAML; a default may be given for a broken one.',
  dispatches: threeX((context, [text, fallback = '']) => {
    if (text === undefined) return context.fail('Wrong number of arguments. 1 or 2 arguments should be provided.');
    return withFallback(fallback, () => parseYaml(context, rubyToString(text)));
  }),
});
