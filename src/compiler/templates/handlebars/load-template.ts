/** A template with the partials it reaches, parsed and adapted. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { Source } from '../../../model/span.ts';
import { makeOptional, makeScoped } from './adapt-node.ts';
import { type HbsNode, parsed, spanOf, visit } from './syntax-tree.ts';

/** Finds a partial (`{{> name}}`); undefined when there is none. */
export type FindPartial = (name: string) => Source | undefined;

export interface Loaded {
  readonly source: Source;
  readonly tree: HbsNode;
}

/** The template and all partials it reaches, by name. Errors: a Failure with the place of what is wrong. */
export function loadTemplate(
  template: Source,
  find: FindPartial,
): { main: Loaded; partials: ReadonlyMap<string, Loaded> } {
  const partials = new Map<string, Loaded>();
  const read = (source: Source): Loaded => {
    const tree = parsed(source);
    const wanted: [string, HbsNode][] = [];
    visit(tree, node => {
      if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
        if (node.name?.type === 'SubExpression')
          fail(
            issues.hbsFailed(
              { detail: 'the name of a partial must be written out', hint: 'choose with {{#if}}' },
              spanOf(source, node),
            ),
          );
        wanted.push([String(node.name?.original), node]);
      }
      if (node.type === 'Decorator' || node.type === 'DecoratorBlock')
        fail(
          issues.hbsFailed(
            { detail: 'decorators are not supported', hint: 'use a partial of its own' },
            spanOf(source, node),
          ),
        );
      makeOptional(node);
      makeScoped(node);
    });
    for (const [name, node] of wanted) {
      if (partials.has(name) || name === '@partial-block') continue;
      const found = find(name);
      if (!found) return fail(issues.hbsPartial({ name }, spanOf(source, node)));
      // known before it is read: partials may call each other
      partials.set(name, { source: found, tree: { type: 'Program' } });
      partials.set(name, read(found));
    }
    return { source, tree };
  };
  return { main: read(template), partials };
}
