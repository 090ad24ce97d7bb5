/** Password hashes of crypt(3): $1$ (MD5), $5$ (SHA-256), $6$ (SHA-512). */
import { md5Crypt } from './md5-crypt.ts';
import { shaCrypt } from './sha-crypt.ts';

/** The hash with its scheme and salt in front. The salt is cut to what the scheme takes: 8 characters for MD5, else 16. */
export function crypt(scheme: 'md5' | 'sha256' | 'sha512', password: string, salt: string): string {
  return scheme === 'md5' ? md5Crypt(password, salt) : shaCrypt(scheme, password, salt);
}
