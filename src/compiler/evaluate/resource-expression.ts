/** `type { title: … }` in all its forms. Spec: https://puppet.com/docs/puppet/8/lang_resources */
import {
  classNotVirtual,
  duplicateAttribute,
  duplicateTitle,
  emptyTitle,
  illegalResourceType,
  illegalTitleType,
  missingTitle,
} from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { Expression, ResourceBody, ResourceExpression } from '../../model/ast.ts';
import { isType, type Value } from '../../model/value.ts';
import { typeName } from '../types/label.ts';
import { typeToString } from '../types/print.ts';
import { flatten } from './access.ts';
import { evaluateAttribute } from './attributes.ts';
import { declareClassWithParameters } from './classes.ts';
import { declare, referenceTo } from './declare.ts';
import { evaluate } from './expression.ts';
import { resolveResourceType } from './resolve-resource-type.ts';
import type { Parameter } from './resource.ts';
import type { Scope } from './scope.ts';

/** Titles that a body declares, in order; `default` is not one of them. */
interface EvaluatedBody {
  readonly node: ResourceBody;
  readonly titles: readonly string[];
  readonly isDefault: boolean;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

function isTypeExpression(node: Expression): boolean {
  return (
    node.kind === 'QualifiedReference' || (node.kind === 'AccessExpression' && node.left.kind === 'QualifiedReference')
  );
}

/** The type's name, from a word, `File`, `Resource['file']` or `Class`. */
function typeNameOf(node: Expression, scope: Scope): string {
  if (node.kind === 'QualifiedName') return node.name;
  const value = evaluate(node, scope);
  if (isTypeExpression(node) && isType(value)) {
    if (value.type === 'Class' && value.name === undefined) return 'class';
    if (value.type === 'Resource' && value.typeName && value.title === undefined) return value.typeName;
    return fail(illegalResourceType({ actual: typeToString(value) }, node.span));
  }
  return fail(illegalResourceType({ actual: typeName(value) }, node.span));
}

function isDefaultValue(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'default';
}

function evaluateTitles(
  body: ResourceBody,
  taken: Set<string>,
  whole: ResourceExpression,
  scope: Scope,
): readonly Value[] {
  const given = evaluate(body.title, scope);
  const { span } = body.title;
  if (given === null) return fail(missingTitle({}, span));
  const titles = flatten([given]);
  titles.forEach((title, index) => {
    if (title === null) fail(missingTitle({ index }, span));
    const isDefault = isDefaultValue(title);
    if (typeof title !== 'string' && !isDefault) fail(illegalTitleType({ index, actual: typeName(title) }, span));
    if (title === '') fail(emptyTitle({ index }, span));
    const key = isDefault ? 'default' : `'${title}`;
    if (taken.has(key)) fail(duplicateTitle({ title: isDefault ? 'default' : String(title) }, whole.span));
    taken.add(key);
  });
  return titles;
}

function evaluateParameters(
  body: ResourceBody,
  whole: ResourceExpression,
  scope: Scope,
): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const operation of body.operations) {
    for (const parameter of evaluateAttribute(operation, scope)) {
      if (parameters.has(parameter.name)) fail(duplicateAttribute({ name: parameter.name }, whole.span));
      parameters.set(parameter.name, parameter);
    }
  }
  return parameters;
}

/** Declares what the expression says; its value is the list of references. */
export function evaluateResource(node: ResourceExpression, scope: Scope): Value {
  const name = typeNameOf(node.typeName, scope);
  const isClass = name.toLowerCase() === 'class';
  if (isClass && node.form !== 'regular') fail(classNotVirtual({}, node.span));
  const taken = new Set<string>();
  const bodies: EvaluatedBody[] = node.bodies.map(body => {
    const titles = evaluateTitles(body, taken, node, scope);
    return {
      node: body,
      titles: titles.filter(title => typeof title === 'string'),
      isDefault: titles.some(isDefaultValue),
      parameters: evaluateParameters(body, node, scope),
    };
  });
  const defaults = bodies.find(body => body.isDefault)?.parameters ?? new Map<string, Parameter>();
  const what = anLabel(node);
  const references: Value[] = [];
  for (const body of bodies) {
    const parameters = [...new Map([...defaults, ...body.parameters]).values()];
    for (const title of body.titles) {
      if (isClass)
        references.push(declareClassWithParameters(scope, title, parameters, { span: body.node.span, what }));
      else {
        const type = resolveResourceType(scope, name, what, node.span);
        const { span } = body.node;
        const declaration = { type, title, parameters, form: node.form, span, statement: node.span, what };
        references.push(referenceTo(declare(scope, declaration)));
      }
    }
  }
  return references;
}
