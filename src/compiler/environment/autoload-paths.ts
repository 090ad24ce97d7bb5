/** Which files may hold a name. Spec: "Autoloader behavior" of the language, https://puppet.com/docs/puppet/8/lang_namespaces */

export type AutoloadKind = 'manifests' | 'functions' | 'types';

/**
 * Files below a module that may define `name` (`a::b::c`), most specific first.
 * Manifests are also looked for in the files of the enclosing names, as Puppet does; functions and types are not.
 */
export function autoloadPaths(kind: AutoloadKind, name: string): readonly string[] {
  const [, ...rest] = name.split('::');
  const paths: string[] = [];
  for (let length = rest.length; length > 0; length--) {
    paths.push(`${kind}/${rest.slice(0, length).join('/')}.pp`);
    if (kind !== 'manifests') return paths;
  }
  paths.push(`${kind}/init.pp`);
  return paths;
}
