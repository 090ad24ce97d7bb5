import { isHash, isList, PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { type JsonLayout, PRETTY, toJson } from '../formats/to-json.ts';
import { mapSensitive } from '../unwrap-sensitive.ts';

const OPTIONS =
  'Struct[{indent => Optional[String], space => Optional[String], space_before => Optional[String], object_nl => Optional[String], array_nl => Optional[String], allow_nan => Optional[Boolean], max_nesting => Optional[Integer[-1,default]]}]';

export const toJsonPretty = defineFunction({
  name: 'stdlib::to_json_pretty',
  doc: 'Data as JSON, indented; undef values may be left out, the layout may be given.',
  dispatches: [
    {
      parameters: ['Variant[Hash, Array] $data', 'Optional[Boolean] $skip_undef = false', `${OPTIONS} $opts = undef`],
      call: (_, [data = null, skip, options = null]) => {
        const shown = skip === true ? withoutUndef(data) : data;
        return mapSensitive(shown, plain => `${toJson(plain, layout(options))}\n`);
      },
    },
  ],
});

function withoutUndef(data: Value): Value {
  if (isList(data)) return data.filter(value => value !== null);
  if (isHash(data)) return PuppetHash.from([...data.entries()].filter(([, value]) => value !== null));
  return data;
}

function layout(options: Value): JsonLayout {
  const option = (name: string, usual: string) =>
    isHash(options) ? ((options.get(name) as string | null | undefined) ?? usual) : usual;
  return {
    indent: option('indent', PRETTY.indent),
    space: option('space', PRETTY.space),
    spaceBefore: option('space_before', PRETTY.spaceBefore),
    objectNl: option('object_nl', PRETTY.objectNl),
    arrayNl: option('array_nl', PRETTY.arrayNl),
  };
}
