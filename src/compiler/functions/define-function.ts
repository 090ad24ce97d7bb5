/** How a function of the language is written: its name, its typed signatures, what it does. One file per function. */
import type { LambdaExpression } from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { PuppetType } from '../../model/type.ts';
import type { Value } from '../../model/value.ts';

/** A lambda (or a Puppet-language function) given to a call. */
export interface Block {
  /** Number of parameters it takes; `rest` when the last one captures the rest. */
  readonly arity: number;
  readonly required: number;
  readonly rest: boolean;
  readonly definition: LambdaExpression | undefined;
  /** The type of the block, for `Callable[…]` checks. */
  readonly type: PuppetType;
  /** Calls it. `next(value)` inside gives that value; `break()` ends the iteration through `Break`. */
  call(...values: Value[]): Value;
}

/** Thrown by `break()`; an iterating function catches it and stops with what it has. */
export class Break extends Error {}

/** `next(value)`: ends the lambda or function body with a value; the evaluator catches it. */
export class NextSignal extends Error {
  readonly value: Value;
  readonly span: Span;
  constructor(value: Value, span: Span) {
    super('next');
    this.value = value;
    this.span = span;
  }
}

/** What a function may do besides computing. Implemented by the evaluator; a pure function ignores it. */
export interface CallContext {
  /** The place of the call. */
  readonly span: Span;
  /** Ends the evaluation with a message at the place of the call. */
  fail(message: string, hint?: string): never;
  /** Reports without ending (`notice`, `warning`, deprecations). */
  report(diagnostic: Diagnostic): void;
  /** Calls another function by name. */
  call(name: string, values: readonly Value[], block?: Block): Value;
  hasFunction(name: string): boolean;
  /** Resolves and evaluates a type expression given as text, with the aliases of the environment. */
  type(text: string): PuppetType;
  /** A variable as seen from the calling scope, `::`-qualified or not; undefined when it is not set. */
  variable(name: string): Value | undefined;
  /** All variables visible by short name (for templates). */
  variables(): ReadonlyMap<string, Value>;
  /** Name of the module the calling code is in; '' at top level. */
  readonly module: string;
  /** Everything that reaches into the catalog, the environment or the data; used by the functions that belong there. */
  readonly evaluator: EvaluatorAccess;
}

/** Services of the evaluator for `include`, `defined`, `create_resources`, `lookup`, `template`, `file` and their kin. */
export interface EvaluatorAccess {
  readonly host: { readonly name: string; readonly roles: readonly string[] };
  readonly environment: string;
  /** Declares classes (`include`, `require`, `contain`); gives their references. */
  includeClasses(names: readonly string[], how: 'include' | 'require' | 'contain', span: Span): Value;
  /** Is a class, type, defined type, function or resource known / declared? As Puppet's `defined`. */
  isDefined(what: Value): boolean;
  /** Declares a resource as an expression would; `form` as written. */
  declareResource(
    type: string,
    title: string,
    parameters: ReadonlyMap<string, Value>,
    form: 'regular' | 'virtual' | 'exported',
    span: Span,
  ): void;
  /** A declared resource's parameter (`getparam`, `$ref['param']`). undefined: no such resource. */
  resourceParameter(type: string, title: string, parameter: string): Value | undefined;
  /** Has such a resource been declared with (at least) these parameters? For defined_with_params, ensure_resource. */
  hasResource(type: string, title: string, parameters: ReadonlyMap<string, Value>): boolean;
  /** Makes already declared virtual resources real. */
  realize(references: Value, span: Span): void;
  /** Adds tags to the calling scope's container; `tagged` asks for them. */
  tag(names: readonly string[]): void;
  isTagged(names: readonly string[]): boolean;
  /** Hiera: undefined when nothing is found. `explain` collects lines for `lookup --explain`. */
  lookup(key: string, options: { merge?: Value | undefined; explain?: string[] | undefined }): Value | undefined;
  /** A file of a module (`files/` by default) or an absolute path; undefined when missing. */
  readFile(reference: string, subfolder: 'files' | 'templates'): { path: string; bytes: Uint8Array } | undefined;
  /** Renders an EPP, ERB or Handlebars text in the calling scope. `parameters` for EPP and Handlebars. */
  renderTemplate(
    language: 'epp' | 'erb' | 'hbs',
    path: string,
    text: string,
    parameters: ReadonlyMap<string, Value> | undefined,
  ): string;
  /** The calling scope's own name parts, for assert_private: caller module and the definition it is in. */
  caller(): { module: string; definition: string };
  moduleMetadata(module: string): Value | undefined;
  /** Notes that the result depends on a fact, by its dotted path: it becomes a guard of the bundle. */
  noteFact?(path: string, value: Value): void;
  /** Folder of a module as the user named it; undefined: no such module. Absent: paths are not to be had. */
  modulePath?(module: string): string | undefined;
  /** Stops evaluation of the enclosing body (`return`). */
  returnFrom(value: Value): never;
}

/** One signature. Types are written as in the language and parsed when first needed. */
export interface Dispatch {
  /** `'Array[String] $names'`, `'Optional[Integer] $count = 1'`, `'Any *$rest'`: type, then name; ` = ` marks an optional one. */
  readonly parameters: readonly string[];
  /** `'Callable[1,2]'`: required block. `'Optional[Callable]'`: optional. Absent: a block is an error. */
  readonly block?: string;
  /** Only there to say what is wrong with arguments that no other takes: messages about signatures leave it out. */
  readonly explains?: true;
  call(context: CallContext, values: readonly Value[], block: Block | undefined): Value;
}

export interface PuppetFunction {
  /** With its namespace, such as `stdlib::to_yaml`. */
  readonly name: string;
  /** One or two sentences, for the generated reference. */
  readonly doc: string;
  readonly dispatches: readonly Dispatch[];
  /** Instead of a value it only has an effect, so it may stand as a statement. Defaults to false. */
  readonly statement?: boolean;
  /** Its failure is meant by the author of the manifest: nothing after it in the same body is evaluated. */
  readonly refuses?: true;
}

/** Declares a function. The argument is returned as it is: the call is there for its types. */
export function defineFunction(definition: PuppetFunction): PuppetFunction {
  return definition;
}
