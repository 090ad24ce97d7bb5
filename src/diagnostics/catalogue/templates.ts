/** What templates have to say. */
import { defineIssue } from '../define-issue.ts';

const WAY_ROUND = 'compute the value in the manifest, or write the template as EPP (.epp) or Handlebars (.hbs)';

export const templates = {
  erbSyntax: defineIssue<{ detail: string; hint?: string | undefined }>(
    'error',
    'erb-syntax',
    v => `Failed to parse template: syntax error, ${v.detail}`,
    v => v.hint,
  ),
  erbUnsupported: defineIssue<{ construct: string; hint?: string | undefined }>(
    'error',
    'erb-unsupported',
    v => `Ruby in templates is a subset, and ${v.construct} is not part of it`,
    v => v.hint ?? WAY_ROUND,
  ),
  erbFailed: defineIssue<{ detail: string; hint?: string | undefined }>(
    'error',
    'erb-failed',
    v => `Failed to parse template: ${v.detail}`,
    v => v.hint,
  ),
  erbGlobal: defineIssue<{ name: string }>(
    'warning',
    'erb-global',
    v => `$${v.name} is a global variable of Ruby, which nothing sets: it is nil`,
    v => `a variable of the manifest is @${v.name}`,
  ),
  templateChanged: defineIssue<{ name: string; template: string }>(
    'error',
    'template-changed',
    v => `The template ${v.template} has changed the value of $${v.name}, which the manifest reads afterwards`,
    () => 'let the template work on a copy: @list.dup, or + in place of <<, merge in place of merge!',
  ),
  hbsSyntax: defineIssue<{ detail: string }>('error', 'hbs-syntax', v => `Failed to parse template: ${v.detail}`),
  hbsMissing: defineIssue<{ name: string }>(
    'error',
    'hbs-missing',
    v => `The template uses '${v.name}', which is neither a parameter nor a variable of the calling scope`,
    v => `give it a value, or write {{default (lookup this "${v.name}") "…"}} if it may be missing`,
  ),
  hbsFailed: defineIssue<{ detail: string; hint?: string | undefined }>(
    'error',
    'hbs-failed',
    v => `Failed to render template: ${v.detail}`,
    v => v.hint,
  ),
  hbsPartial: defineIssue<{ name: string }>(
    'error',
    'hbs-partial',
    v => `Could not find the partial template '${v.name}'`,
    v => `it is looked for as ${v.name}.hbs in the templates folder of the same module`,
  ),
};
