/** What loading a site has to say: environment.conf, the inventory, roles. */
import { defineIssue } from '../define-issue.ts';

const didYouMean = (nearest: string | undefined, known: readonly string[]): string =>
  nearest ? `did you mean '${nearest}'?` : `known are ${known.join(', ')}`;

export const site = {
  missing: defineIssue<{ path: string }>(
    'error',
    'site-missing',
    v => `No such site: ${v.path}`,
    () => 'give a directory with manifests/site.pp, or a single .pp file',
  ),
  notSite: defineIssue<{ path: string }>(
    'error',
    'site-not-manifest',
    v => `${v.path} is neither a directory nor a manifest`,
    () => 'a single file must be a manifest with the ending .pp',
  ),
  noManifest: defineIssue<{ path: string }>(
    'error',
    'site-no-manifest',
    v => `Found no manifest at ${v.path}`,
    () => 'write manifests/site.pp, or name another with "manifest = …" in environment.conf',
  ),
  confSyntax: defineIssue<{ line: string }>(
    'error',
    'environment-conf-syntax',
    v => `Could not parse environment.conf: '${v.line}'`,
    () => 'each line is a setting: NAME = VALUE',
  ),
  confSetting: defineIssue<{ name: string; nearest: string | undefined; known: readonly string[] }>(
    'warning',
    'environment-conf-setting',
    v => `Invalid setting in environment.conf: ${v.name}`,
    v => didYouMean(v.nearest, v.known),
  ),
  unknownKey: defineIssue<{ key: string; where: string; nearest: string | undefined; known: readonly string[] }>(
    'error',
    'inventory-unknown-key',
    v => `Unknown key '${v.key}' in ${v.where}`,
    v => didYouMean(v.nearest, v.known),
  ),
  wrongType: defineIssue<{ key: string; expected: string; got: string; example: string }>(
    'error',
    'inventory-type',
    v => `'${v.key}' expects ${v.expected}, got ${v.got}`,
    v => `for example: ${v.example}`,
  ),
  factClash: defineIssue<{ name: string }>(
    'error',
    'inventory-fact-clash',
    v => `The fact '${v.name}' is given as a value and as a hash of further facts`,
    () => 'write it once, either with dots or structured',
  ),
  factsFile: defineIssue<{ path: string }>(
    'error',
    'inventory-facts-file',
    v => `Could not find the file of facts ${v.path}`,
    () => 'the path is relative to the site; "facts:" may also hold the facts themselves',
  ),
  hostTwice: defineIssue<{ name: string; path: string }>(
    'error',
    'inventory-host-twice',
    v => `The host ${v.name} has two inventory files`,
    v => `remove ${v.path} or join the two`,
  ),
  hostName: defineIssue<{ name: string }>(
    'error',
    'inventory-host-name',
    v => `'${v.name}' cannot be the name of a host`,
    () => 'use lower-case letters, digits, dots, dashes and underscores',
  ),
  roleWithoutHost: defineIssue<{ role: string; pattern: string; nearest: string | undefined }>(
    'warning',
    'roles-no-host',
    v => `The role '${v.role}' names '${v.pattern}', which is no host of this site`,
    v =>
      v.nearest
        ? `did you mean '${v.nearest}'?`
        : 'give the host an inventory file hosts/NAME.yaml, which may be empty',
  ),
};
