/**
 * As much of an evaluator as calls of functions need: literals, lambdas, variables, a few operators.
 * The functions are tested alone, without the evaluator they will run under.
 */

import {
  type Block,
  Break,
  type CallContext,
  type EvaluatorAccess,
  NextSignal,
} from '../../src/compiler/functions/define-function.ts';
import { functions } from '../../src/compiler/functions/index.ts';
import { ANY, callable } from '../../src/compiler/types/build-type.ts';
import { valuesEqual } from '../../src/compiler/types/equals.ts';
import { rubyInspect } from '../../src/compiler/types/ruby-inspect.ts';
import { selectDispatch } from '../../src/compiler/types/signature.ts';
import { valueToString } from '../../src/compiler/types/to-string.ts';
import { typeFromText } from '../../src/compiler/types/type-from-text.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import type { Expression, LambdaExpression } from '../../src/model/ast.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Span } from '../../src/model/span.ts';
import { DEFAULT, isHash, isList, PuppetHash, type Value } from '../../src/model/value.ts';
import { parse } from '../../src/parser/parse.ts';

export interface Outcome {
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly hint?: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

type Variables = ReadonlyMap<string, Value>;
const byName = new Map(functions.map(definition => [definition.name, definition]));

/** Evaluates the text of an expression. `access` stands for what the evaluator would know of the catalog. */
export function evaluateText(text: string, access: Partial<EvaluatorAccess>, variables: Variables): Outcome {
  const source = { path: 'case.pp', text };
  const { value: program, diagnostics: syntax } = parse(source);
  const problem = syntax.find(d => d.severity === 'error');
  if (problem || !program.body) return { value: undefined, error: `syntax: ${problem?.message}`, diagnostics: syntax };
  const evaluation = new SmallEvaluator(access, variables);
  try {
    return { value: evaluation.evaluate(program.body, new Map()), error: undefined, diagnostics: evaluation.reported };
  } catch (error) {
    if (error instanceof Break) return { value: undefined, error: error.message, diagnostics: evaluation.reported };
    if (!(error instanceof Failure)) throw error;
    const { message, hint } = error.diagnostic;
    return { value: undefined, error: message, hint, diagnostics: evaluation.reported };
  }
}

class SmallEvaluator {
  readonly reported: Diagnostic[] = [];
  readonly #access: Partial<EvaluatorAccess>;
  readonly #variables: Variables;

  constructor(access: Partial<EvaluatorAccess>, variables: Variables) {
    this.#access = access;
    this.#variables = variables;
  }

  evaluate(node: Expression, locals: Variables): Value {
    const value = (inner: Expression) => this.evaluate(inner, locals);
    switch (node.kind) {
      case 'LiteralUndef':
      case 'NopExpression':
        return null;
      case 'LiteralDefault':
        return DEFAULT;
      case 'LiteralBoolean':
      case 'LiteralInteger':
      case 'LiteralFloat':
      case 'LiteralString':
        return node.value;
      case 'QualifiedName':
        return node.name;
      case 'LiteralRegularExpression':
        return { kind: 'regexp', source: node.pattern };
      case 'LiteralList':
        return node.elements.map(value);
      case 'LiteralHash':
        return PuppetHash.from(node.entries.map(entry => [value(entry.key), value(entry.value)] as const));
      case 'ParenthesizedExpression':
        return value(node.expression);
      case 'UnaryMinusExpression': {
        const operand = value(node.expression);
        return typeof operand === 'bigint' ? -operand : -(operand as number);
      }
      case 'VariableExpression':
        return locals.get(node.name) ?? this.#variables.get(node.name) ?? null;
      case 'QualifiedReference':
        return typeFromText(node.name);
      case 'AccessExpression':
        return node.left.kind === 'QualifiedReference'
          ? typeFromText(node.span.source.text.slice(node.span.start, node.span.end))
          : at(value(node.left), value(node.keys[0]!));
      case 'ConcatenatedString':
        return node.segments
          .map(s => (s.kind === 'TextExpression' ? valueToString(value(inner(s.expression))) : s.value))
          .join('');
      case 'ArithmeticExpression':
        return arithmetic(node.operator, value(node.left) as bigint, value(node.right) as bigint);
      case 'ComparisonExpression':
        return compare(node.operator, value(node.left), value(node.right));
      case 'IfExpression':
        return value(truth(value(node.test)) ? node.then : (node.else ?? { kind: 'NopExpression', span: node.span }));
      case 'BlockExpression':
        return node.statements.reduce<Value>((_, statement) => value(statement), null);
      case 'CallNamedFunctionExpression':
        return this.#callNode(nameOf(node.functor), node.arguments.map(value), node.lambda, locals, node.span);
      case 'CallMethodExpression':
        return this.#callNode(
          nameOf(node.functor.name),
          [value(node.functor.left), ...node.arguments.map(value)],
          node.lambda,
          locals,
          node.span,
        );
      default:
        throw new Error(`the cases of functions do not use ${node.kind}`);
    }
  }

