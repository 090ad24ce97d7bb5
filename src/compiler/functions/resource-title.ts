/** References to resources given as values or as text. */

import { isType, type Value } from './../../model/value.ts';
import { capitalizeSegments } from '../types/build-type.ts';

export interface ReferenceParts {
  /** Capitalised as in references. */
  readonly type: string;
  readonly title: string;
}

/** Type and title of `File[/x]`, as a reference or as text. undefined when it is neither. */
export function splitReference(value: Value): ReferenceParts | undefined {
  if (typeof value === 'string') {
    const match = /^([^[\]]+)\[(.*)\]$/s.exec(value);
    return match
      ? { type: capitalizeSegments(match[1]!), title: match[2]!.replace(/^(['"])(.*)\1$/s, '$2') }
      : undefined;
  }
  if (!isType(value)) return undefined;
  if (value.type === 'Class') return { type: 'Class', title: value.name ?? '' };
  if (value.type === 'Resource') return { type: capitalizeSegments(value.typeName ?? ''), title: value.title ?? '' };
  return undefined;
}
