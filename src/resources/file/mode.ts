/** Modes as Puppet reads them: octal texts and chmod's symbolic ones. */

const SYMBOLIC = /^([ugoa]*[-=+][-=+rstwxXugo]*)(,[ugoa]*[-=+][-=+rstwxXugo]*)*$/;

/** Is the text a mode? */
export function isMode(text: string): boolean {
  return /^[0-7]{1,4}$/.test(text) || SYMBOLIC.test(text);
}

/** Four octal digits for an octal mode; undefined for a symbolic one. */
export function octalMode(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-7]{1,4}$/.test(text) ? text.padStart(4, '0') : undefined;
}

/** Where a directory may be read it may be entered: 0640 becomes 0750. */
export function directoryMode(octal: string): string {
  const bits = Number.parseInt(octal, 8);
  return (bits | ((bits & 0o444) >> 2)).toString(8).padStart(4, '0');
}
