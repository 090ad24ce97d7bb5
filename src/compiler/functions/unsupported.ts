/** Functions that Puppet has and a compiler without a clock, a network, a master or Ruby cannot have: they say so and name the way round. */
import { defineFunction, type PuppetFunction } from './define-function.ts';

/**
 * Declares a function that always fails.
 * @param reason why it cannot be, as a clause after "NAME(): "
 * @param way the way round, for the hint
 */
export function unsupported(name: string, doc: string, reason: string, way: string): PuppetFunction {
  return defineFunction({
    name,
    doc: `${doc} Not supported: ${reason}. ${way}`,
    statement: true,
    dispatches: [
      {
        parameters: ['Any *$arguments'],
        block: 'Optional[Callable]',
        call: context => context.fail(`${name}() is not supported: ${reason}`, way),
      },
    ],
  });
}
