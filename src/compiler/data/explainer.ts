/** Records how a lookup went and tells it in the words of `puppet lookup --explain`. */
import { isHash, isList, type Value } from '../../model/value.ts';
import { rubyInspect } from '../types/ruby-inspect.ts';

export type ExplainStep =
  | { readonly kind: 'top'; readonly key: string }
  | { readonly kind: 'invalid-key'; readonly key: string }
  | { readonly kind: 'interpolation'; readonly text: string }
  /** `shown` keeps the heading even when there is but one branch. */
  | { readonly kind: 'merge'; readonly strategy: string; readonly options: Value | undefined; readonly shown?: true }
  | { readonly kind: 'provider'; readonly name: string; readonly config?: string | undefined }
  | { readonly kind: 'location'; readonly path: string; readonly original: string }
  | { readonly kind: 'scope'; readonly name: string }
  | { readonly kind: 'sub-lookup'; readonly segments: readonly (string | bigint)[] }
  | { readonly kind: 'segment' }
  | { readonly kind: 'line'; readonly text: string };

interface Node {
  readonly step: ExplainStep;
  readonly branches: Node[];
  readonly texts: string[];
  outcome: string | undefined;
  key: string;
  value: Value;
}

function node(step: ExplainStep): Node {
  return { step, branches: [], texts: [], outcome: undefined, key: '', value: null };
}

function valueText(value: Value, indent: string): string {
  const inner = `${indent}  `;
  const block = (open: string, items: readonly string[], close: string): string =>
    items.length === 0 ? open + close : `${open}\n${items.map(item => inner + item).join(',\n')}\n${indent}${close}`;
  if (isHash(value)) {
    const items = [...value.entries()].map(([k, v]) => `${valueText(k, inner)} => ${valueText(v, inner)}`);
    return block('{', items, '}');
  }
  if (isList(value))
    return block(
      '[',
      value.map(v => valueText(v, inner)),
      ']',
    );
  return rubyInspect(value);
}

function outcome(of: Node, indent: string): string {
  const texts = of.texts.map(text => `${indent}${text}\n`).join('');
  if (of.outcome === 'not-found') return `${indent}No such key: "${of.key}"\n${texts}`;
  if (!of.outcome?.startsWith('found')) return texts;
  const where = of.outcome === 'found' ? '' : ` in ${of.outcome.slice(6)}`;
  return `${indent}Found key: "${of.key}" value: ${valueText(of.value, indent)}${where}\n${texts}`;
}

function branchesOf(of: Node, indent: string): string {
  return of.branches.map(branch => render(branch, indent)).join('');
}

function mergeText(of: Node, step: ExplainStep & { kind: 'merge' }, indent: string): string {
  if (of.branches.length === 0) return '';
  if (of.branches.length === 1 && !step.shown) return branchesOf(of, indent);
  const inner = `${indent}  `;
  const options = step.options === undefined ? '' : `${inner}Options: ${valueText(step.options, inner)}\n`;
  const result = of.outcome === 'result' ? `${inner}Merged result: ${valueText(of.value, inner)}\n` : '';
  return `${indent}Merge strategy ${step.strategy}\n${options}${branchesOf(of, inner)}${result}`;
}

function render(of: Node, indent: string): string {
  const inner = `${indent}  `;
  const { step } = of;
  switch (step.kind) {
    case 'top':
      return `${indent}Searching for "${step.key}"\n${branchesOf(of, inner)}`;
    case 'invalid-key':
      return `${indent}Invalid key "${step.key}"\n`;
    case 'interpolation':
      return `${indent}Interpolation on "${step.text}"\n${branchesOf(of, inner)}`;
    case 'merge':
      return mergeText(of, step, indent);
    case 'provider': {
      const config = step.config === undefined ? '' : `${inner}Using configuration "${step.config}"\n`;
      return `${indent}${step.name}\n${config}${branchesOf(of, inner)}${outcome(of, inner)}`;
    }
    case 'location': {
      const missing = of.outcome === 'location-not-found' ? `${inner}Path not found\n` : '';
      return `${indent}Path "${step.path}"\n${inner}Original path: "${step.original}"\n${branchesOf(of, inner)}${missing}${outcome(of, inner)}`;
    }
    case 'scope':
      return `${indent}${step.name}\n${branchesOf(of, inner)}${outcome(of, inner)}`;
    case 'sub-lookup':
      return `${indent}Sub key: "${step.segments.join('.')}"\n${branchesOf(of, inner)}${outcome(of, inner)}`;
    case 'segment':
      return outcome(of, indent);
    case 'line':
      return `${indent}${step.text}\n`;
  }
}

export class Explainer {
  readonly #root = node({ kind: 'line', text: '' });
  #current = this.#root;

  /** Runs `work` as a branch of what is being explained. */
  within<T>(step: ExplainStep, work: () => T): T {
    const outer = this.#current;
    const inner = node(step);
    outer.branches.push(inner);
    this.#current = inner;
    try {
      return work();
    } finally {
      this.#current = outer;
    }
  }

  found(key: string, value: Value, where?: 'overrides' | 'defaults'): void {
    Object.assign(this.#current, { key, value, outcome: where ? `found-${where}` : 'found' });
  }
  notFound(key: string): void {
    Object.assign(this.#current, { key, outcome: 'not-found' });
  }
  locationNotFound(): void {
    this.#current.outcome = 'location-not-found';
  }
  result(value: Value): void {
    Object.assign(this.#current, { value, outcome: 'result' });
  }
  /** A line below the current branch. */
  line(text: string): void {
    this.#current.branches.push(node({ kind: 'line', text }));
  }
  /** A line after the outcome. */
  text(text: string): void {
    this.#current.texts.push(text);
  }

  /** The whole story, line by line. */
  lines(): readonly string[] {
    const text = branchesOf(this.#root, '') + this.#root.texts.map(line => `${line}\n`).join('');
    return text.split('\n').slice(0, -1);
  }
}
