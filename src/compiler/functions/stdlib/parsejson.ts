import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { parseJson } from '../formats/parse-json.ts';
import { threeX } from '../three-x.ts';
import { withFallback } from '../with-fallback.ts';

export const parsejson = defineFunction({
  name: 'parsejson',
  doc: 'Data from a text in JSON; a default may be given for a broken one.',
  dispatches: threeX((context, [text, fallback = '']) => {
    if (text === undefined) return context.fail('Wrong number of arguments. 1 or 2 arguments should be provided.');
    return withFallback(fallback, () => parseJson(context, rubyToString(text)));
  }),
});
