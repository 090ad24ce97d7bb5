import { predicate } from '../predicate.ts';

export const isEmailAddress = predicate(
  'is_email_address',
  'True for a syntactically right mail address.',
  value => typeof value === 'string' && emailAddress(value),
  { bare: true },
);

/** Something, an at sign, and a domain of at least two labels. */
export function emailAddress(text: string): boolean {
  // the pattern of stdlib, with its groups unrolled: nested repetition would take exponential time
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && /^[\w+-](?:[^\n]?[\w+-])*[^\n]?$/.test(local) && /^[a-z\d-]+(?:\.[a-z]+)+$/.test(domain);
}
