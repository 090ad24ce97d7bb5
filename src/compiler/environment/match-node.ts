/** Which `node` definition a host gets. Spec: https://puppet.com/docs/puppet/8/lang_node_definitions */
import type { Expression, NodeDefinition } from '../../model/ast.ts';
import { matchRegexp } from '../types/compile-regexp.ts';

export interface NodeMatch {
  readonly definition: NodeDefinition;
  /** The title of its resource: the matching name, `default`, or Puppet's name for a regular expression. */
  readonly title: string;
  /** What the regular expression captured. */
  readonly groups: readonly (string | undefined)[] | undefined;
}

function literalName(match: Expression): string | undefined {
  if (match.kind === 'LiteralString') return match.value;
  if (match.kind === 'QualifiedName') return match.name;
  if (match.kind === 'LiteralInteger') return String(match.value);
  if (match.kind === 'LiteralFloat') return String(match.value);
  if (match.kind === 'ConcatenatedString') {
    const parts = match.segments.map(segment => (segment.kind === 'LiteralString' ? segment.value : undefined));
    return parts.includes(undefined) ? undefined : parts.join('');
  }
  return undefined;
}

/** The names a definition is written for, as they stand in messages. */
export function nodeNames(definition: NodeDefinition): readonly string[] {
  return definition.hostMatches.map(match => {
    if (match.kind === 'LiteralDefault') return 'default';
    if (match.kind === 'LiteralRegularExpression') return `/${match.pattern}/`;
    return literalName(match) ?? '?';
  });
}

/** Puppet's title of a node that is matched by a regular expression. */
function regexpTitle(pattern: string): string {
  return `__node_regexp__${pattern
    .toLowerCase()
    .replace(/[^-\w:.]/g, '')
    .replace(/^\.+/, '')}`;
}

/** The definition for `host`: an equal name first, then the first regular expression, then `default`. */
export function matchNode(definitions: readonly NodeDefinition[], host: string): NodeMatch | undefined {
  const name = host.toLowerCase();
  const every = definitions.flatMap(definition => definition.hostMatches.map(match => ({ definition, match })));
  for (const { definition, match } of every) {
    if (literalName(match)?.toLowerCase() === name) return { definition, title: name, groups: undefined };
  }
  for (const { definition, match } of every) {
    if (match.kind !== 'LiteralRegularExpression') continue;
    const found = matchRegexp(match.pattern, name);
    if (found) return { definition, title: regexpTitle(match.pattern), groups: found.groups };
  }
  const fallback = every.find(({ match }) => match.kind === 'LiteralDefault');
  return fallback && { definition: fallback.definition, title: 'default', groups: undefined };
}
