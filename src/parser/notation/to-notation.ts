/** Program -> Puppet Notation, as `puppet parser dump --format pn` prints it: `(if {:test (var "x") :then [(qn "a")]})`. */
import type { AstNode, BlockExpression, Expression, Program } from '../../model/ast.ts';
import { notation as definitions, nodeDefinition } from './definitions.ts';
import { call, float, list, map, quoted } from './format.ts';
import { notation as resources } from './resources.ts';

/** The notation of a whole program. */
export function toNotation(program: Program): string {
  return print(program.body);
}

/** Prints the children of a node; handed to the printers of the other files. */
export interface Printer {
  print(node: AstNode | undefined): string;
  all(nodes: readonly AstNode[]): string[];
  body(node: Expression | undefined): string | undefined;
}

const printer: Printer = { print, all: nodes => nodes.map(print), body: printBody };

/** Statements of a body as a list; a branch that is one expression is a list of one. */
function printBody(node: Expression | undefined): string | undefined {
  if (!node) return undefined;
  return list((node.kind === 'BlockExpression' ? (node as BlockExpression).statements : [node]).map(print));
}

/** A branch, unless there is nothing in it. */
const branch = (node: Expression | undefined): string | undefined =>
  node?.kind === 'NopExpression' ? undefined : printBody(node);

function print(node: AstNode | undefined): string {
  if (!node) return call('nop');
  return literal(node) ?? operation(node) ?? flow(node) ?? resources(node, printer) ?? definitions(node, printer) ?? '';
}

function literal(node: AstNode): string | undefined {
  switch (node.kind) {
    case 'LiteralUndef':
      return 'nil';
    case 'LiteralDefault':
      return call('default');
    case 'LiteralBoolean':
      return String(node.value);
    case 'LiteralInteger':
      return node.radix === 10
        ? String(node.value)
        : call(
            'int',
            map([
              ['radix', String(node.radix)],
              ['value', String(node.value)],
            ]),
          );
    case 'LiteralFloat':
      return float(node.value);
    case 'LiteralString':
      return quoted(node.value);
    case 'LiteralRegularExpression':
      return call('regexp', quoted(node.pattern));
    case 'LiteralList':
      return call('array', ...node.elements.map(print));
    case 'LiteralHash':
      return call('hash', ...node.entries.map(print));
    case 'KeyedEntry':
      return call('=>', print(node.key), print(node.value));
    case 'QualifiedName':
      return call('qn', quoted(node.name));
    case 'QualifiedReference':
      return call('qr', quoted(node.name));
    case 'ReservedWord':
      return call('reserved', quoted(node.word));
    case 'VariableExpression':
      return call('var', quoted(node.name));
    case 'ConcatenatedString':
      return call('concat', ...node.segments.map(print));
    case 'TextExpression':
      return call('str', print(node.expression));
    case 'HeredocExpression':
      return call(
        'heredoc',
        map([
          ['syntax', node.syntax === '' ? undefined : quoted(node.syntax)],
          ['text', print(node.text)],
        ]),
      );
    default:
      return undefined;
  }
}

function operation(node: AstNode): string | undefined {
  switch (node.kind) {
    case 'ArithmeticExpression':
    case 'ComparisonExpression':
    case 'MatchExpression':
    case 'AssignmentExpression':
    case 'RelationshipExpression':
      return call(node.operator, print(node.left), print(node.right));
    case 'InExpression':
      return call('in', print(node.left), print(node.right));
    case 'AndExpression':
      return call('and', print(node.left), print(node.right));
    case 'OrExpression':
      return call('or', print(node.left), print(node.right));
    case 'NotExpression':
      return call('!', print(node.expression));
    case 'UnaryMinusExpression':
      return minus(node.expression);
    case 'UnfoldExpression':
      return call('unfold', print(node.expression));
    case 'ParenthesizedExpression':
      return call('paren', print(node.expression));
    case 'AccessExpression':
      return call('access', print(node.left), ...node.keys.map(print));
    case 'NamedAccessExpression':
      return call('.', print(node.left), print(node.name));
    case 'CallNamedFunctionExpression':
    case 'CallMethodExpression': {
      const name = node.kind === 'CallMethodExpression' ? '-method' : '';
      const entries: [string, string | undefined][] = [
        ['functor', print(node.functor)],
        ['args', list(node.arguments.map(print))],
        ['block', node.lambda && print(node.lambda)],
      ];
      return call(`${node.rvalRequired ? 'call' : 'invoke'}${name}`, map(entries));
    }
    default:
      return undefined;
  }
}

/** A number behind a minus is a negative number. */
function minus(operand: Expression): string {
  if (operand.kind === 'LiteralInteger') return String(-operand.value);
  if (operand.kind === 'LiteralFloat') return float(-operand.value);
  return call('-', print(operand));
}

function flow(node: AstNode): string | undefined {
  switch (node.kind) {
    case 'IfExpression':
    case 'UnlessExpression': {
      const name = node.kind === 'IfExpression' ? 'if' : 'unless';
      return call(
        name,
        map([
          ['test', print(node.test)],
          ['then', branch(node.then)],
          ['else', branch(node.else)],
        ]),
      );
    }
    case 'CaseExpression':
      return call('case', print(node.test), list(node.options.map(print)));
    case 'CaseOption':
      return map([
        ['when', list(node.values.map(print))],
        ['then', printBody(node.then)],
      ]);
    case 'SelectorExpression':
      return call('?', print(node.left), list(node.selectors.map(print)));
    case 'SelectorEntry':
      return call('=>', print(node.matching), print(node.value));
    case 'BlockExpression':
      return call('block', ...node.statements.map(print));
    case 'NopExpression':
      return call('nop');
    case 'NodeDefinition':
      return nodeDefinition(node, printer);
    default:
      return undefined;
  }
}
