import { isHash, type Value } from '../../../model/value.ts';
import type { Dispatch } from '../define-function.ts';
import { type Block, type CallContext, defineFunction } from '../define-function.ts';
import { elements, untilBreak } from '../iteration.ts';

export const slice = defineFunction({
  name: 'slice',
  doc: 'Cuts a collection into lists of the given size: to the lambda, or as the result when there is none.',
  dispatches: ['Hash[Any, Any] $hash', 'Iterable $enumerable'].map(
    (subject): Dispatch => ({
      parameters: [subject, 'Integer[1, default] $slice_size'],
      block: 'Optional[Callable]',
      call: (context, [value = null, size = 1n], block) => {
        const slices = cut(elements(context, value), Number(size));
        if (!block) return slices;
        const serving = servingSize(context, block, Number(size));
        const filler = isHash(value) ? [] : null;
        untilBreak(() => {
          for (const piece of slices) {
            if (serving === 1) block.call(piece);
            else block.call(...piece, ...Array<Value>(serving - piece.length).fill(filler));
          }
        });
        return value;
      },
    }),
  ),
});

function cut(values: readonly Value[], size: number): Value[][] {
  const slices: Value[][] = [];
  for (let i = 0; i < values.length; i += size) slices.push(values.slice(i, i + size));
  return slices;
}

function servingSize(context: CallContext, block: Block, size: number): number {
  const serving = block.rest || block.required < block.arity ? size : block.arity;
  if (serving === 0) context.fail('slice(): block must define at least one parameter. Block has 0.');
  if (serving !== 1 && serving !== size) {
    const names = block.definition?.parameters.map(p => p.name).join(', ') ?? '';
    context.fail(
      `slice(): block must define one parameter, or the same number of parameters as the given size of the slice (${size}). Block has ${serving}; ${names}`,
    );
  }
  return serving;
}
