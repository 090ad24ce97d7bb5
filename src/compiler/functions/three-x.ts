/** Functions of Puppet's older interface: any arguments, checked by the function itself, undef seen as ''. */
import type { Value } from '../../model/value.ts';
import { rubyToString } from '../types/ruby-inspect.ts';
import type { CallContext, Dispatch } from './define-function.ts';

/** How many arguments such a function takes: exactly, or at least. Absent: it says so itself. */
export interface Arity {
  readonly name: string;
  readonly exactly?: number;
  readonly atLeast?: number;
}

type ThreeX = (context: CallContext, values: readonly Value[]) => Value;

/** The one dispatch of a function of the older interface. */
export function threeX(call: ThreeX, arity?: Arity): Dispatch[] {
  return [
    {
      parameters: ['Any *$arguments'],
      call: (context, values) => {
        if (arity) checkArity(context, values.length, arity);
        return call(context, values.map(plain));
      },
    },
  ];
}

/** What the older interface gets to see: undef at the top is '', rich values are text. */
function plain(value: Value): Value {
  if (value === null) return '';
  if (typeof value !== 'object' || !('kind' in value)) return value;
  switch (value.kind) {
    case 'regexp':
      return `/${value.source}/`;
    case 'semver':
    case 'semver-range':
    case 'binary':
    case 'timespan':
    case 'timestamp':
      return rubyToString(value);
    default:
      return value;
  }
}

function checkArity(context: CallContext, given: number, arity: Arity): void {
  const { name, exactly, atLeast } = arity;
  if (exactly !== undefined && given !== exactly) {
    context.fail(`${name}(): Wrong number of arguments given (${given} for ${exactly})`);
  }
  if (atLeast !== undefined && given < atLeast) {
    context.fail(`${name}(): Wrong number of arguments given (${given} for minimum ${atLeast})`);
  }
}
