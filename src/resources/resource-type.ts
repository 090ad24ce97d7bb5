/**
 * What a resource type is: its parameters, what it needs before it, and how it becomes a step.
 * One folder per type; src/resources/index.ts lists them.
 */
import type { ResourceRef } from '../model/catalog.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lowered } from '../model/plan.ts';
import type { Span } from '../model/span.ts';
import type { Value } from '../model/value.ts';
import type { Attributes } from './attributes.ts';

export interface ParameterSpec {
  readonly name: string;
  /** A property is a state of the host that is compared; a parameter only steers how. */
  readonly kind: 'property' | 'parameter';
  /** The title is its value when it is not given. Exactly one parameter of a type. */
  readonly namevar?: true;
  /** Resources of one name with different values of this are different: packages of two providers, daemons of two users. */
  readonly apart?: true;
  /** One or two sentences, for the generated reference. */
  readonly doc: string;
  /** Valid literal values; others are an error unless `pattern` matches them. Puppet's booleans count as their names. */
  readonly values?: readonly string[];
  readonly pattern?: RegExp;
  /** May be a list. */
  readonly list?: true;
  /** Anything the two above cannot say: a sentence why the value is wrong, or undefined. */
  readonly check?: (value: Value) => string | undefined;
  readonly default?: Value;
}

/** A source file or folder behind puppet:///modules/…, read where the type lowers. */
export interface SourceEntry {
  /** Path below the source; '' for the source itself. */
  readonly path: string;
  readonly type: 'file' | 'directory' | 'link';
  readonly mode: number;
  readonly bytes: Uint8Array | undefined;
  readonly target: string | undefined;
}

export interface LowerContext {
  /** A fact by dotted path; reading it makes it a guard. undefined when the host's facts do not say. */
  fact(path: string): Value | undefined;
  /** Entries of a puppet:///modules/NAME/PATH or absolute workstation source, the source itself first; undefined if missing. */
  source(url: string): readonly SourceEntry[] | undefined;
  /** The resources of a type, as `File`: what a folder that is purged has to keep, the parts of a file. */
  all(type: string): readonly Attributes[];
  report(diagnostic: Diagnostic): void;
}

/** A rule that a resource breaks. */
export interface RuleBroken {
  readonly message: string;
  /** By default where the resource is declared. */
  readonly span?: Span;
}

export interface ResourceType {
  /** Lower case, as declared: `file`. */
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly ParameterSpec[];
  /** Parameters Puppet has and we do not, with the way round: an error that says so. */
  readonly unsupported?: Readonly<Record<string, string>>;
  /** Resources that come first when they are in the catalog, as Puppet's autorequire. A list stands for the first of it that is there. */
  readonly autorequires?: (given: Attributes) => readonly (ResourceRef | readonly ResourceRef[])[];
  /** Rules over several parameters; single values are checked from the specs already. */
  readonly validate?: (given: Attributes) => readonly RuleBroken[];
  /** What it becomes. Problems go to context.report; undefined when it cannot be lowered. */
  readonly lower: (given: Attributes, context: LowerContext) => Lowered | undefined;
}
