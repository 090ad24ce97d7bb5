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

export const daemonHardeningIgnored = defineIssue<{ resource: string; provider: string }>(
  'warning',
  'daemon-hardening-ignored',
  v => `${v.resource}: Provider ${v.provider} does not support hardening; not managing attribute hardening`,
  () => 'these are options of systemd; remove hardening, or give it only on hosts with systemd',
);
