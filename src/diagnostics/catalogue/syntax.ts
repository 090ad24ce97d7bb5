/** What can be wrong with the text of a manifest or template, up to a tree of statements. */
import { defineIssue } from '../define-issue.ts';

// Lexical structure
export const unclosedQuote = defineIssue<{ quote: string; following: string }>(
  'error',
  'unclosed-quote',
  ({ quote, following }) => `Unclosed quote after ${quote === "'" ? '"\'"' : `'${quote}'`} followed by '${following}'`,
  ({ quote }) => `close the string with ${quote}; a quote inside it is written \\${quote}`,
);
export const unclosedInterpolation = defineIssue<object>(
  'error',
  'unclosed-interpolation',
  () => 'Unclosed interpolation in a string',
  () => "an interpolated expression begins with '${' and ends with '}'",
);
export const unclosedComment = defineIssue<object>(
  'error',
  'unclosed-comment',
  () => 'Unclosed multiline comment',
  () => "close the comment with '*/'",
);
export const illegalReference = defineIssue<{ qualified: boolean }>(
  'error',
  'illegal-class-reference',
  ({ qualified }) => (qualified ? 'Illegal fully qualified class reference' : 'Illegal class reference'),
  () => "every segment of a type's name begins with a capital letter, as in Foo::Bar",
);
export const illegalName = defineIssue<object>(
  'error',
  'illegal-qualified-name',
  () => 'Illegal fully qualified name',
  () => "a name follows '::'",
);
export const illegalNumber = defineIssue<{ value: string; kind: 'hex' | 'octal' | 'decimal' | undefined }>(
  'error',
  'illegal-number',
  ({ value, kind }) => (kind ? `Not a valid ${kind} number ${value}` : `Illegal number '${value}'`),
  () => 'quote it if it is meant as text',
);
export const unrecognizedEscape = defineIssue<{ character: string }>(
  'warning',
  'unrecognized-escape',
  ({ character }) => `Unrecognized escape sequence '\\${character}'`,
  () => "write '\\\\' for a backslash, or use single quotes",
);
export const unicodeEscape = defineIssue<object>(
  'warning',
  'illegal-unicode-escape',
  () => "Unicode escape '\\u' was not followed by 4 hex digits or 1-6 hex digits in {} or was > 10ffff",
);
export const byteOrderMark = defineIssue<object>(
  'error',
  'illegal-byte-order-mark',
  () => 'Illegal UTF-8 Byte Order mark at beginning of input: [EF BB BF] - remove these from the puppet source',
);

// Heredocs
export const heredocParenthesis = defineIssue<{ following: string }>(
  'error',
  'heredoc-unclosed-parenthesis',
  ({ following }) => `Unclosed parenthesis after '@(' followed by '${following}'`,
);
export const heredocSyntax = defineIssue<object>(
  'error',
  'heredoc-invalid-syntax',
  () => 'Invalid syntax in heredoc expected @(endtag[:syntax][/escapes])',
);
export const heredocEmptyTag = defineIssue<object>(
  'error',
  'heredoc-empty-endtag',
  () => 'Heredoc with an empty endtag',
);
export const heredocWithoutText = defineIssue<object>(
  'error',
  'heredoc-without-text',
  () => 'Heredoc without any following lines of text',
);
export const heredocWithoutEnd = defineIssue<object>(
  'error',
  'heredoc-without-end',
  () => 'Heredoc without end-tagged line',
  () => 'the text ends at a line with nothing but the tag, as in "| TAG"',
);
export const heredocEscapes = defineIssue<{ escapes: string }>(
  'error',
  'heredoc-multiple-escapes',
  ({ escapes }) => `An escape char for @() may only appear once. Got '${escapes}'`,
);
export const heredocEscape = defineIssue<{ actual: string }>(
  'error',
  'heredoc-invalid-escape',
  ({ actual }) => `Invalid heredoc escape char. Only t, r, n, s,  u, L, $ allowed. Got '${actual}'`,
);

// Templates
export const templateTag = defineIssue<object>(
  'error',
  'epp-unbalanced-tag',
  () => 'Unbalanced epp tag, reached <eof> without closing tag.',
  () => "close the tag with '%>'",
);
export const templateComment = defineIssue<object>(
  'error',
  'epp-unbalanced-comment',
  () => 'Reaching end after opening <%# without seeing %>',
);
export const templateExpression = defineIssue<object>(
  'error',
  'epp-unbalanced-expression',
  () => 'Unbalanced embedded expression - opening <% and reaching end of input',
);

// Grammar
export const syntaxError = defineIssue<{ where: string; hint?: string | undefined }>(
  'error',
  'syntax-error',
  ({ where }) => `Syntax error at ${where}`,
  ({ hint }) => hint,
);
export const argumentsToName = defineIssue<{ name: string }>(
  'error',
  'arguments-without-parentheses',
  ({ name }) => `attempt to pass argument list to the function '${name}' which cannot be called without parentheses`,
  ({ name }) => `write ${name}(…)`,
);
export const argumentsWithoutCall = defineIssue<object>(
  'error',
  'illegal-argument-list',
  () => 'illegal comma separated argument list',
);
export const virtualNonResource = defineIssue<object>(
  'error',
  'virtual-without-resource',
  () => 'Virtual (@) can only be applied to a Resource Expression',
);
export const exportedNonResource = defineIssue<object>(
  'error',
  'exported-without-resource',
  () => 'Exported (@@) can only be applied to a Resource Expression',
);
export const untitledAppend = defineIssue<object>(
  'error',
  'untitled-resource',
  () => 'Syntax error resource body without title or hash with +>',
  () => "a resource's title and a colon come first: file { '/etc/motd': … }",
);
export const notAResource = defineIssue<object>(
  'error',
  'not-a-resource',
  () => 'Expression is not valid as a resource, resource-default, or resource-override',
);
export const classAsName = defineIssue<object>(
  'error',
  'class-as-name',
  () => "'class' keyword not allowed at this location",
);
export const stringAsName = defineIssue<object>(
  'error',
  'string-as-name',
  () => 'A quoted string is not valid as a name here',
);
