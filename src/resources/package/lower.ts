import {
  packageEnsureInvalid,
  packageFeatureIgnored,
  packageFeatureMissing,
  packageSourceInvalid,
  packageSourceNeeded,
} from '../../diagnostics/catalogue/package.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { choosePackageProvider } from './choose-provider.ts';
import { packageOptions } from './options.ts';
import type { PackageFeature, PackageProvider } from './provider.ts';

/** What each parameter that is not a value of ensure asks of the provider. */
const FEATURE_OF: Readonly<Record<string, PackageFeature>> = {
  install_options: 'install_options',
  uninstall_options: 'uninstall_options',
  mark: 'holdable',
  command: 'targetable',
};

/**
 * The step of a package: `package name=nginx ensure=present provider=apt`.
 * Mistakes go to context.report; undefined when there is no step.
 */
export function lowerPackage(given: Attributes, context: LowerContext): Lowered | undefined {
  const provider = choosePackageProvider(given, context);
  if (provider === undefined) return undefined;
  const ensure = wantedState(given, provider, context);
  if (ensure === undefined || !sourceFits(given, provider, ensure, context)) return undefined;
  const ignored = ignoredParameters(given, provider, context);
  const kept = (name: string): string | undefined => (ignored.has(name) ? undefined : given.text(name));
  const pip = kept('command');
  return lowered(
    command(
      'Package',
      ...wordsOf({
        name: given.name,
        ensure,
        provider: provider.name,
        source: given.text('source'),
        configfiles: given.text('configfiles') === 'replace' ? 'replace' : undefined,
        responsefile: given.text('responsefile'),
        mark: kept('mark'),
        allow_virtual: given.flag('allow_virtual')?.toString(),
        ...given.switched('install_only', 'allowcdrom'),
        command: pip === 'default' ? undefined : pip,
        install_options: ignored.has('install_options') ? [] : packageOptions(given, 'install_options', context),
        uninstall_options: ignored.has('uninstall_options') ? [] : packageOptions(given, 'uninstall_options', context),
      }),
    ),
    {
      probes: probeRows(given, provider, ensure, kept),
      uses: ['package', 'package-tools', 'package-together', ...provider.uses],
      tools: provider.tools,
      together: together(given, provider, ensure, ignored),
    },
  );
}

/** Packages of one manager that shall just be there, for all of them with the same parameters, may be installed in one transaction. */
function together(
  given: Attributes,
  provider: PackageProvider,
  ensure: string,
  ignored: ReadonlySet<string>,
): Lowered['together'] {
  const alone = ['source', 'responsefile', 'mark', 'install_options'].some(
    name => given.has(name) && !ignored.has(name),
  );
  if (ensure !== 'present' || alone || !/^[A-Za-z0-9][A-Za-z0-9._+:~@-]*$/.test(given.name)) return undefined;
  const key = ['configfiles', 'allow_virtual', 'allowcdrom', 'command'].map(name => given.text(name) ?? '');
  return { key: [provider.name, ...key].join('\n'), name: given.name };
}

/** The state asked for, in one spelling; undefined after a report when the provider cannot bring it about. */
function wantedState(given: Attributes, provider: PackageProvider, context: LowerContext): string | undefined {
  const ensure = given.text('ensure') ?? 'present';
  if (ensure === 'installed' || ensure === 'present') return 'present';
  if (ensure === 'absent') return ensure;
  const way = { held: 'use mark => hold', disabled: 'disable a dnf module with an exec' }[ensure];
  if (way !== undefined || /[\u0000-\u001f\u007f]/.test(ensure)) {
    context.report(
      packageEnsureInvalid(
        { resource: given.reference, value: ensure, way: way ?? 'a version is printable text' },
        given.span('ensure'),
      ),
    );
    return undefined;
  }
  const feature = featureOf(ensure);
  if (provider.features.includes(feature)) return ensure;
  context.report(
    packageFeatureMissing(
      { resource: given.reference, provider: provider.name, feature, parameter: 'ensure', value: ensure },
      given.span('ensure'),
    ),
  );
  return undefined;
}

function featureOf(ensure: string): PackageFeature {
  if (ensure === 'purged') return 'purgeable';
  if (ensure === 'latest') return 'upgradeable';
  return /[<>]/.test(ensure) ? 'version_ranges' : 'versionable';
}

/** Is the source one the provider can use? A removal needs none. */
function sourceFits(given: Attributes, provider: PackageProvider, ensure: string, context: LowerContext): boolean {
  const source = given.text('source');
  const resource = given.reference;
  if (source?.startsWith('puppet:')) {
    context.report(packageSourceInvalid({ resource, source }, given.span('source')));
    return false;
  }
  if (source === undefined && provider.needsSource && ensure !== 'absent' && ensure !== 'purged') {
    context.report(packageSourceNeeded({ resource, provider: provider.name }, given.span()));
    return false;
  }
  return true;
}

/** Parameters that this provider has no use for: Puppet passes over them too, with a message. */
function ignoredParameters(given: Attributes, provider: PackageProvider, context: LowerContext): ReadonlySet<string> {
  const ignored = new Set<string>();
  for (const [parameter, feature] of Object.entries(FEATURE_OF)) {
    if (!given.has(parameter) || provider.features.includes(feature)) continue;
    // Puppet's default, written out
    if (parameter === 'command' && given.text(parameter) === 'default') continue;
    ignored.add(parameter);
    context.report(
      packageFeatureIgnored(
        { resource: given.reference, provider: provider.name, feature, parameter },
        given.span(parameter),
      ),
    );
  }
  return ignored;
}

/** ID NAME WANTED MARK VIRTUAL [TOOL COMMAND]: nothing for states or names that the batch cannot prove. */
function probeRows(
  given: Attributes,
  provider: PackageProvider,
  ensure: string,
  kept: (name: string) => string | undefined,
): readonly ProbeRow[] {
  const name = given.name;
  if (!/^[A-Za-z0-9][A-Za-z0-9._+:~@[\]-]*$/.test(name)) return [];
  if (ensure === 'latest' && !provider.provesLatest) return [];
  // several names, or a range: for the step itself to judge
  if (/[<>\s]/.test(ensure)) return [];
  const wanted = ['present', 'absent', 'purged', 'latest'].includes(ensure) ? ensure : `=${ensure}`;
  const fields = [name, wanted, kept('mark') ?? '', given.flag('allow_virtual')?.toString() ?? ''];
  if (provider.probe === 'package_pip') {
    const pip = kept('command') ?? '';
    if (/[\u0000-\u001f\u007f]/.test(pip)) return [];
    fields.push(provider.name, pip === 'default' ? '' : pip);
  }
  return [{ kind: provider.probe, fields, ...(ensure === 'latest' ? { asked: name } : {}) }];
}
