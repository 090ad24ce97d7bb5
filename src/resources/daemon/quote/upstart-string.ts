/** A string of an upstart job: in double quotes, a backslash before what would end or escape it; one line. */
export function upstartString(value: string): string {
  const line = value.replace(/[\x00-\x1f\x7f]+/g, ' ').trim();
  return `"${line.replace(/["\\]/g, '\\$&')}"`;
}
