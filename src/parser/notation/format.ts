/**
 * Puppet Notation as text: calls `(name …)`, lists `[…]`, maps `{:key …}` and literals, all on one line.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/pn.md
 */

/** `(name element …)` */
export function call(name: string, ...elements: readonly string[]): string {
  return `(${[name, ...elements].join(' ')})`;
}

/** `[element …]` */
export function list(elements: readonly string[]): string {
  return `[${elements.join(' ')}]`;
}

/** `{:key value …}`; entries without a value are left out. */
export function map(entries: readonly (readonly [string, string | undefined])[]): string {
  const present = entries.filter(([, value]) => value !== undefined);
  return `{${present.map(([key, value]) => `:${key} ${value}`).join(' ')}}`;
}

const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** A string in double quotes, with octal escapes for control characters. */
export function quoted(text: string): string {
  const escaped = text.replace(/[\x00-\x1f"\\]/g, character => {
    return NAMED[character] ?? `\\o${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${escaped}"`;
}

/** A float with at least one decimal, and with an exponent below 1e-4 and from 1e15. */
export function float(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 15) {
    const plain = Math.abs(value) < 1e-6 ? value.toFixed(20).replace(/0+$/, '') : String(value);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const sign = power < 0 ? '-' : '+';
  const digits = String(Math.abs(power)).padStart(2, '0');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${sign}${digits}`;
}
