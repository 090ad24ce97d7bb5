/** resources: removes what the catalog does not name. */
import { notSupportedType } from '../not-supported.ts';

export const resourcesType = notSupportedType(
  'resources',
  ['purge', 'unless_system_user', 'unless_uid'],
  'name what shall go with ensure => absent, or manage the whole file with a file resource',
);
