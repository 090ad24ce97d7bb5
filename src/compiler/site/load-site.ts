/** A path -> Site: manifests, module path, hosts and roles. Nothing is parsed or compiled yet. */
import { site as issues } from '../../diagnostics/catalogue/site.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileTree } from '../../model/files.ts';
import type { Host, LoadedSite, Site } from '../../model/site.ts';
import { PuppetHash } from '../../model/value.ts';
import { assignRoles } from './assign-roles.ts';
import { joinPath, relativePath } from './join-path.ts';
import { readEnvironmentConf } from './read-environment-conf.ts';
import { type HostReading, readHost } from './read-host.ts';
import { readText } from './read-text.ts';

export interface LoadSiteOptions {
  /** Directories with the modules that ship with Stringless; last on the module path. */
  readonly builtinModules: readonly string[];
  /** Names of hosts asked for; one without an inventory file is a host without facts. */
  readonly nodes: readonly string[];
}

/** The host of a site that names none: `node default` applies. */
const ONLY_HOST = 'default';

/** All *.pp below a directory, sorted by their whole paths as Puppet does. */
function manifestsBelow(files: FileTree, directory: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of files.list(path) ?? []) {
      if (name.startsWith('.')) continue;
      const inner = joinPath(path, name);
      if (files.list(inner)) walk(inner);
      else if (name.endsWith('.pp')) found.push(inner);
    }
  };
  walk(directory);
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function bareHost(name: string): Host {
  return { name, source: undefined, facts: PuppetHash.empty, roles: [], classes: new Map(), address: undefined };
}

function readHosts(reading: HostReading, nodes: readonly string[]): readonly Host[] {
  const folder = joinPath(reading.root, 'hosts');
  const hosts = new Map<string, Host>();
  for (const file of reading.files.list(folder) ?? []) {
    const name = /^([^.].*)\.ya?ml$/.exec(file)?.[1];
    const source = name && readText({ ...reading, modulepath: [] }, joinPath(folder, file));
    if (!name || !source) continue;
    const whole = { source, start: 0, end: 0 };
    if (!/^[a-z0-9._-]+$/.test(name)) reading.report(issues.hostName({ name }, whole));
    else if (hosts.has(name)) reading.report(issues.hostTwice({ name, path: source.path }, whole));
    else hosts.set(name, readHost(name, source, reading));
  }
  for (const name of nodes) {
    // the name becomes a path of the output: nothing that leaves the directory
    if (!/^[a-z0-9_][a-z0-9._-]*$/.test(name)) reading.report(issues.hostName({ name }));
    else if (!hosts.has(name)) hosts.set(name, bareHost(name));
  }
  if (hosts.size === 0) hosts.set(ONLY_HOST, bareHost(ONLY_HOST));
  return [...hosts.values()];
}

/**
 * Loads a site from an environment directory or a single manifest (whose folder then counts as the directory).
 * Problems with places are in `diagnostics`; the site is complete as far as it could be read. A site that names no
 * host has one called `default`.
 */
export function loadSite(files: FileTree, path: string, options: LoadSiteOptions): LoadedSite {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const plain = joinPath(path);
  const directory = files.list(plain) !== undefined;
  const single = !directory && plain.endsWith('.pp') && files.read(plain) !== undefined;
  const root = directory ? plain : joinPath(plain, '..');
  let manifests: readonly string[] = [];
  let modulepath: readonly string[] = [];
  if (single || directory) {
    const conf = readEnvironmentConf(
      directory ? readText({ files, root, modulepath: [] }, joinPath(root, 'environment.conf')) : undefined,
      report,
    );
    modulepath = conf.modulepath.map(entry => joinPath(root, entry));
    const manifest = single ? plain : joinPath(root, conf.manifest);
    manifests = files.list(manifest) ? manifestsBelow(files, manifest) : files.read(manifest) ? [manifest] : [];
    if (manifests.length === 0) report(issues.noManifest({ path: relativePath(root, manifest) }));
  } else {
    report(files.stat(plain) ? issues.notSite({ path }) : issues.missing({ path }));
    return { site: { root, files, manifests, modulepath, hosts: [], roles: new Map() }, diagnostics };
  }
  const found = readHosts({ files, root, report }, options.nodes);
  const { hosts, roles } = assignRoles(
    found,
    readText({ files, root, modulepath: [] }, joinPath(root, 'roles.yaml')),
    report,
  );
  const site: Site = {
    root,
    files,
    manifests,
    modulepath: [...new Set([...modulepath, ...options.builtinModules])],
    hosts,
    roles,
  };
  return { site, diagnostics };
}
