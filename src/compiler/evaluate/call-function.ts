/** Finds a function by name and calls it. */
import { unknownFunction } from '../../diagnostics/catalogue/evaluate.ts';
import { Failure, fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { AstNode, FunctionDefinition } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { canonicalName, type Loaded } from '../environment/definition-table.ts';
import type { Block } from '../functions/define-function.ts';
import { nearest } from '../site/nearest.ts';
import { selectDispatch } from '../types/signature.ts';
import { callContext } from './call-context.ts';
import { explained, failAt, placed } from './failures.ts';
import { callClosure } from './lambda.ts';
import { Scope } from './scope.ts';
import { BodyFailure, ReturnSignal } from './signals.ts';
import { sourceOf } from './source-of.ts';

/** A function in the language: of the site or a module; names without a namespace are the site's own, then the built-in ones. */
function languageFunction(scope: Scope, name: string): Loaded<FunctionDefinition> | undefined {
  const { services, environment } = scope.compilation;
  const own = environment.table.functions.get(name);
  if (own?.module === '') return own;
  if (!name.includes('::') && services.functions.has(name)) return undefined;
  return environment.findFunction(name);
}

/** Is there such a function? */
export function hasFunction(scope: Scope, name: string): boolean {
  const plain = canonicalName(name);
  return (
    scope.compilation.services.functions.has(plain) || scope.compilation.environment.findFunction(plain) !== undefined
  );
}

/** Runs a function in the language, in a scope of its own below the top scope. */
function callLanguageFunction(
  loaded: Loaded<FunctionDefinition>,
  values: readonly Value[],
  scope: Scope,
  node: AstNode,
): Value {
  const { compilation } = scope;
  const { definition } = loaded;
  const { top } = compilation;
  const source = sourceOf(compilation, loaded, 'function');
  const own = new Scope({ compilation, parent: top, source, resource: top.resource, kind: 'function' });
  if (loaded.module !== '') own.variables.set('module_name', loaded.module);
  const closure = { ...definition, name: definition.name };
  try {
    return callClosure(closure, values, own, node.span);
  } catch (error) {
    if (error instanceof ReturnSignal) return error.value;
    throw error;
  }
}

function unknown(scope: Scope, name: string, node: AstNode): never {
  const { services, environment } = scope.compilation;
  const ruby = environment.rubyFile('function', name);
  const hint =
    ruby &&
    `${ruby} has it in Ruby, which cannot be run: write it in the Puppet language in overrides/${name.replaceAll('::', '/')}.pp`;
  const near = nearest(name, [...services.functions.keys(), ...environment.names('functions')]);
  return fail(unknownFunction({ name, near, hint }, node.span));
}

/**
 * Calls a function with evaluated arguments. Unknown names and wrong arguments fail at `node`.
 * @param node the call, for places in messages
 */
export function callFunction(
  scope: Scope,
  name: string,
  values: readonly Value[],
  block: Block | undefined,
  node: AstNode,
): Value {
  const plain = canonicalName(name);
  const written = languageFunction(scope, plain);
  if (written) return explained(anLabel(node), node.span, () => callLanguageFunction(written, values, scope, node));
  const known = scope.compilation.services.functions.get(plain);
  if (!known) return unknown(scope, plain, node);
  const selected = placed(node.span, () => selectDispatch(known, values, block));
  if ('message' in selected) return failAt(node, selected.message);
  try {
    return explained(anLabel(node), node.span, () => selected.dispatch.call(callContext(scope, node), values, block));
  } catch (error) {
    if (error instanceof Failure && known.refuses) throw new BodyFailure(error.diagnostic);
    throw error;
  }
}
