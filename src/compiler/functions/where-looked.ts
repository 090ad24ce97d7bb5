/** Says where a file of a module was looked for. */
import type { CallContext } from './define-function.ts';

/** `it is looked for as templates/none.erb in module m`, or that there is no such module. */
export function whereLooked(
  context: CallContext,
  reference: string,
  folder: 'files' | 'templates',
): string | undefined {
  if (reference.startsWith('/')) return `there is no file ${reference} on this machine`;
  const [module = '', ...rest] = reference.split('/');
  if (rest.length === 0) return 'write MODULE/NAME';
  if (context.evaluator.modulePath && context.evaluator.modulePath(module) === undefined)
    return `there is no module ${module} on the module path`;
  return `it is looked for as ${folder}/${rest.join('/')} in module ${module}`;
}
