/** Lambdas and functions in the language: a list of parameters, a body, a return type. Spec: https://puppet.com/docs/puppet/8/lang_lambdas */
import { argumentMismatch, parameterWithoutValue } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Expression, LambdaExpression, Parameter } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import type { PuppetType } from '../../model/type.ts';
import { isList, isType, type Value } from '../../model/value.ts';
import { type Block, NextSignal } from '../functions/define-function.ts';
import { ANY, callable } from '../types/build-type.ts';
import { describeCall, describeMismatch, type Signature } from '../types/describe-mismatch.ts';
import { inferDetailed } from '../types/infer.ts';
import { isInstance } from '../types/is-instance.ts';
import { parameterType } from './bind-parameters.ts';
import { descend } from './descend.ts';
import { evaluate } from './expression.ts';
import { placed } from './failures.ts';
import type { Scope, Slot } from './scope.ts';

/** What can be called with values: a lambda, or the definition of a function. */
export interface Closure {
  /** `lambda`, or the function's name, for messages. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returnType: Expression | undefined;
  readonly body: Expression | undefined;
  readonly span: Span;
  /** A lambda; functions are stricter about the number of their arguments. */
  readonly isLambda?: true;
}

/** A repeated parameter may be given as the type of its elements or as an Array of them. */
function elementType(node: Parameter, type: PuppetType): PuppetType {
  return node.capturesRest && type.type === 'Array' ? type.element : type;
}

/** The signature of a closure, its types evaluated in `scope`. */
function closureSignature(closure: Closure, scope: Scope): Signature {
  const parameters = closure.parameters.map(node => ({
    name: node.name,
    type: elementType(node, parameterType(node, scope)),
    required: node.value === undefined && !node.capturesRest,
  }));
  return { parameters, rest: closure.parameters.at(-1)?.capturesRest ?? false, block: undefined };
}

/** Values for the parameters: those given, then defaults from left to right, the rest as a list. */
function bind(closure: Closure, values: readonly Value[], scope: Scope): Map<string, Slot | undefined> {
  const names = closure.parameters.map(({ name }) => name);
  const variables = new Map<string, Slot | undefined>(names.map(name => [name, undefined]));
  closure.parameters.forEach((node, index) => {
    if (index < values.length) {
      variables.set(node.name, node.capturesRest ? values.slice(index) : (values[index] as Value));
    } else if (node.value) {
      const reading = (): { callee: string; evaluating: string; names: readonly string[] } => {
        return { callee: closure.name, evaluating: node.name, names };
      };
      const fallback = node.value;
      const value = scope.guarded(() => {
        scope.frame = { kind: 'parameters', variables, callee: reading, below: scope.frame };
        return evaluate(fallback, scope);
      });
      variables.set(node.name, node.capturesRest && !isList(value) ? [value] : value);
    } else if (node.capturesRest) variables.set(node.name, []);
  });
  return variables;
}

function checkReturn(closure: Closure, value: Value, scope: Scope): void {
  if (!closure.returnType) return;
  const type = evaluate(closure.returnType, scope);
  if (!isType(type) || isInstance(type, value)) return;
  const message = describeMismatch(`value returned from ${closure.name} has wrong type,`, type, inferDetailed(value));
  fail(argumentMismatch({ message }));
}

/** Arguments as the body sees them, so that defaults are checked too. */
function finalArguments(closure: Closure, variables: ReadonlyMap<string, Slot | undefined>): readonly Value[] {
  return closure.parameters.flatMap(node => {
    const value = variables.get(node.name);
    if (value === undefined || typeof value === 'symbol') return [];
    return node.capturesRest && isList(value) ? [...value] : [value];
  });
}

/**
 * Calls a closure in a scope: its variables lie on top while the body runs. `next` ends it with a value.
 * Wrong arguments fail without a place: the call knows it.
 * @param at where the call stands
 */
export function callClosure(closure: Closure, values: readonly Value[], scope: Scope, at: Span): Value {
  const signature = closureSignature(closure, scope);
  const required = signature.parameters.filter(parameter => parameter.required).length;
  const tooMany = values.length > signature.parameters.length && !signature.rest;
  const mismatch = (given: readonly Value[]): never => {
    const message = describeCall(closure.name, [signature], given, undefined);
    return fail(argumentMismatch({ message }));
  };
  if (closure.isLambda) {
    // a block takes what it has parameters for, as Puppet's do
    const missing = closure.parameters[values.length];
    if (values.length < required && missing) fail(parameterWithoutValue({ name: missing.name }, missing.span));
  } else if (values.length < required || tooMany) return mismatch(values);
  return descend(scope.compilation, at, () =>
    scope.guarded(() => {
      const variables = bind(closure, values, scope);
      const given = finalArguments(closure, variables);
      const { parameters } = signature;
      const fits = given.every((value, index) =>
        isInstance(parameters[Math.min(index, parameters.length - 1)]?.type ?? ANY, value),
      );
      if (!fits) return mismatch(given);
      const local = new Map<string, Slot>();
      for (const [name, slot] of variables) if (slot !== undefined) local.set(name, slot);
      scope.pushLocal(local);
      const result = runClosureBody(closure.body, scope);
      checkReturn(closure, result, scope);
      return result;
    }),
  );
}

function runClosureBody(body: Expression | undefined, scope: Scope): Value {
  if (!body) return null;
  try {
    return evaluate(body, scope);
  } catch (error) {
    if (error instanceof NextSignal) return error.value;
    throw error;
  }
}

/** The lambda of a call, as functions get it. Its parameters' types are those of the calling scope. */
export function blockOf(node: LambdaExpression, scope: Scope): Block {
  const closure: Closure = {
    name: 'lambda',
    parameters: node.parameters,
    returnType: node.returnType,
    body: node.body,
    span: node.span,
    isLambda: true,
  };
  const signature = placed(node.span, () => closureSignature(closure, scope));
  const required = signature.parameters.filter(parameter => parameter.required).length;
  const size = { from: BigInt(required), to: signature.rest ? undefined : BigInt(node.parameters.length) };
  return {
    arity: node.parameters.length,
    required,
    rest: signature.rest,
    definition: node,
    type: callable(
      signature.parameters.map(parameter => parameter.type),
      size,
      undefined,
      undefined,
    ),
    call: (...values) => callClosure(closure, values, scope, node.span),
  };
}
