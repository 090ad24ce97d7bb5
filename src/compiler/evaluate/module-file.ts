/** Files that manifests name: `MODULE/PATH` below a module's folder, or a path of the workstation. */
import type { Environment } from '../environment/environment.ts';
import { joinPath } from '../site/join-path.ts';

/** The file; undefined when it is missing or there is no such module. */
export function fileOfModule(
  environment: Environment,
  reference: string,
  subfolder: 'files' | 'templates',
): { path: string; bytes: Uint8Array } | undefined {
  const { files } = environment.site;
  if (reference.startsWith('/')) {
    const bytes = files.read(reference);
    return bytes && { path: reference, bytes };
  }
  const [name = '', ...rest] = reference.split('/');
  const module = environment.modules.get(name);
  if (!module || rest.length === 0) return undefined;
  const path = joinPath(module.path, subfolder, rest.join('/'));
  const bytes = files.read(path);
  return bytes && { path, bytes };
}
