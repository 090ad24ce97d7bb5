import { expect, test } from 'vitest';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import type { TemplateContext } from '../../src/compiler/templates/template-context.ts';
import { textRenderer } from '../../src/compiler/templates/text-renderer.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { memoryTree } from '../site/memory-tree.ts';

const context: TemplateContext = { variable: name => (name === 'x' ? 'X' : undefined), call: () => null, text: String };
const files = memoryTree({
  's/manifests/site.pp': '',
  's/modules/m/templates/part/a.hbs': '({{x}})',
  's/secret.hbs': 'no',
});
const { site } = loadSite(files, 's', { builtinModules: [], nodes: [] });
const renderer = textRenderer(site);

test('partials come from the templates folder of the module and from nowhere else', () => {
  const path = 's/modules/m/templates/deep/t.hbs';
  expect(renderer.render('hbs', path, '{{> part/a}}', undefined, context)).toBe('(X)');
  expect(() => renderer.render('hbs', path, '{{> ../../../secret}}', undefined, context)).toThrow(Failure);
  expect(() => renderer.render('hbs', 'inlined-hbs-text', '{{> part/a}}', undefined, context)).toThrow(
    /Could not find the partial/,
  );
});

test('places are relative to the site', () => {
  try {
    renderer.render('erb', 's/modules/m/templates/t.erb', '<%= nope %>', undefined, context);
    expect.unreachable();
  } catch (error) {
    expect((error as Failure).diagnostic.span?.source.path).toBe('modules/m/templates/t.erb');
  }
});
