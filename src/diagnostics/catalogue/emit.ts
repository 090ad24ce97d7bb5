/** Messages of the emitters. */
import { defineIssue } from '../define-issue.ts';

export const unreadableFact = defineIssue<{ name: string }>(
  'info',
  'fact-not-guarded',
  ({ name }) => `Fact ${name} is taken from the site's data: a shell on the host cannot check it`,
);
