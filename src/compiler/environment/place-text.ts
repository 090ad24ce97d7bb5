/** A place inside a message, as Puppet writes it. */
import { positionOf, type Span } from '../../model/span.ts';

/** `(file: manifests/site.pp, line: 3)` */
export function placeText(span: Span): string {
  return `(file: ${span.source.path}, line: ${positionOf(span).line})`;
}
