/**
 * Lexical structure of EPP: text, and tags with code between.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/templates.md
 */
import { type CustomPatternMatcherFunc, createToken } from 'chevrotain';

export interface TemplateText {
  readonly text: string;
  readonly mistake?: 'comment' | 'expression';
}

const SPACE_TO_LINE_END = /^[ \t]*\r?(?:\n|$)?/;

/**
 * Text up to the next tag that holds code. `<%%` and `%%>` are the tags themselves, `<%# %>` is a comment; `-%>` before
 * takes the rest of its line, `<%-` behind takes the spaces before it.
 */
const matchText: CustomPatternMatcherFunc = (text, offset) => {
  let trim = text.startsWith('-%>', offset - 3);
  let result = '';
  const take = (part: string): void => {
    result += (trim ? part.replace(SPACE_TO_LINE_END, '') : part).replaceAll('%%>', '%>');
    trim = false;
  };
  const matched = (end: number, mistake?: TemplateText['mistake']): ReturnType<CustomPatternMatcherFunc> => {
    if (end === offset) return null;
    const match = [text.slice(offset, end)] as unknown as RegExpExecArray & { payload: TemplateText };
    match.payload = mistake ? { text: result, mistake } : { text: result };
    return match;
  };
  for (let at = offset; ; ) {
    const tag = text.indexOf('<%', at);
    if (tag === -1) {
      take(text.slice(at));
      return matched(text.length);
    }
    take(text.slice(at, tag));
    const next = text[tag + 2];
    if (next === undefined) return matched(text.length, 'expression');
    if (next === '%') {
      result += '<%';
      at = tag + 3;
    } else if (next === '#') {
      const close = /[^%]%>/g;
      close.lastIndex = tag + 2;
      const found = close.exec(text);
      if (!found) return matched(text.length, 'comment');
      if (text[tag + 3] === '-') result = result.replace(/[ \t]*$/, '');
      at = close.lastIndex;
      trim = text.startsWith('-%>', at - 3);
    } else {
      if (next === '-') result = result.replace(/[ \t]*$/, '');
      return matched(tag);
    }
  }
};

export const RenderText = createToken({
  name: 'RenderText',
  label: 'text',
  pattern: matchText,
  line_breaks: true,
});

/** `<%` and `<%-` */
export const CodeOpen = createToken({ name: 'CodeOpen', pattern: /<%-?/, push_mode: 'templateCode', group: 'tags' });
/** `%>` and `-%>` behind code; they leave no token, as Puppet's grammar has none. */
export const CodeClose = createToken({ name: 'CodeClose', pattern: /-?%>/, pop_mode: true, group: 'tags' });

/** `<%=` */
export const RenderOpen = createToken({
  name: 'RenderOpen',
  label: "'<%='",
  pattern: '<%=',
  push_mode: 'templateExpression',
});
/** `%>` and `-%>` behind an expression. */
export const RenderClose = createToken({ name: 'RenderClose', label: "'%>'", pattern: /-?%>/, pop_mode: true });