  #callNode(
    name: string,
    values: readonly Value[],
    lambda: LambdaExpression | undefined,
    locals: Variables,
    span: Span,
  ): Value {
    if (name === 'Sensitive') return { kind: 'sensitive', value: values[0] ?? null };
    return this.call(name, values, lambda && this.#block(lambda, locals), span);
  }

  call(name: string, values: readonly Value[], block: Block | undefined, span: Span): Value {
    const fail = (message: string, hint?: string): never => {
      throw new Failure({ code: 'call', severity: 'error', message, span, hint });
    };
    const definition = byName.get(name);
    if (!definition) return fail(`Unknown function: '${name}'.`);
    const selected = selectDispatch(definition, values, block);
    if ('message' in selected) return fail(selected.message);
    return selected.dispatch.call(this.#context(span, fail), values, block);
  }

  #context(span: Span, fail: CallContext['fail']): CallContext {
    return {
      span,
      module: 'ours',
      fail,
      report: diagnostic => this.reported.push(diagnostic),
      call: (name, values, block) => this.call(name, values, block, span),
      hasFunction: name => byName.has(name),
      type: text => typeFromText(text),
      variable: name => this.#variables.get(name),
      variables: () => this.#variables,
      evaluator: this.#access as EvaluatorAccess,
    };
  }

  #block(lambda: LambdaExpression, locals: Variables): Block {
    const { parameters } = lambda;
    const rest = parameters.at(-1)?.capturesRest ?? false;
    const required = parameters.filter(p => p.value === undefined && !p.capturesRest).length;
    return {
      arity: parameters.length,
      required,
      rest,
      definition: lambda,
      type: callable(
        parameters.map(() => ANY),
        { from: BigInt(required), to: rest ? undefined : BigInt(parameters.length) },
      ),
      call: (...values) => {
        const inside = new Map(locals);
        parameters.forEach((p, i) => {
          inside.set(p.name, p.capturesRest ? values.slice(i) : (values[i] ?? null));
        });
        try {
          return lambda.body ? this.evaluate(lambda.body, inside) : null;
        } catch (error) {
          if (error instanceof NextSignal) return error.value;
          throw error;
        }
      },
    };
  }
}

/** `${name}` is the variable of that name. */
function inner(node: Expression): Expression {
  return node.kind === 'QualifiedName' ? { kind: 'VariableExpression', name: node.name, span: node.span } : node;
}

function nameOf(node: Expression): string {
  return node.kind === 'QualifiedName' || node.kind === 'QualifiedReference'
    ? node.name
    : (node as { word: string }).word;
}

function at(collection: Value, key: Value): Value {
  if (isHash(collection)) return collection.get(key) ?? null;
  if (typeof collection === 'string') return collection[Number(key)] ?? '';
  return isList(collection) ? (collection[Number(key)] ?? null) : null;
}

function arithmetic(operator: string, a: bigint, b: bigint): Value {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '%') return ((a % b) + b) % b;
  throw new Error(`the cases of functions do not use ${operator}`);
}

function compare(operator: string, a: Value, b: Value): boolean {
  if (operator === '==') return valuesEqual(a, b);
  if (operator === '!=') return !valuesEqual(a, b);
  const [x, y] = [a as bigint, b as bigint];
  return operator === '<' ? x < y : operator === '>' ? x > y : operator === '<=' ? x <= y : x >= y;
}

function truth(value: Value): boolean {
  return value !== null && value !== false;
}

/** A value for messages of failing tests and for comparing. */
export function shown(value: Value | undefined): string {
  return value === undefined ? 'nothing' : rubyInspect(value);
}
