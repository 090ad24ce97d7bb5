/** Handlebars: renders a template text strictly, without HTML escaping, with variables of the calling scope by name. */
import Handlebars from 'handlebars';
import { templates as issues } from '../../diagnostics/catalogue/templates.ts';
import { Failure, fail } from '../../diagnostics/failure.ts';
import type { Source, Span } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import { HelperError, helpers } from './handlebars/built-in-helpers.ts';
import { Missing, toTemplate, Unprintable } from './handlebars/template-value.ts';
import type { TemplateContext } from './template-context.ts';

/** Finds a partial (`{{> name}}`); undefined when there is none. */
export type FindPartial = (name: string) => Source | undefined;

interface Located {
  readonly loc?: { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } };
}
// The library's tree, as far as it is looked at here.
interface HbsNode extends Located {
  type: string;
  name?: HbsNode;
  path?: HbsNode;
  params?: HbsNode[];
  original?: unknown;
  parts?: string[];
  depth?: number;
  data?: boolean;
  hash?: { pairs?: unknown[] } | undefined;
  value?: unknown;
}

function offsetOf(source: Source, line: number, column: number): number {
  let at = 0;
  for (let left = line - 1; left > 0; left--) at = source.text.indexOf('\n', at) + 1;
  return Math.min(at + column, source.text.length);
}
function spanOf(source: Source, node: Located | undefined): Span {
  if (!node?.loc) return { source, start: 0, end: 0 };
  const { start, end } = node.loc;
  return { source, start: offsetOf(source, start.line, start.column), end: offsetOf(source, end.line, end.column) };
}

function visit(node: unknown, see: (node: HbsNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as HbsNode).type === 'string') see(node as HbsNode);
    for (const [key, value] of Object.entries(node)) if (key !== 'loc' && typeof value === 'object') visit(value, see);
  }
}

function parsed(source: Source): HbsNode {
  try {
    return Handlebars.parse(source.text) as unknown as HbsNode;
  } catch (error) {
    const { message, lineNumber, hash, column } = error as Error & {
      lineNumber?: number;
      column?: number;
      hash?: { loc?: { first_line: number; first_column: number } };
    };
    const named = /line (\d+)/.exec(message);
    const line = hash?.loc?.first_line ?? lineNumber ?? (named ? Number(named[1]) : 1);
    const start = offsetOf(source, line, hash?.loc?.first_column ?? column ?? 0);
    const detail = message
      .replace(/^Parse error on line \d+:\s*/, '')
      .replace(/\s*- \d+:\d+$/, '')
      .split('\n')
      .filter(row => !/^[-.]*\^?$/.test(row))
      .join(' ');
    return fail(issues.hbsSyntax({ detail }, { source, start, end: start }));
  }
}

/** `{{> name key=value}}` becomes a block that adds the keys: the library would copy the names there are, and here they are not listed. */
function makeScoped(node: HbsNode): void {
  if (node.type !== 'PartialStatement' || !node.hash || (node.hash.pairs?.length ?? 0) === 0) return;
  const loc = node.loc ? { loc: node.loc } : {};
  const path = (original: string, parts: string[]): HbsNode => ({
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts,
    original,
    ...loc,
  });
  const partial: HbsNode = { ...node, params: [], hash: undefined };
  const strip = { open: false, close: false };
  const [given] = node.params ?? [];
  Object.assign(node, {
    type: 'BlockStatement',
    path: path('scoped', ['scoped']),
    params: [given ?? path('this', [])],
    program: { type: 'Program', body: [partial], blockParams: [], strip: {}, ...loc },
    openStrip: strip,
    inverseStrip: strip,
    closeStrip: strip,
  });
}

/** `default x "…"` may name what is not there: its first argument becomes a lookup that gives nothing then. */
function makeOptional(node: HbsNode): void {
  const [first, ...rest] = node.params ?? [];
  if (node.path?.original !== 'default' || first?.type !== 'PathExpression' || first.data || first.depth) return;
  const path = (original: string, parts: string[]): HbsNode => ({
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts,
    original,
    ...(first.loc ? { loc: first.loc } : {}),
  });
  const names = (first.parts ?? []).map(
    (part): HbsNode => ({
      type: 'StringLiteral',
      value: part,
      original: part,
      ...(first.loc ? { loc: first.loc } : {}),
    }),
  );
  const optional: HbsNode = {
    type: 'SubExpression',
    path: path('optional', ['optional']),
    params: [path('this', []), ...names],
    ...(first.loc ? { loc: first.loc } : {}),
  };
  node.params = [optional, ...rest];
}

interface Loaded {
  readonly source: Source;
  readonly tree: HbsNode;
}

