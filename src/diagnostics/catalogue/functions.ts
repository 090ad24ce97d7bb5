/** Messages of functions that are more than a failure at the place of the call. */
import { defineIssue } from '../define-issue.ts';

/** What `notice`, `warning` and their kin write. The severities above warning are log levels, no failure of the compilation. */
export const debugMessage = defineIssue<{ text: string }>('debug', 'debug-message', v => v.text);
export const infoMessage = defineIssue<{ text: string }>('info', 'info-message', v => v.text);
export const noticeMessage = defineIssue<{ text: string }>('notice', 'notice-message', v => v.text);
export const warningMessage = defineIssue<{ text: string }>('warning', 'warning-message', v => v.text);
export const errMessage = defineIssue<{ text: string }>('warning', 'err-message', v => `Error: ${v.text}`);
export const alertMessage = defineIssue<{ text: string }>('warning', 'alert-message', v => `Alert: ${v.text}`);
export const critMessage = defineIssue<{ text: string }>('warning', 'crit-message', v => `Critical: ${v.text}`);
export const emergMessage = defineIssue<{ text: string }>('warning', 'emerg-message', v => `Emergency: ${v.text}`);

export const deprecatedArgument = defineIssue<{ name: string; type: string }>(
  'warning',
  'deprecated-argument',
  v => `Calling function ${v.name}() with ${v.type} value is deprecated.`,
);

export const deprecatedByModule = defineIssue<{ message: string }>('warning', 'deprecated-by-module', v => v.message);

export const factNotReachable = defineIssue<{ fact: string; walked: string; key: string; problem: string }>(
  'warning',
  'fact-not-reachable',
  v => `fact request for ${v.fact} returning nil: '${v.walked}' is ${v.problem} to '${v.key}'`,
  () => 'Look at the facts of the host: the path goes through a value that is neither a hash nor a list.',
);

export const fileNotLoaded = defineIssue<{ file: string }>(
  'warning',
  'file-not-loaded',
  v => `Can't load '${v.file}' File does not exist!`,
);
