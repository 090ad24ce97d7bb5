/** What the resource type daemon has to say. */
import { defineIssue } from '../define-issue.ts';

export const daemonProviderInvalid = defineIssue<{ resource: string; provider: string; known: string }>(
  'error',
  'daemon-provider-invalid',
  v => `Parameter provider failed on ${v.resource}: Invalid daemon provider '${v.provider}'`,
  v => `the providers are ${v.known}; without provider the host's own is used`,
);

export const daemonProviderUnsupported = defineIssue<{ resource: string; provider: string; known: string }>(
  'error',
  'daemon-provider-unsupported',
  v => `Could not find a suitable provider for ${v.resource}: the init system ${v.provider} is not supported`,
  v => `name a supervisor that runs on this host with provider (${v.known}), or use file and service resources`,
);

export const daemonPlaceUnsupported = defineIssue<{ resource: string; provider: string; parameter: string }>(
  'error',
  'daemon-place-unsupported',
  v => `${v.resource}: Provider ${v.provider} does not support ${v.parameter}`,
  () => 'only runit, daemontools and s6 link folders: name one of them with provider, or leave the parameter out',
);

export const daemonNameUnsupported = defineIssue<{ resource: string; provider: string; name: string }>(
  'error',
  'daemon-name-unsupported',
  v => `${v.resource}: Provider ${v.provider} does not support the name '${v.name}'`,
  () => "@ and + are for folders of runit, daemontools and s6; use letters, digits, '_', '.' and '-'",
);

export const daemonLogMinIgnored = defineIssue<{ resource: string; provider: string }>(
  'warning',
  'daemon-log-min-ignored',
  v => `${v.resource}: Provider ${v.provider} does not support min of log; it is not used`,
  () => 'only svlogd, the logger of runit, removes files when the disk is full; remove min',
);

export const daemonHardeningIgnored = defineIssue<{ resource: string; provider: string }>(
  'warning',
  'daemon-hardening-ignored',
  v => `${v.resource}: Provider ${v.provider} does not support hardening; not managing attribute hardening`,
  () => 'these are options of systemd; remove hardening, or give it only on hosts with systemd',
);
