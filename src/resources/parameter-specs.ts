/** Specifications that many types have: shorter to write, and the same everywhere. */
import type { Value } from '../model/value.ts';
import type { ParameterSpec } from './resource-type.ts';
import { asText } from './value-text.ts';

/** Puppet's booleans. */
export const BOOLEAN: readonly string[] = ['true', 'false'];
/** Puppet's booleans where the words yes and no count as well. */
export const YES_NO: readonly string[] = [...BOOLEAN, 'yes', 'no'];

/** The property `ensure` of what is there or not. */
export const presence = (doc: string): ParameterSpec => ({
  name: 'ensure',
  kind: 'property',
  doc,
  values: ['present', 'absent'],
  default: 'present',
});

/** A parameter that is on or off. */
export const flag = (name: string, doc: string, fallback: boolean, values = BOOLEAN): ParameterSpec => ({
  name,
  kind: 'parameter',
  doc,
  values,
  default: fallback,
});

/** For `check`: a path of the host that begins at its root. */
export const absolutePath = (value: Value): string | undefined =>
  asText(value).startsWith('/') ? undefined : `File paths must be fully qualified, not '${asText(value)}'`;

/** For `check`: a text that has to stand in one line. */
export const withoutNewline =
  (message: string) =>
  (value: Value): string | undefined =>
    /\n/.test(asText(value)) ? message : undefined;
