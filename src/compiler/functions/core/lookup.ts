import type { PuppetType } from '../../../model/type.ts';
import { isList, type PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { type LookupRequest, lookupValue } from '../lookup-value.ts';

const NAME = 'Variant[String, Array[String]] $name';
const MERGE = 'Variant[String[1], Hash[String, Scalar]]';
const BLOCK = 'Callable[Variant[String, Array[String]]]';
const OPTIONS =
  'value_type => Optional[Type], default_value => Optional[Any], override => Optional[Hash[String,Any]], default_values_hash => Optional[Hash[String,Any]], merge => Optional[Variant[String[1], Hash[String, Scalar]]]';

export const lookup = defineFunction({
  name: 'lookup',
  doc: 'Looks a key up in Hiera: with a type the value must have, a merge behaviour and a default, in order or as a hash of options; a lambda gives the default.',
  dispatches: [
    {
      parameters: [NAME, 'Type $value_type = undef', `${MERGE} $merge = undef`],
      call: (context, [name = null, type, merge]) => lookupValue(context, request(name, type, merge)),
    },
    {
      parameters: [NAME, 'Optional[Type] $value_type', `Optional[${MERGE}] $merge`, 'Any $default_value'],
      call: (context, [name = null, type, merge, value = null]) =>
        lookupValue(context, { ...request(name, type, merge), fallback: { value } }),
    },
    {
      parameters: [NAME, 'Type $value_type = undef', `${MERGE} $merge = undef`],
      block: BLOCK,
      call: (context, [name = null, type, merge], block) =>
        lookupValue(context, { ...request(name, type, merge), block }),
    },
    {
      parameters: [`Struct[{name => Variant[String, Array[String]], ${OPTIONS}}] $options_hash`],
      block: `Optional[${BLOCK}]`,
      call: (context, [options], block) => {
        const hash = options as PuppetHash;
        return lookupValue(context, { ...fromOptions(hash.get('name') ?? null, hash), block });
      },
    },
    {
      parameters: [NAME, `Struct[{${OPTIONS}}] $options_hash`],
      block: `Optional[${BLOCK}]`,
      call: (context, [name = null, options], block) =>
        lookupValue(context, { ...fromOptions(name, options as PuppetHash), block }),
    },
  ],
});

function request(asked: Value, type: Value | undefined, merge: Value | undefined): LookupRequest {
  const names = (isList(asked) ? asked : [asked]) as string[];
  return { asked, names, type: (type ?? undefined) as PuppetType | undefined, merge: merge ?? undefined };
}

function fromOptions(asked: Value, options: PuppetHash): LookupRequest {
  return {
    ...request(asked, options.get('value_type'), options.get('merge')),
    override: (options.get('override') ?? undefined) as PuppetHash | undefined,
    defaults: (options.get('default_values_hash') ?? undefined) as PuppetHash | undefined,
    fallback: options.has('default_value') ? { value: options.get('default_value')! } : undefined,
  };
}
