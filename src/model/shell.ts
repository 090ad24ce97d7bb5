/** Typed words of shell. No stage pastes text: a value becomes a word, and one function renders words. */

/** Bytes as they shall arrive, quoted by the renderer. A JavaScript string stands for its UTF-8 bytes. */
export interface QuotedWord {
  readonly kind: 'quoted';
  readonly value: string;
}
/** A name of ours that needs no quoting: [A-Za-z0-9_./:=@%+,-]+, checked by the renderer. */
export interface BareWord {
  readonly kind: 'bare';
  readonly text: string;
}
/** "$NAME" of a runtime variable. */
export interface VariableWord {
  readonly kind: 'variable';
  readonly name: string;
}
/** Words glued together, such as content=<quoted>. */
export interface JoinedWord {
  readonly kind: 'joined';
  readonly parts: readonly Word[];
}
export type Word = QuotedWord | BareWord | VariableWord | JoinedWord;

/** A call of a runtime function or program with its words. */
export interface Command {
  readonly name: string;
  readonly arguments: readonly Word[];
}

/** A value that arrives as it is. */
export const quoted = (value: string): Word => ({ kind: 'quoted', value });
/** A constant of ours. */
export const bare = (text: string): Word => ({ kind: 'bare', text });
/** `name=value`: how runtime functions take their parameters. */
export const option = (name: string, value: string): Word => ({
  kind: 'joined',
  parts: [bare(`${name}=`), quoted(value)],
});
export const command = (name: string, ...words: readonly Word[]): Command => ({ name, arguments: words });
