/**
 * A value of circus' configuration: one line. Python's ConfigParser reads `;` behind a space as a comment, and circus
 * replaces $(circus.…) and ((circus.…)): a value with any of these cannot be written, which is an error of ours here, since
 * only fixed paths and names come this way.
 */
export function iniValue(value: string): string {
  if (/[\x00-\x1f\x7f]|^\s|\s$|\s[;#]|\$\(|\(\(/.test(value)) throw new Error(`not a value of circus: ${value}`);
  return value;
}
