import { isHash, isList, PuppetHash, type Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';

export const ensurePackages = defineFunction({
  name: 'stdlib::ensure_packages',
  doc: 'Declares packages unless they are declared already: a name, a list, or a hash of names and attributes; common attributes may be given.',
  statement: true,
  dispatches: [
    {
      parameters: ['Variant[String[1], Array[String[1]]] $packages', 'Hash $default_attributes = {}'],
      call: (context, [packages = null, defaults = null]) => {
        for (const name of isList(packages) ? packages : [packages]) ensurePackage(context, name, defaults, null);
        return null;
      },
    },
    {
      parameters: ['Hash[String[1], Any] $packages', 'Hash $default_attributes = {}'],
      call: (context, [packages, defaults = null]) => {
        for (const [name, own] of (packages as PuppetHash).entries()) ensurePackage(context, name, defaults, own);
        return null;
      },
    },
  ],
});

function ensurePackage(context: CallContext, name: Value, common: Value, own: Value): void {
  const merged = [common, own].reduce<PuppetHash>(
    (attributes, more) => (isHash(more) ? attributes.merge(more) : attributes),
    PuppetHash.from([['ensure', 'installed']]),
  );
  const ensure = merged.get('ensure') ?? null;
  const installed = ensure === 'present' || ensure === 'installed';
  // present and installed mean the same: take the word that is there already
  const present =
    installed &&
    context.call('defined_with_params', [
      `Package[${rubyToString(name)}]`,
      PuppetHash.from([['ensure', 'present']]),
    ]) === true;
  const attributes = installed
    ? merged.merge(PuppetHash.from([['ensure', present ? 'present' : 'installed']]))
    : merged;
  context.call('ensure_resource', ['package', name, attributes]);
}
