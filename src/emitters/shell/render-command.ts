/**
 * Command -> lines of shell, words kept together up to the margin:
 *
 *   File path=/etc/motd ensure=file mode=0644 \
 *     owner=root group=root
 */
import type { Command } from '../../model/shell.ts';
import { renderWord } from './render-word.ts';

const MARGIN = 110;
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** @param indent what continued lines begin with */
export function renderCommand(command: Command, indent = '    '): string {
  if (!NAME.test(command.name)) throw new Error(`not the name of a command: ${command.name}`);
  return wrapWords([command.name, ...command.arguments.map(renderWord)], indent);
}

/** Rendered words in lines; a word over several lines counts with its last one. */
export function wrapWords(words: readonly string[], indent: string): string {
  let text = '';
  let column = 0;
  for (const word of words) {
    const first = word.split('\n', 1)[0]!.length;
    if (text !== '' && column + 1 + first > MARGIN) {
      text += ` \\\n${indent}`;
      column = indent.length;
    } else if (text !== '') {
      text += ' ';
      column++;
    }
    text += word;
    const lineBreak = word.lastIndexOf('\n');
    column = lineBreak === -1 ? column + word.length : word.length - lineBreak - 1;
  }
  return text;
}
