/** A comment of one line in pure ASCII: what a title holds can neither end the comment nor hide in it. */
export function renderComment(text: string): string {
  return `# ${text.replace(/[^\x20-\x7e]/gu, visible)}`;
}

function visible(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
