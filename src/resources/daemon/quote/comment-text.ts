/** Text behind a # or in a header of an init script: one line of ASCII that neither ends nor continues it. */
export function commentText(value: string): string {
  return value
    .replace(/[\x00-\x1f\x7f]+/g, ' ')
    .replace(/[^\x20-\x7e]/gu, '?')
    .trim()
    .replace(/\\+$/, '');
}
