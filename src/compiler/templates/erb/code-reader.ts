/** Reads a stretch of a template's text, and knows the place for errors. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { Source } from '../../../model/span.ts';
import type { StringPart, Token } from './ruby-token.ts';

export abstract class CodeReader {
  protected readonly source: Source;
  protected readonly end: number;
  protected at: number;
  /** The tokens of the code or interpolation being read. */
  protected read: Token[] = [];

  constructor(source: Source, start: number, end: number) {
    this.source = source;
    this.at = start;
    this.end = end;
  }

  protected fail(detail: string, at = this.at): never {
    return fail(issues.erbSyntax({ detail }, { source: this.source, start: at, end: Math.min(at + 1, this.end) }));
  }

  protected unsupported(construct: string, at: number): never {
    return fail(issues.erbUnsupported({ construct }, { source: this.source, start: at, end: this.at }));
  }

  protected rest(length = 1): string {
    return this.source.text.slice(this.at, Math.min(this.at + length, this.end));
  }

  protected match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source.text);
    if (!match || pattern.lastIndex > this.end) return undefined;
    this.at = pattern.lastIndex;
    return match[0];
  }

  protected token(
    type: Token['type'],
    start: number,
    space: boolean,
    text: string,
    parts?: readonly StringPart[],
  ): Token {
    return { type, text, start, end: this.at, space, ...(parts ? { parts } : {}) };
  }
}
