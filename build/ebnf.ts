/** The grammar as EBNF: `rule ::= part part? (a | b)* ;`, one rule a paragraph, under the names of the tokens. */
import { type ISerializedGast, Lexer, type TokenType } from 'chevrotain';

/** A token in a rule, as it is serialized. */
export interface SerializedTerminal {
  readonly name: string;
  readonly label?: string;
}

type Node = ISerializedGast & {
  readonly name?: string;
  readonly nonTerminalName?: string;
  readonly definition?: Node[];
  readonly separator?: SerializedTerminal;
};

/** `StringText` is `STRING_TEXT`. */
const symbol = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

function terminal({ label, name }: SerializedTerminal): string {
  return label && /^'[^']+'$/.test(label) ? label : symbol(name);
}

function sequence(nodes: readonly Node[] | undefined): string {
  return (nodes ?? []).map(node => part(node)).join(' ');
}

const group = (text: string): string =>
  /^(?:'[^']*'|[\w]+|\(.*\))$/.test(text) && !/\) .*\(/.test(text) ? text : `( ${text} )`;

/** Ways to choose from; tokens that look the same are one. */
function alternatives(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  return different.length === 1 ? different[0]! : `( ${different.join(' | ')} )`;
}

function part(node: Node): string {
  switch (node.type) {
    case 'Terminal':
      return terminal(node as unknown as SerializedTerminal);
    case 'NonTerminal':
      return node.nonTerminalName ?? node.name ?? '';
    case 'Option':
      return `${group(sequence(node.definition))}?`;
    case 'Repetition':
      return `${group(sequence(node.definition))}*`;
    case 'RepetitionMandatory':
      return `${group(sequence(node.definition))}+`;
    case 'RepetitionMandatoryWithSeparator':
    case 'RepetitionWithSeparator': {
      const inner = group(sequence(node.definition));
      return `${inner} ( ${terminal(node.separator as SerializedTerminal)} ${inner} )*`;
    }
    case 'Alternation':
      return alternatives((node.definition ?? []).map(each => sequence(each.definition)));
    default:
      return sequence(node.definition);
  }
}

function pattern(token: TokenType, all: readonly TokenType[]): string {
  if (token.PATTERN === Lexer.NA) {
    const members = all.filter(each => each.CATEGORIES?.includes(token));
    return members.map(each => terminal({ name: each.name, label: each.LABEL ?? '' })).join(' | ');
  }
  return token.PATTERN instanceof RegExp ? `/${token.PATTERN.source}/` : 'by context, see grammar/tokens';
}

/** The rules, then the tokens that are no plain signs with their patterns. */
export function toEbnf(productions: readonly ISerializedGast[], tokens: readonly TokenType[]): string {
  const rules = (productions as readonly Node[]).map(rule => {
    const body = sequence(rule.definition);
    const alone = /^\( (.*) \)$/.exec(body);
    const text = alone && !alone[1]!.includes('(') ? alone[1]!.split(' | ').join('\n  | ') : body;
    return `${rule.name} ::=\n    ${text}\n  ;`;
  });
  const lexical = tokens
    .filter(token => typeof token.PATTERN !== 'string')
    .map(token => `${symbol(token.name)} ::= ${pattern(token, tokens)} ;`);
  return `${rules.join('\n\n')}\n\n/* tokens */\n\n${lexical.join('\n')}\n`;
}
