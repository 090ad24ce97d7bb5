/** What a function written in TypeScript may do, for one call. */
import { runtimeError } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { AstNode } from '../../model/ast.ts';
import type { CallContext } from '../functions/define-function.ts';
import { callFunction, hasFunction } from './call-function.ts';
import { evaluatorAccess } from './evaluator-access.ts';
import { placed } from './failures.ts';
import type { Scope } from './scope.ts';
import { typeOfText } from './type-name.ts';
import { lookupVariable, visibleVariables } from './variables.ts';

/** The context of a call that stands at `node`, made from `scope`. */
export function callContext(scope: Scope, node: AstNode): CallContext {
  const { compilation } = scope;
  return {
    span: node.span,
    fail: (message, hint) => fail(runtimeError({ what: anLabel(node), detail: message, hint }, node.span)),
    report: diagnostic => compilation.report(diagnostic.span ? diagnostic : { ...diagnostic, span: node.span }),
    call: (name, values, block) => callFunction(scope, name, values, block, node),
    hasFunction: name => hasFunction(scope, name),
    type: text => placed(node.span, () => typeOfText(compilation, text)),
    variable: name => lookupVariable(scope, name),
    variables: () => visibleVariables(scope),
    get module() {
      const name = lookupVariable(scope, 'module_name');
      return typeof name === 'string' ? name : '';
    },
    get evaluator() {
      return evaluatorAccess(scope, node);
    },
  };
}
