/** ERB and Handlebars for a site: templates are parsed once, partials come from the module's templates folder. */
import type { Site } from '../../model/site.ts';
import type { Source } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import { joinPath } from '../site/join-path.ts';
import { readText } from '../site/read-text.ts';
import { sourcePath } from '../site/source-path.ts';
import { renderErb } from './render-erb.ts';
import { renderHandlebars } from './render-handlebars.ts';
import type { TemplateContext } from './template-context.ts';

export interface TextRenderer {
  /**
   * Renders a text. `path` is where it stands in the site's files; for a text without a file any name.
   * Errors travel as Failure with the place in the template.
   */
  render(
    language: 'erb' | 'hbs',
    path: string,
    text: string,
    parameters: ReadonlyMap<string, Value> | undefined,
    context: TemplateContext,
  ): string;
}

/** The templates folder a template stands in; undefined for a text without a file. */
function folderOf(path: string): string | undefined {
  return /^(.*\/templates)\/.+$/.exec(path)?.[1];
}

/** A renderer for the templates of a site. */
export function textRenderer(site: Site): TextRenderer {
  const sources = new Map<string, Source>();
  /** One Source for one text, so that its parsed form is found again. */
  const sourceOf = (path: string, text: string): Source => {
    const known = sources.get(path);
    if (known?.text === text) return known;
    const source: Source = { path: sourcePath(site, path), text };
    sources.set(path, source);
    return source;
  };
  return {
    render: (language, path, text, parameters, context) => {
      const source = sourceOf(path, text);
      if (language === 'erb') return renderErb(source, context);
      const folder = folderOf(path);
      return renderHandlebars(source, context, parameters, name => {
        if (folder === undefined || name.split('/').includes('..')) return undefined;
        const file = joinPath(folder, name.endsWith('.hbs') ? name : `${name}.hbs`);
        return readText(site, file);
      });
    },
  };
}
