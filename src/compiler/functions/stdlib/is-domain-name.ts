import { predicate } from '../predicate.ts';

export const isDomainName = predicate(
  'is_domain_name',
  'True for a syntactically right domain name.',
  value => typeof value === 'string' && domainName(value),
  { bare: true },
);

/** At most 255 characters in labels of letters, digits and inner dashes; the last label has letters only. */
export function domainName(text: string): boolean {
  if (text === '.') return true;
  const name = text.replace(/\.$/, '');
  if (name === '' || name.length > 255) return false;
  if (name.includes('.') && !/\.[A-Za-z]+$/m.test(name)) return false;
  return name.split('.').every(label => label.length <= 63 && /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(label));
}
