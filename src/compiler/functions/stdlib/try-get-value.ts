import { isHash, isList, type Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const tryGetValue = defineFunction({
  name: 'try_get_value',
  doc: 'A value inside nested hashes and lists by a path such as a/b/0; a default and another separator may be given. Use dig in new code.',
  dispatches: threeX(
    (_, [data = '', path = '', fallback = '', separator = '/']) => {
      const otherwise = fallback === '' ? null : fallback;
      if ((!isHash(data) && !isList(data)) || path === '') return otherwise ?? data;
      let value: Value = data;
      for (const key of rubyToString(path).split(rubyToString(separator))) {
        const at: Value | undefined = isHash(value)
          ? (value.get(key) ?? (/^\d+$/.test(key) ? value.get(BigInt(key)) : undefined))
          : isList(value) && /^\d+$/.test(key)
            ? value[Number(key)]
            : undefined;
        if (at === undefined || at === null) return otherwise;
        value = at;
      }
      return value;
    },
    { name: 'try_get_value', atLeast: 1 },
  ),
});
