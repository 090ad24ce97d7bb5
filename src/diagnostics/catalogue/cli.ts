/** What the command line has to say about hosts and files it is given. */
import { defineIssue } from '../define-issue.ts';

export const unknownHost = defineIssue<{ name: string; near: string }>(
  'warning',
  'host-without-inventory',
  ({ name }) => `There is no hosts/${name}.yaml: ${name} is taken as a host without facts and roles`,
  ({ near }) => `did you mean ${near}?`,
);
