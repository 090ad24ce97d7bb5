/** What the evaluator asks of others: data, templates, exported resources. All may be replaced in tests. */
import type { ResourceRef } from '../../model/catalog.ts';
import type { Value } from '../../model/value.ts';
import type { PuppetFunction } from '../functions/define-function.ts';
import type { Scope } from './scope.ts';

export interface LookupOptions {
  readonly merge?: Value | undefined;
  readonly explain?: string[] | undefined;
}

/** A resource that another host exported. */
export interface ExportedResource extends ResourceRef {
  /** The host that exported it. */
  readonly host: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly tags: readonly string[];
}

export interface Services {
  readonly functions: ReadonlyMap<string, PuppetFunction>;
  /** Hiera: undefined when no layer has the key. */
  lookup(key: string, options: LookupOptions, scope: Scope): Value | undefined;
  /** Renders a template text in a scope. */
  renderTemplate(
    language: 'epp' | 'erb' | 'hbs',
    path: string,
    text: string,
    parameters: ReadonlyMap<string, Value> | undefined,
    scope: Scope,
  ): string;
  /** Resources that other hosts have exported, of one type. */
  exported(type: string): readonly ExportedResource[];
}
