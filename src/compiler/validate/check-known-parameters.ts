/** Every parameter is one of the type's or a metaparameter. */
import { noParameter, selinuxParameter, unsupportedParameter } from '../../diagnostics/catalogue/validate.ts';
import { refKey } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { METAPARAMETERS } from '../evaluate/metaparameters.ts';
import { nearest } from '../site/nearest.ts';
import type { TypedResource } from './validate.ts';

/** What concerns SELinux alone: without it Puppet leaves these parameters out too. */
const SELINUX = new Set(['seluser', 'selrole', 'seltype', 'selrange', 'selinux_ignore_defaults']);

/** Metaparameters that have no meaning without an agent, with the way round. */
const WITHOUT_AGENT: Readonly<Record<string, string>> = {
  schedule: 'run apply from cron at the wanted times instead',
};

function check({ resource, type }: TypedResource): readonly Diagnostic[] {
  const known = new Set([...type.parameters.map(({ name }) => name), 'name', ...METAPARAMETERS]);
  const ref = refKey(resource);
  return [...resource.parameters].flatMap(([name, { span }]) => {
    const way = type.unsupported?.[name] ?? WITHOUT_AGENT[name];
    if (way !== undefined && !type.parameters.some(parameter => parameter.name === name)) {
      if (name === 'selinux_ignore_defaults') return [];
      if (SELINUX.has(name)) return [selinuxParameter({ name, ref, way }, span)];
      return [unsupportedParameter({ name, ref, way }, span)];
    }
    return known.has(name) ? [] : [noParameter({ name, ref, near: nearest(name, known) }, span)];
  });
}

export function checkKnownParameters(resources: readonly TypedResource[]): readonly Diagnostic[] {
  return resources.flatMap(check);
}
