/** Evaluates what waits, collectors and defined types, again and again until nothing new turns up. */

import { runtimeError, tooManyRounds } from '../../diagnostics/catalogue/evaluate.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { attempt } from './attempt.ts';
import { evaluateClass } from './classes.ts';
import type { Compilation } from './compilation.ts';
import { evaluateDefine } from './defines.ts';
import type { Resource } from './resource.ts';

const ROUNDS = 1000;

function evaluateCollectors(compilation: Compilation): boolean {
  let found = false;
  for (const collector of [...compilation.collectors]) {
    attempt(compilation, () => {
      if (collector.evaluate()) found = true;
    });
  }
  return found;
}

function evaluateResource(resource: Resource): void {
  const { environment } = resource.scope.compilation;
  const at = { span: resource.span, what: 'a Resource Statement' };
  if (resource.category === 'class') {
    const loaded = environment.findClass(resource.title);
    if (loaded) evaluateClass(resource, loaded, at);
    return;
  }
  const loaded = environment.findDefine(resource.type);
  if (loaded) evaluateDefine(resource, loaded);
  else
    throw new Failure(
      runtimeError({ what: at.what, detail: `Cannot find definition ${resource.type}` }, resource.span),
    );
}

function evaluateDefinitions(compilation: Compilation): boolean {
  const waiting = compilation.resources.all().filter(resource => {
    const evaluable = resource.category === 'class' || resource.category === 'define';
    return evaluable && !resource.evaluated && !resource.virtual;
  });
  for (const resource of waiting) {
    attempt(compilation, () => {
      try {
        evaluateResource(resource);
      } catch (error) {
        resource.broken = true;
        throw error;
      }
    });
    resource.evaluated = true;
  }
  return waiting.length > 0;
}

/** Collectors first in every round, as Puppet does: a virtual define is realised before it can be evaluated. */
export function generate(compilation: Compilation): void {
  for (let round = 0; round < ROUNDS; round++) {
    const found = evaluateCollectors(compilation);
    const evaluated = evaluateDefinitions(compilation);
    if (!found && !evaluated) return;
  }
  compilation.report(tooManyRounds({}));
}
