/** A value as one word of a POSIX shell script. */
export function shellWord(value: string): string {
  if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(value)) return value;
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** Words of a command, joined. */
export function shellWords(values: readonly string[]): string {
  return values.map(shellWord).join(' ');
}
