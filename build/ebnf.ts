/** The grammar as EBNF: `rule ::= part part? (a | b)* ;`, one rule a paragraph, under the names of the tokens. */
import type { ISerializedGast, ISerializedTerminal, TokenType } from 'chevrotain';

type Node = ISerializedGast & {
  readonly name?: string;
  readonly nonTerminalName?: string;
  readonly definition?: Node[];
  readonly separator?: ISerializedTerminal;
};

/** `StringText` is `STRING_TEXT`. */
const symbol = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

function terminal({ label, name }: ISerializedTerminal): string {
  return label && /^'[^']+'$/.test(label) ? label : symbol(name);
}

function sequence(nodes: readonly Node[] | undefined): string {
  return (nodes ?? []).map(node => part(node)).join(' ');
}

const group = (text: string): string =>
  /^(?:'[^']*'|[\w]+|\(.*\))$/.test(text) && !/\) .*\(/.test(text) ? text : `( ${text} )`;

function part(node: Node): string {
  switch (node.type) {
    case 'Terminal':
      return terminal(node as unknown as ISerializedTerminal);
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
      return `${inner} ( ${terminal(node.separator as ISerializedTerminal)} ${inner} )*`;
    }
    case 'Alternation':
      return `( ${(node.definition ?? []).map(each => sequence(each.definition)).join(' | ')} )`;
    default:
      return sequence(node.definition);
  }
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
    .filter(token => token.PATTERN instanceof RegExp || typeof token.PATTERN === 'function')
    .map(token => {
      const pattern = token.PATTERN instanceof RegExp ? `/${token.PATTERN.source}/` : 'by context, see grammar/tokens';
      return `${symbol(token.name)} ::= ${pattern} ;`;
    });
  return `${rules.join('\n\n')}\n\n/* tokens */\n\n${lexical.join('\n')}\n`;
}
