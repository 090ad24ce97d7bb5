/** What reading YAML and looking up data (Hiera) has to say. Puppet's words where it has them. */
import { defineIssue } from '../define-issue.ts';

/** Adds the cure for the commonest slips to the YAML library's sentence. */
function yamlHint(code: string): string | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'indent with spaces';
    case 'BAD_SCALAR_START':
      return 'quote a value that begins with %, @ or a backquote: "%{facts.os.family}"';
    case 'UNEXPECTED_TOKEN':
    case 'MISSING_CHAR':
      return 'look for a missing quote, comma or bracket just before this place';
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'entries of one level stand in one column; quote a value that contains ": "';
    default:
      return undefined;
  }
}

export const data = {
  yamlSyntax: defineIssue<{ detail: string; code: string }>(
    'error',
    'yaml-syntax',
    v => `Unable to parse YAML: ${v.detail}`,
    v => yamlHint(v.code),
  ),
  yamlClass: defineIssue<{ name: string; text: string }>(
    'error',
    'yaml-class',
    v => `Unable to parse YAML: Tried to load unspecified class: ${v.name}`,
    v => `quote it to have a string: "${v.text}"`,
  ),
  yamlTag: defineIssue<{ tag: string }>(
    'error',
    'yaml-tag',
    v => `Unable to parse YAML: the tag ${v.tag} cannot be used here`,
    () => 'write plain strings, numbers, booleans, lists and hashes',
  ),
  yamlAlias: defineIssue<{ name: string }>(
    'error',
    'yaml-alias',
    v => `Unable to parse YAML: Unknown alias: ${v.name}`,
  ),
  yamlMerge: defineIssue<object>(
    'error',
    'yaml-merge',
    () => 'Unable to parse YAML: << merges a hash or a list of hashes',
  ),
  yamlDepth: defineIssue<object>(
    'error',
    'yaml-depth',
    () => 'Unable to parse YAML: the data is nested too deeply',
    () => 'an alias that contains itself has no end',
  ),
  jsonSyntax: defineIssue<{ path: string; detail: string }>(
    'error',
    'json-syntax',
    v => `Unable to parse (${v.path}): ${v.detail}`,
  ),
  notHash: defineIssue<{ path: string; kind: 'yaml' | 'json' }>(
    'error',
    'data-not-hash',
    v => `${v.path}: file does not contain a valid ${v.kind} hash`,
    () => 'a data file is a hash of keys and values at its top level',
  ),
  emptyFile: defineIssue<{ path: string }>(
    'warning',
    'data-empty',
    v => `${v.path}: file does not contain a valid yaml hash`,
    () => 'write {} to say that a file is meant to be empty',
  ),
  foreignKey: defineIssue<{ module: string; entry: string; key: string; path: string }>(
    'warning',
    'data-foreign-key',
    v =>
      `Module '${v.module}': Value returned from ${v.entry}, when using location '${v.path}', must use keys qualified with the name of the module`,
    v => `'${v.key}' is not looked up here; name it ${v.module}::${v.key}, or move it to the data of the site`,
  ),
  configVersion: defineIssue<{ version: string; where: string }>(
    'error',
    'hiera-version',
    v =>
      v.version === '3'
        ? `hiera.yaml version 3 cannot be used in ${v.where}`
        : `This runtime does not support hiera.yaml version ${v.version}`,
    () => 'write it as version 5: "version: 5", then hierarchy entries with name and path, datadir under defaults',
  ),
  configShape: defineIssue<{ path: string; detail: string; hint: string | undefined }>(
    'error',
    'hiera-config',
    v => `The Lookup Configuration at '${v.path}' ${v.detail}`,
    v => v.hint,
  ),
  configRule: defineIssue<{ message: string; hint?: string | undefined }>(
    'error',
    'hiera-config-rule',
    v => v.message,
    v => v.hint,
  ),
  providerFunction: defineIssue<{ kind: string; name: string; hint: string }>(
    'error',
    'hiera-provider',
    v => `Unable to find '${v.kind}' function named '${v.name}'`,
    v => v.hint,
  ),
  uri: defineIssue<{ name: string }>(
    'error',
    'hiera-uri',
    v => `Hierarchy entry "${v.name}" reads from a uri, which is not supported`,
    () => 'a compilation reads files alone: fetch the data into a file first and name it with path',
  ),
  encrypted: defineIssue<{ key: string }>(
    'error',
    'hiera-encrypted',
    v => `The value of '${v.key}' is encrypted with eyaml, which cannot be decrypted here`,
    () => 'decrypt before compiling (eyaml decrypt -f FILE) into a data file that is kept out of version control',
  ),
  key: defineIssue<{ message: string }>('error', 'lookup-key', v => v.message),
  dig: defineIssue<{ got: string; segment: string; key: string }>(
    'error',
    'lookup-dig',
    v =>
      `Data Provider type mismatch: Got ${v.got} when a hash-like object was expected to access value using '${v.segment}' from key '${v.key}'`,
  ),
  recursive: defineIssue<{ stack: readonly string[] }>(
    'error',
    'lookup-recursive',
    v => `Recursive lookup detected in [${v.stack.join(', ')}]`,
  ),
  interpolation: defineIssue<{ message: string; hint?: string | undefined }>(
    'error',
    'lookup-interpolation',
    v => v.message,
    v => v.hint,
  ),
  undefinedVariable: defineIssue<{ name: string }>(
    'error',
    'lookup-undefined-variable',
    v => `Undefined variable '${v.name}'`,
    v => (v.name.includes('facts') ? 'give the host its facts in hosts/NAME.yaml' : undefined),
  ),
  merge: defineIssue<{ message: string; hint?: string | undefined }>(
    'error',
    'lookup-merge',
    v => v.message,
    v => v.hint,
  ),
  options: defineIssue<{ message: string; hint?: string | undefined }>(
    'error',
    'lookup-options',
    v => v.message,
    v => v.hint,
  ),
};
