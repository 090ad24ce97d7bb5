/** Checks of calls, branches, literals and statements in a row. */
import * as issue from '../../diagnostics/catalogue/static.ts';
import { anLabel, capitalLabel, label } from '../../diagnostics/label.ts';
import type {
  BlockExpression,
  CallNamedFunctionExpression,
  CaseExpression,
  Expression,
  HeredocExpression,
  KeyedEntry,
  LiteralHash,
  SelectorExpression,
} from '../../model/ast.ts';
import { type Check, needValue } from './context.ts';
import { hasNoEffect, untitledResource } from './effect.ts';

export function checkBlock(check: Check, node: BlockExpression): void {
  const name = untitledResource(node);
  if (name !== undefined) {
    check.report(issue.resourceWithoutTitle({ name }, node.span));
    return;
  }
  const lost = node.statements.slice(0, -1).find(hasNoEffect);
  if (lost) check.report(issue.noEffect({ label: label(lost) }, lost.span));
}

export function checkCall(check: Check, node: CallNamedFunctionExpression): void {
  const { functor } = node;
  const name = functor.kind === 'AccessExpression' ? functor.left : functor;
  if (functor.kind === 'QualifiedName' || name.kind === 'QualifiedReference') return;
  if (functor.kind === 'RenderStringExpression') check.report(issue.illegalTemplateParameters({}, node.span));
  else {
    const values = { label: capitalLabel(functor), feature: 'function name', container: anLabel(node) };
    check.report(issue.illegalExpression(values, functor.span));
  }
}

export function checkCase(check: Check, node: CaseExpression): void {
  needValue(check, node.test);
  const values = node.options.flatMap(option => option.values);
  checkDefaults(check, node, values);
  for (const value of values) needValue(check, value);
}

export function checkSelector(check: Check, node: SelectorExpression): void {
  needValue(check, node.left);
  const values = node.selectors.map(entry => entry.matching);
  checkDefaults(check, node, values);
  for (const value of values) needValue(check, value);
}

function checkDefaults(check: Check, owner: Expression, values: readonly Expression[]): void {
  const [first, ...others] = values.filter(value => value.kind === 'LiteralDefault');
  for (const again of others) {
    const related = [{ message: 'the first one is here', span: first!.span }];
    check.report(issue.duplicateDefault({ label: label(owner) }, again.span, related));
  }
}

/** What a key is, where that can be seen: values of different types are different keys. */
function literalKey(node: Expression): { readonly id: string; readonly text: string } | undefined {
  switch (node.kind) {
    case 'LiteralString':
      return { id: `s${node.value}`, text: node.value };
    case 'QualifiedName':
      return { id: `s${node.name}`, text: node.name };
    case 'LiteralInteger':
    case 'LiteralFloat':
    case 'LiteralBoolean':
      // 1 and 1.0 are different keys
      return { id: `${node.kind}${node.value}`, text: String(node.value) };
    case 'LiteralUndef':
      return { id: 'u', text: '' };
    case 'LiteralDefault':
      return { id: 'd', text: 'default' };
    default:
      return undefined;
  }
}

export function checkHash(check: Check, node: LiteralHash): void {
  const seen = new Map<string, KeyedEntry>();
  for (const entry of node.entries) {
    const key = literalKey(entry.key);
    if (!key) continue;
    const first = seen.get(key.id);
    if (first) {
      const related = [{ message: 'first declared here', span: first.span }];
      check.report(issue.duplicateKey({ key: key.text }, entry.span, related));
    } else seen.set(key.id, entry);
  }
}

/**
 * Text without interpolation is checked against the syntax it is said to have.
 * Spec deviation: JSON alone; other syntaxes are a label here.
 */
export function checkHeredoc(check: Check, { text, syntax, span }: HeredocExpression): void {
  if (text.kind !== 'LiteralString' || syntax === '') return;
  const segments = syntax.split('+');
  if (segments.includes('')) check.report(issue.emptyHeredocSyntax({ syntax }, span));
  else if (segments.at(-1) === 'json' && !isJson(text.value)) check.report(issue.invalidJson({ syntax }, text.span));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
