/** roles.yaml (role -> host names or globs) and the roles written with the hosts -> both directions. */
import { site as issues } from '../../diagnostics/catalogue/site.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Host } from '../../model/site.ts';
import type { Source } from '../../model/span.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import { readYaml, type YamlText } from '../data/read-yaml.ts';
import { globPattern, isGlob } from './glob-pattern.ts';
import { kindOf } from './kind-of.ts';
import { nearest } from './nearest.ts';

type Report = (diagnostic: Diagnostic) => void;

function namesOf(role: string, value: Value, yaml: YamlText, report: Report): readonly [string, number][] {
  if (value === null) return [];
  const names: [string, number][] = [];
  for (const [index, name] of (isList(value) ? value : [value]).entries()) {
    if (typeof name === 'string') names.push([name, index]);
    else {
      const values = {
        key: role,
        expected: 'host names or globs',
        got: kindOf(name),
        example: 'web: [web1, "web*.example.org"]',
      };
      report(issues.wrongType(values, yaml.valuePlace(isList(value) ? [role, index] : [role])));
    }
  }
  return names;
}

/**
 * Gives every host its roles: those of its own file first, then those of roles.yaml in its order.
 * A name without a host is a warning.
 */
export function assignRoles(
  hosts: readonly Host[],
  source: Source | undefined,
  report: Report,
): { hosts: readonly Host[]; roles: ReadonlyMap<string, readonly string[]> } {
  const given = new Map(hosts.map(host => [host.name, new Set(host.roles)]));
  const order: string[] = [];
  if (source) {
    const yaml = readYaml(source);
    for (const diagnostic of yaml.diagnostics) report(diagnostic);
    const content = yaml.value ?? null;
    if (content !== null && !isHash(content)) {
      const values = { key: source.path, expected: 'a hash', got: kindOf(content), example: 'web: [web1, web2]' };
      report(issues.wrongType(values, yaml.valuePlace([])));
    } else if (content !== null) {
      for (const [key, value] of content.entries()) {
        const role = String(key);
        order.push(role);
        for (const [pattern, index] of namesOf(role, value, yaml, report)) {
          const expression = globPattern(pattern);
          const matching = [...given.keys()].filter(name => expression.test(name));
          for (const name of matching) given.get(name)?.add(role);
          if (matching.length > 0) continue;
          const values = { role, pattern, nearest: isGlob(pattern) ? undefined : nearest(pattern, given.keys()) };
          report(issues.roleWithoutHost(values, yaml.valuePlace(isList(value) ? [role, index] : [role])));
        }
      }
    }
  }
  for (const roles of given.values()) for (const role of roles) if (!order.includes(role)) order.push(role);
  return {
    hosts: hosts.map(host => ({ ...host, roles: [...(given.get(host.name) ?? [])] })),
    roles: new Map(order.map(role => [role, hosts.map(host => host.name).filter(name => given.get(name)?.has(role))])),
  };
}
