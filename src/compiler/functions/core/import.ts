import { unsupported } from '../unsupported.ts';

export const importFunction = unsupported(
  'import',
  'Imported manifests in Puppet 3.',
  "Use of 'import' has been discontinued in favor of a manifest directory",
  'Put the manifests into manifests/ of the site: all of them are read.',
);
