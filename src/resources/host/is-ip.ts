/** Addresses as Puppet's host type takes them. https://datatracker.ietf.org/doc/html/rfc4291#section-2.2 */

/** True for an IPv4 or IPv6 address, the latter with an optional zone. */
export function isIP(text: string): boolean {
  return isIPv4(text) || isIPv6(text.replace(/%.+$/, ''));
}

function isIPv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isIPv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const v4 = last?.includes('.') ? 1 : 0;
  if (v4 && !isIPv4(last as string)) return false;
  const count = groups.length + v4;
  const plain = v4 ? groups.slice(0, -1) : groups;
  return plain.every(group => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}
