import { unsupported } from '../unsupported.ts';

export const validateX509RsaKeyPair = unsupported(
  'validate_x509_rsa_key_pair',
  'Checks that a certificate and a key belong together.',
  'certificates are not read while compiling',
  'Check them in the tests of the site.',
);
