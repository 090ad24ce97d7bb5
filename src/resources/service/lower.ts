import {
  serviceFeatureIgnored,
  serviceFeatureMissing,
  servicePatternNotPortable,
  serviceProviderInvalid,
  serviceTimeoutInvalid,
} from '../../diagnostics/catalogue/service.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { defaultServiceProviders } from './default-providers.ts';
import type { ServiceProvider } from './provider.ts';
import { serviceProviders } from './providers/index.ts';

/** The providers of a service: one, or several of which the host chooses. */
interface Choice {
  readonly name: string;
  readonly providers: readonly ServiceProvider[];
}

/**
 * The step of a service: `Service name=nginx ensure=running enable=true provider=systemd`.
 * Mistakes go to context.report; undefined when there is no step.
 */
export function lowerService(given: Attributes, context: LowerContext): Lowered | undefined {
  const choice = chooseProviders(given, context);
  if (choice === undefined || !valuesFit(given, choice, context)) return undefined;
  const ensure = ensureOf(given);
  const enable = enableOf(given, choice, context);
  return lowered(
    command(
      'Service',
      ...wordsOf({
        name: given.name,
        ensure,
        enable,
        provider: choice.name,
        ...given.switched('hasstatus', 'hasrestart'),
        ...given.written('start', 'stop', 'restart', 'status', 'pattern', 'binary'),
        path: given.list('path').flatMap(text => text.split(':')),
        ...given.written('manifest', 'timeout'),
      }),
    ),
    {
      probes: probeRows(given, choice, ensure, enable),
      uses: [
        'service',
        'service-commands',
        'service-processes',
        ...(choice.name === 'auto' ? ['service-detect'] : []),
        ...new Set(choice.providers.flatMap(provider => provider.uses)),
      ],
      refreshable: true,
    },
  );
}

function chooseProviders(given: Attributes, context: LowerContext): Choice | undefined {
  const named = given.text('provider');
  if (named !== undefined) {
    const provider = serviceProviders.find(candidate => candidate.name === named);
    if (provider !== undefined) return { name: named, providers: [provider] };
    const known = serviceProviders.map(candidate => candidate.name).join(', ');
    context.report(
      serviceProviderInvalid({ resource: given.reference, provider: named, known }, given.span('provider')),
    );
    return undefined;
  }
  const names = defaultServiceProviders(path => context.fact(path));
  const providers = serviceProviders.filter(provider => names.includes(provider.name));
  return { name: providers.length === 1 ? providers[0]!.name : 'auto', providers };
}

/** Values that the specification of the parameters cannot judge. */
function valuesFit(given: Attributes, choice: Choice, context: LowerContext): boolean {
  const resource = given.reference;
  const pattern = given.text('pattern');
  const reason = pattern === undefined ? undefined : unportable(pattern);
  if (reason !== undefined) {
    context.report(servicePatternNotPortable({ resource, pattern: pattern!, reason }, given.span('pattern')));
    return false;
  }
  const timeout = given.text('timeout');
  if (timeout !== undefined && !((given.integer('timeout') ?? 0) > 0)) {
    context.report(serviceTimeoutInvalid({ resource, value: timeout }, given.span('timeout')));
    return false;
  }
  const enable = given.text('enable');
  const feature = { mask: 'maskable', manual: 'manual_startable', delayed: 'delayed_startable' }[enable ?? ''];
  const can = feature === 'maskable' && choice.providers.some(provider => provider.features.includes('maskable'));
  if (feature !== undefined && !can) {
    context.report(
      serviceFeatureMissing({ resource, provider: choice.name, feature, value: enable! }, given.span('enable')),
    );
    return false;
  }
  return true;
}

/** Why awk would read a Ruby pattern differently, if it would. */
function unportable(pattern: string): string | undefined {
  if (/\\[A-Za-z0-9]/.test(pattern)) return 'an escape that only Ruby knows';
  if (pattern.includes('(?')) return 'a group that only Ruby knows';
  return /[*+?}][?+]/.test(pattern) ? 'a repetition that only Ruby knows' : undefined;
}

function ensureOf(given: Attributes): string | undefined {
  const ensure = given.text('ensure');
  if (ensure === undefined) return undefined;
  return ensure === 'running' || ensure === 'true' ? 'running' : 'stopped';
}

/** enable, unless the provider knows nothing of it: Puppet passes over it too. */
function enableOf(given: Attributes, choice: Choice, context: LowerContext): string | undefined {
  const enable = given.text('enable');
  if (enable === undefined || choice.providers.some(provider => provider.features.includes('enableable')))
    return enable;
  context.report(serviceFeatureIgnored({ resource: given.reference, provider: choice.name }, given.span('enable')));
  return undefined;
}

/** ID NAME ENSURE ENABLE PROVIDER PATH: only where the init system is asked and not a command of the resource. */
function probeRows(
  given: Attributes,
  choice: Choice,
  ensure: string | undefined,
  enable: string | undefined,
): readonly ProbeRow[] {
  const name = given.name;
  const probe = choice.name === 'auto' ? 'service_auto' : (choice.providers[0]!.probe ?? 'service');
  const asked = ensure === undefined || (given.flag('hasstatus') !== false && !given.has('status'));
  if (!asked || given.has('pattern') || given.has('binary') || !/^[A-Za-z0-9][A-Za-z0-9:_.@\\-]*$/.test(name))
    return [];
  const path = given.list('path').join(':');
  return [{ kind: probe, fields: [name, ensure ?? '-', enable ?? '-', choice.name, path || '-'], asked: name }];
}
