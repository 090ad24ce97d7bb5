/** ERB: renders a template text with Puppet's rules (trim mode '-', `@name` for variables, `scope`). */
import type { Source } from '../../model/span.ts';
import { Interpreter } from './erb/interpreter.ts';
import { Locals } from './erb/locals.ts';
import { parseErb } from './erb/parse-ruby.ts';
import type { Ruby } from './erb/ruby-ast.ts';
import { Leave } from './erb/ruby-runtime.ts';
import type { TemplateContext } from './template-context.ts';

const parsed = new WeakMap<Source, Ruby>();

/**
 * The text of a template.
 * Errors travel as Failure with the place in the template: syntax, what Ruby would refuse, what the subset does not have.
 */
export function renderErb(template: Source, context: TemplateContext): string {
  let tree = parsed.get(template);
  if (!tree) {
    tree = parseErb(template);
    parsed.set(template, tree);
  }
  const interpreter = new Interpreter(template, context);
  try {
    interpreter.run(tree, new Locals());
  } catch (error) {
    if (!(error instanceof Leave)) throw error;
    interpreter.failed(`unexpected ${error.how} outside of a block`, tree);
  }
  return interpreter.output.join('');
}
