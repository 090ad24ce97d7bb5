/** Variables. Spec: https://puppet.com/docs/puppet/8/lang_scope */
import { unknownVariable } from '../../diagnostics/catalogue/evaluate.ts';
import { templates as issues } from '../../diagnostics/catalogue/templates.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Span } from '../../model/span.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import { canonicalName } from '../environment/definition-table.ts';
import { nearest } from '../site/nearest.ts';
import { LEGACY_FACTS } from './legacy-facts.ts';
import { type Frame, POISON, type Scope, type Slot } from './scope.ts';
import { Poisoned } from './signals.ts';
import { failUnsetParameter } from './unset-parameter.ts';

/** Variables that are undef instead of unknown where they have no value. */
const QUIET = new Set(['module_name', 'caller_module_name']);
const NUMERIC = /^\d+$/;
/** Structured facts that every real host has. */
const FACT_NAMES = new Set(LEGACY_FACTS.map(([, path]) => path.split('.')[0]));
/** Variables of the top scope that are no facts even where a fact has their name. */
const BUILT_IN = new Set(['environment', 'title', 'name', 'module_name']);

function inFrames(frame: Frame | undefined, name: string): { slot: Slot } | undefined {
  for (let at = frame; at; at = at.below) {
    if (at.kind === 'match') {
      if (NUMERIC.test(name)) return { slot: at.groups[Number(name)] ?? null };
    } else if (at.variables.has(name)) {
      const slot = at.variables.get(name);
      if (slot === undefined && at.kind === 'parameters') failUnsetParameter(at.callee(name), name);
      return { slot: slot as Slot };
    }
  }
  return undefined;
}

/** The slot of a short name as seen from `scope`: its frames, itself, the class it inherits from, else node or top. */
function findSlot(scope: Scope, name: string): { slot: Slot } | undefined {
  for (let at: Scope | undefined = scope; at; at = at.inherited ?? at.enclosing) {
    const framed = inFrames(at.frame, name);
    if (framed) return framed;
    const slot = at.variables.get(name);
    if (slot !== undefined) return { slot };
  }
  return undefined;
}

/** The slot of `a::b::x`, from the scope of an evaluated class or one it inherits from; `::x` is the top scope's. */
function findQualified(scope: Scope, name: string): { slot: Slot } | undefined {
  const { compilation } = scope;
  const plain = name.replace(/^::/, '');
  const at = plain.lastIndexOf('::');
  if (at === -1) {
    const slot = compilation.top.variables.get(plain);
    return slot === undefined ? undefined : { slot };
  }
  const className = canonicalName(plain.slice(0, at));
  const leaf = plain.slice(at + 2);
  if (compilation.poisonedClasses.has(className) && !compilation.classScopes.has(className)) throw new Poisoned();
  for (let from = compilation.classScopes.get(className); from; from = from.inherited) {
    // a variable may be set to undef, which is not unset
    const slot = from.variables.get(leaf);
    const found: { slot: Slot | undefined } | undefined = slot === undefined ? inFrames(from.frame, leaf) : { slot };
    if (found?.slot !== undefined) return { slot: found.slot };
  }
  if (compilation.poisonedClasses.has(className)) throw new Poisoned();
  return undefined;
}

/** The value of a variable; undefined when it is not set. A poisoned one ends the work silently. */
export function lookupVariable(scope: Scope, name: string): Value | undefined {
  const found = name.includes('::') ? findQualified(scope, name) : findSlot(scope, name);
  if (found === undefined) return QUIET.has(name) || NUMERIC.test(name) ? null : undefined;
  if (found.slot === POISON) throw new Poisoned();
  noteFact(scope, name, found.slot);
  return found.slot;
}

/** A fact by its own name, `$osfamily`: hashes and lists are noted by who looks into them. */
function noteFact(scope: Scope, name: string, value: Value): void {
  const { compilation } = scope;
  const plain = name.replace(/^::/, '');
  if (isHash(value) || isList(value) || !compilation.facts.has(plain)) return;
  const isTop = name.startsWith('::') || scopeOf(scope, name) === compilation.top;
  if (isTop && !BUILT_IN.has(plain)) compilation.factReads.note(plain, value);
}

/** The scope whose own variable a short name means; undefined when a frame has it. */
function scopeOf(scope: Scope, name: string): Scope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.inherited ?? at.enclosing) {
    if (inFrames(at.frame, name)) return undefined;
    if (at.variables.has(name)) return at;
  }
  return undefined;
}

/** Is the variable set? As `defined('$x')`. */
export function variableExists(scope: Scope, name: string): boolean {
  return (name.includes('::') ? findQualified(scope, name) : findSlot(scope, name)) !== undefined;
}

/** The value of a variable; unknown ones fail. */
export function variableValue(scope: Scope, name: string, span: Span): Value {
  const value = lookupVariable(scope, name);
  const { templates } = scope.compilation;
  const template = templates.touched && value !== undefined ? templates.changedBy(value) : undefined;
  if (template !== undefined) fail(issues.templateChanged({ name, template }, span));
  if (value !== undefined) return value;
  return fail(unknownVariable({ name, near: suggestion(scope, name), hint: whyUnknown(scope, name) }, span));
}

function suggestion(scope: Scope, name: string): string | undefined {
  const others = (known: Iterable<string>): string[] => [...known].filter(one => one !== name);
  if (!name.includes('::')) return nearest(name, others(visibleVariables(scope).keys()));
  const plain = name.replace(/^::/, '');
  const at = plain.lastIndexOf('::');
  if (at === -1) return nearest(plain, scope.compilation.top.variables.keys());
  const inside = scope.compilation.classScopes.get(canonicalName(plain.slice(0, at)));
  const near = inside && nearest(plain.slice(at + 2), inside.variables.keys());
  return near && `${plain.slice(0, at)}::${near}`;
}

function whyUnknown(scope: Scope, name: string): string | undefined {
  const plain = name.replace(/^::/, '');
  const at = plain.lastIndexOf('::');
  if (at !== -1) {
    const className = canonicalName(plain.slice(0, at));
    if (scope.compilation.classScopes.has(className)) return undefined;
    return scope.compilation.environment.findClass(className)
      ? `class ${className} has not been evaluated here: include it first`
      : `class ${className} could not be found`;
  }
  const isFact = FACT_NAMES.has(plain) || LEGACY_FACTS.some(([flat]) => flat === plain);
  return isFact ? 'the host has no such fact: give it under facts: in hosts/NAME.yaml' : undefined;
}

/** All variables that a short name can mean, for templates and suggestions. Poisoned ones are left out. */
export function visibleVariables(scope: Scope): Map<string, Value> {
  const chain: Scope[] = [];
  for (let at: Scope | undefined = scope; at; at = at.inherited ?? at.enclosing) chain.unshift(at);
  const seen = new Map<string, Value>();
  for (const at of chain) {
    for (const [name, slot] of at.variables) if (slot !== POISON) seen.set(name, slot);
    const frames: Frame[] = [];
    for (let frame = at.frame; frame; frame = frame.below) frames.unshift(frame);
    for (const frame of frames) {
      if (frame.kind === 'match') continue;
      for (const [name, slot] of frame.variables) if (slot !== undefined && slot !== POISON) seen.set(name, slot);
    }
  }
  return seen;
}
