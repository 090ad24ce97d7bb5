import { isHash, isList, isType, PuppetHash, type Value } from '../../../model/value.ts';
import { isInstance } from '../../types/is-instance.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { untilBreak } from '../iteration.ts';

const OPTIONS =
  'Struct[{container_type => Optional[Type], include_root => Optional[Boolean], include_containers => Optional[Boolean], include_values => Optional[Boolean], order => Optional[Enum[depth_first, breadth_first]], include_refs => Optional[Boolean]}]';
const TREE = ['Variant[Iterator, Array, Hash] $tree', `${OPTIONS} $options = {}`];

export const treeEach = defineFunction({
  name: 'tree_each',
  doc: 'Walks a tree of lists and hashes: the lambda gets the path and the value, or the value; without a lambda gives all pairs.',
  dispatches: [
    {
      parameters: TREE,
      block: 'Callable[2,2]',
      call: (context, [tree = null, options = null], block) => {
        untilBreak(() => {
          for (const { path, value } of walk(context, tree, options)) block!.call(path, value);
        });
        return tree;
      },
    },
    {
      parameters: TREE,
      block: 'Callable[1,1]',
      call: (context, [tree = null, options = null], block) => {
        untilBreak(() => {
          for (const { value } of walk(context, tree, options)) block!.call(value);
        });
        return tree;
      },
    },
    {
      parameters: TREE,
      call: (context, [tree = null, options = null]) =>
        walk(context, tree, options).map(({ path, value }) => [path, value]),
    },
  ],
});

interface Visited {
  readonly path: readonly Value[];
  readonly value: Value;
}

/** All values of the tree in the wanted order, those left out that the options leave out. */
function walk(context: CallContext, tree: Value, given: Value): Visited[] {
  const options = given !== null && isHash(given) ? given : PuppetHash.empty;
  const flag = (name: string) => options.get(name) !== false;
  const containers = flag('include_containers');
  const values = flag('include_values');
  const root = containers && flag('include_root');
  if (!containers && !values) context.fail("Options 'include_containers' and 'include_values' cannot both be false");
  const type = options.get('container_type') ?? null;
  const isContainer = (value: Value) =>
    (isList(value) || isHash(value)) && (type === null || !isType(type) || isInstance(type, value));
  const nodes =
    options.get('order') === 'breadth_first' ? breadthFirst(tree, isContainer) : depthFirst([], tree, isContainer);
  return [...nodes].filter(node => {
    if (node.path.length === 0) return root;
    return isContainer(node.value) ? containers : values;
  });
}

function children({ path, value }: Visited): Visited[] {
  if (isList(value)) return value.map((child, i) => ({ path: [...path, BigInt(i)], value: child }));
  if (isHash(value)) return [...value.entries()].map(([key, child]) => ({ path: [...path, key], value: child }));
  return [];
}

function* depthFirst(path: readonly Value[], value: Value, isContainer: (v: Value) => boolean): Generator<Visited> {
  yield { path, value };
  // the root is walked whatever container_type says
  if (path.length > 0 && !isContainer(value)) return;
  for (const child of children({ path, value })) yield* depthFirst(child.path, child.value, isContainer);
}

function* breadthFirst(tree: Value, isContainer: (v: Value) => boolean): Generator<Visited> {
  const root = { path: [], value: tree };
  yield root;
  const queue: Visited[] = [root];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const child of children(next)) {
      yield child;
      if (isContainer(child.value)) queue.push(child);
    }
  }
}
