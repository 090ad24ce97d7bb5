import { packageOptionInvalid } from '../../diagnostics/catalogue/package.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import type { LowerContext } from '../resource-type.ts';
import { valueText } from '../value-text.ts';

/**
 * The words of install_options or uninstall_options: a string is one word, a hash gives KEY=VALUE in order of the keys.
 * Departure: Puppet puts double quotes around words with spaces, for Windows; here a word arrives as it is.
 */
export function packageOptions(given: Attributes, parameter: string, context: LowerContext): readonly string[] {
  const value = given.value(parameter);
  const words: string[] = [];
  const add = (option: Value): void => {
    const text = valueText(option);
    if (typeof option === 'string') words.push(option);
    else if (isList(option)) option.forEach(add);
    else if (isHash(option)) {
      const pairs = [...option.entries()].map(([key, item]) => `${valueText(key) ?? ''}=${valueText(item) ?? ''}`);
      words.push(...pairs.sort());
    } else if (text !== undefined) words.push(text);
    else context.report(packageOptionInvalid({ resource: given.reference, parameter }, given.span(parameter)));
  };
  if (value !== undefined) add(value);
  return words;
}
