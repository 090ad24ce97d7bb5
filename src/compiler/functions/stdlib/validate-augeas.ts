import { unsupported } from '../unsupported.ts';

export const validateAugeas = unsupported(
  'validate_augeas',
  'Checks a text with a lens of Augeas.',
  'compiling runs no programs',
  'Check the text on the host with validate_cmd of the file, or in the tests of the site.',
);