/** The template and all partials it reaches, by name. */
function load(template: Source, find: FindPartial): { main: Loaded; partials: ReadonlyMap<string, Loaded> } {
  const partials = new Map<string, Loaded>();
  const read = (source: Source): Loaded => {
    const tree = parsed(source);
    const wanted: [string, HbsNode][] = [];
    visit(tree, node => {
      if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
        if (node.name?.type === 'SubExpression')
          fail(
            issues.hbsFailed(
              { detail: 'the name of a partial must be written out', hint: 'choose with {{#if}}' },
              spanOf(source, node),
            ),
          );
        wanted.push([String(node.name?.original), node]);
      }
      if (node.type === 'Decorator' || node.type === 'DecoratorBlock')
        fail(
          issues.hbsFailed(
            { detail: 'decorators are not supported', hint: 'use a partial of its own' },
            spanOf(source, node),
          ),
        );
      makeOptional(node);
      makeScoped(node);
    });
    for (const [name, node] of wanted) {
      if (partials.has(name) || name === '@partial-block') continue;
      const found = find(name);
      if (!found) return fail(issues.hbsPartial({ name }, spanOf(source, node)));
      // known before it is read: partials may call each other
      partials.set(name, { source: found, tree: { type: 'Program' } });
      partials.set(name, read(found));
    }
    return { source, tree };
  };
  return { main: read(template), partials };
}

/** The root of a template's names: parameters first, then variables. Nothing of JavaScript's objects is visible. */
function rootOf(context: TemplateContext, parameters: ReadonlyMap<string, Value> | undefined): object {
  const known = new Map<string, unknown>();
  const look = (name: string): unknown => {
    if (known.has(name)) return known.get(name);
    const value = parameters?.get(name) ?? (parameters?.has(name) ? null : context.variable(name, []));
    const made = value === undefined ? undefined : toTemplate(value, opaque => context.text(opaque));
    known.set(name, made);
    return made;
  };
  return new Proxy(Object.create(null) as object, {
    get: (_target, name) => {
      if (typeof name === 'symbol') return undefined;
      const value = look(name);
      if (value === undefined) throw new Missing(name);
      return value;
    },
    // the library asks with `in` only before it fails for a missing name
    has: (_target, name) => {
      if (typeof name === 'string' && look(name) === undefined) throw new Missing(name);
      return typeof name === 'string';
    },
    getOwnPropertyDescriptor: (_target, name) => {
      const value = typeof name === 'string' ? look(name) : undefined;
      return value === undefined ? undefined : { value, configurable: true, enumerable: true, writable: false };
    },
  });
}

/** The place where a name is first used, in the template or a partial. */
function useOf(name: string, loaded: readonly Loaded[]): Span | undefined {
  for (const { source, tree } of loaded) {
    let span: Span | undefined;
    visit(tree, node => {
      if (!span && node.type === 'PathExpression' && !node.data && node.parts?.[0] === name)
        span = spanOf(source, node);
    });
    if (span) return span;
  }
  return undefined;
}

/** Is the name written as a call, with arguments? */
function calledWithArguments(name: string, loaded: readonly Loaded[]): boolean {
  let called = false;
  for (const { tree } of loaded) {
    visit(tree, node => {
      if (node.path?.original === name && ((node.params?.length ?? 0) > 0 || node.type === 'BlockStatement'))
        called = true;
    });
  }
  return called;
}

function explain(error: unknown, loaded: readonly Loaded[], main: Source): never {
  if (error instanceof Failure) throw error;
  if (error instanceof Missing && calledWithArguments(error.variable, loaded)) {
    const hint = `a function of the language is {{call "${error.variable}" …}}`;
    const place = useOf(error.variable, loaded) ?? { source: main, start: 0, end: 0 };
    return fail(issues.hbsFailed({ detail: `there is no helper '${error.variable}'`, hint }, place));
  }
  if (error instanceof Missing)
    return fail(
      issues.hbsMissing({ name: error.variable }, useOf(error.variable, loaded) ?? { source: main, start: 0, end: 0 }),
    );
  if (!(error instanceof Error)) throw error;
  const { lineNumber, column, message } = error as Error & { lineNumber?: number; column?: number };
  const start = lineNumber === undefined ? 0 : offsetOf(main, lineNumber, column ?? 0);
  const span: Span = { source: main, start, end: start };
  const missing = /^"(.+)" not defined in (?:undefined|null)/.exec(message)?.[1];
  if (missing) return fail(issues.hbsMissing({ name: missing }, span));
  if (error instanceof Unprintable)
    return fail(
      issues.hbsFailed({ detail: error.message, hint: 'use {{join list ","}}, {{#each}} or {{json value}}' }, span),
    );
  if (error instanceof HelperError || lineNumber !== undefined || error.constructor === RangeError)
    return fail(issues.hbsFailed({ detail: message.replace(/ - \d+:\d+$/, '') }, span));
  throw error;
}

/**
 * Renders a template. Names are parameters first, then variables of the calling scope; one that is neither is an error.
 * Errors travel as Failure with the place in the template.
 */
export function renderHandlebars(
  template: Source,
  context: TemplateContext,
  parameters: ReadonlyMap<string, Value> | undefined,
  find: FindPartial,
): string {
  const { main, partials } = load(template, find);
  const loaded = [main, ...partials.values()];
  const options = { strict: true, noEscape: true, explicitPartialContext: false };
  const handlebars = Handlebars.create();
  try {
    const compiled = Object.fromEntries(
      [...partials].map(([name, { tree }]) => [name, handlebars.compile(tree, options)]),
    );
    const render = handlebars.compile(main.tree, options);
    return render(rootOf(context, parameters), { helpers: helpers(context), partials: compiled });
  } catch (error) {
    return explain(error, loaded, template);
  }
}
