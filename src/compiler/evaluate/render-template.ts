/** Renders templates in the scope that calls: EPP here, ERB and Handlebars by their own readers. */
import { argumentMismatch } from '../../diagnostics/catalogue/evaluate.ts';
import { Failure, fail } from '../../diagnostics/failure.ts';
import type { EppExpression } from '../../model/ast.ts';
import type { Site } from '../../model/site.ts';
import type { Value } from '../../model/value.ts';
import { parse } from '../../parser/parse.ts';
import { sourcePath } from '../site/source-path.ts';
import type { TemplateContext } from '../templates/template-context.ts';
import { type TextRenderer, textRenderer } from '../templates/text-renderer.ts';
import { describeParameters } from '../types/describe-mismatch.ts';
import { valueToString } from '../types/to-string.ts';
import { parameterType } from './bind-parameters.ts';
import { callFunction } from './call-function.ts';
import { evaluate } from './expression.ts';
import { readVariable } from './read-variable.ts';
import { Scope, type Slot } from './scope.ts';
import { visibleVariables } from './variables.ts';

/** Values of the template's parameters: those given, then defaults from left to right. */
function bindEpp(epp: EppExpression, given: ReadonlyMap<string, Value>, path: string, scope: Scope): Map<string, Slot> {
  const specs = epp.parameters.map(node => ({
    name: node.name,
    type: parameterType(node, scope),
    required: node.value === undefined,
  }));
  const values = new Map<string, Value>(given);
  for (const { name, value } of epp.parameters) {
    if (values.has(name) || !value) continue;
    values.set(
      name,
      scope.guarded(() => {
        scope.pushLocal(values);
        return evaluate(value, scope);
      }),
    );
  }
  const problem = epp.parametersSpecified ? describeParameters('lambda', specs, values) : undefined;
  if (problem !== undefined) fail(argumentMismatch({ message: problem, hint: `the template is ${path}` }));
  return new Map(values);
}

/** A template of a module sees its parameters and the top scope, one given as text the calling scope too. */
function renderEpp(
  path: string,
  text: string,
  parameters: ReadonlyMap<string, Value> | undefined,
  scope: Scope,
): string {
  const { compilation } = scope;
  const source = { path: sourcePath(compilation.environment.site, path), text };
  const { value: program, diagnostics } = parse(source, { mode: 'epp' });
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) throw new Failure(wrong);
  const { body } = program;
  if (!body) return '';
  const epp = body.kind === 'EppExpression' ? body : undefined;
  // epp() never sees the caller's variables, inline_epp() always does, whether parameters are declared or not
  const isolated = path !== 'inlined-epp-text';
  const { top } = compilation;
  const own = new Scope({ compilation, parent: top, source: scope.source, resource: scope.resource, kind: 'function' });
  const rendering = isolated ? own : scope;
  return rendering.guarded(() => {
    const given = parameters ?? new Map<string, Value>();
    rendering.pushLocal(epp ? bindEpp(epp, given, source.path, rendering) : new Map(given));
    return valueToString(evaluate(body, rendering));
  });
}

const renderers = new WeakMap<Site, TextRenderer>();

function rendererFor(site: Site): TextRenderer {
  const known = renderers.get(site);
  if (known) return known;
  const made = textRenderer(site);
  renderers.set(site, made);
  return made;
}

/** The calling scope, as ERB and Handlebars see it. */
function contextOf(scope: Scope): TemplateContext {
  const span = scope.resource?.span ?? scope.compilation.top.resource?.span;
  return {
    variable: (name, path) => readVariable(scope, name, path),
    call: (name, values) => {
      if (!span) throw new Error('the top scope has a resource');
      return callFunction(scope, name, values, undefined, { kind: 'NopExpression', span });
    },
    text: valueToString,
    names: () =>
      [...visibleVariables(scope)].filter(([, value]) => value !== null && value !== undefined).map(([name]) => name),
    report: diagnostic => scope.compilation.report(diagnostic),
    memory: scope.compilation.templates,
    kept: scope.kept,
  };
}

/** Renders a template's text. Mistakes in it fail at their place in the template. */
export function renderTemplate(
  language: 'epp' | 'erb' | 'hbs',
  path: string,
  text: string,
  parameters: ReadonlyMap<string, Value> | undefined,
  scope: Scope,
): string {
  if (language === 'epp') return renderEpp(path, text, parameters, scope);
  const renderer = rendererFor(scope.compilation.environment.site);
  return renderer.render(language, path, text, parameters, contextOf(scope));
}
