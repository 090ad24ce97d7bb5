/** Colours of a terminal. */

export type Style = 'red' | 'yellow' | 'cyan' | 'blue' | 'bold' | 'dim';

const CODES: Readonly<Record<Style, string>> = {
  red: '1;31',
  yellow: '1;33',
  cyan: '1;36',
  blue: '1;34',
  bold: '1',
  dim: '2',
};

/** The text in a colour, or as it is when colours are off or there is no text. */
export function paint(text: string, style: Style, color: boolean): string {
  return color && text !== '' ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text;
}
