/** Compiles for a test's host, as a user does. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import type { BootedHost, Result } from './booted-host.ts';

const compiler = fileURLToPath(new URL('../../dist/stringless.mjs', import.meta.url));

/**
 * Compiles a site for one host.
 * @param site a folder or a manifest
 * @returns the path of the bundle
 */
export async function compileSite(site: string, node: string): Promise<string> {
  const out = mkdtempSync(join(inject('run'), 'bundles', `${node}-`));
  await promisify(execFile)(process.execPath, [compiler, 'compile', site, '--node', node, '--out', out]);
  return join(out, `${node}.tar.gz`);
}

/** Writes a site of some files, such as manifests/site.pp and data/common.yaml. */
export function writeSite(files: Readonly<Record<string, string>>): string {
  const site = mkdtempSync(join(inject('run'), 'bundles', 'site-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

/** Compiles a manifest for a host, takes the bundle there and applies it through ssh. */
export async function applyManifest(host: BootedHost, manifest: string): Promise<Result> {
  return applySite(host, writeSite({ 'manifests/site.pp': manifest }));
}

/** The same with a whole site. */
export async function applySite(host: BootedHost, site: string): Promise<Result> {
  const { name } = host;
  await host.send(await compileSite(site, name));
  return host.ssh(
    `cd /root && rm -rf ${name} && gzip -dc ${name}.tar.gz | tar xf - && sh ${name}/apply --detailed-exitcodes`,
  );
}
