/** What --dump prints: the data of one stage, as JSON. */
import { readFileSync } from 'node:fs';
import { catalogText, compile } from '../compile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import { positionOf } from '../model/span.ts';
import { dumpAst, dumpCst, dumpTokens } from '../parser/dump.ts';
import { parse } from '../parser/parse.ts';
import { loadRuntime } from './installation.ts';
import { openSite } from './open-site.ts';
import type { Terminal } from './terminal.ts';

export const dumpKinds = ['tokens', 'cst', 'ast', 'catalog', 'plan'] as const;
export type DumpKind = (typeof dumpKinds)[number];

export interface Dump {
  /** undefined when there is nothing to print because of errors. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const json = (value: unknown) => `${JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? Number(v) : v), 2)}\n`;

/**
 * Syntax stages need a single .pp file; catalog and plan any site, and print a list when it has several hosts.
 */
export function dumpOf(terminal: Terminal, path: string, kind: DumpKind, nodes: readonly string[]): Dump {
  if (kind === 'tokens' || kind === 'cst' || kind === 'ast') return dumpSyntax(path, kind);
  const open = openSite(terminal, path, nodes);
  if (!open) return { text: undefined, diagnostics: [] };
  const compiled = open.hosts.map(host => compile(open.environment, host, loadRuntime()));
  const diagnostics = compiled
    .flatMap(staged => staged.diagnostics)
    .filter(({ severity }) => severity !== 'debug' && severity !== 'info');
  const made = compiled.map(({ value }) =>
    kind === 'catalog' ? value.catalog && JSON.parse(catalogText(value.catalog)) : value.plan && planData(value.plan),
  );
  if (made.includes(undefined)) return { text: undefined, diagnostics };
  return { text: json(made.length === 1 ? made[0] : made), diagnostics };
}

/** The stages before a file has a meaning; what could be read is printed beside the mistakes. */
function dumpSyntax(path: string, kind: 'tokens' | 'cst' | 'ast'): Dump {
  const source = { path, text: readFileSync(path, 'utf8') };
  const options = { mode: path.endsWith('.epp') ? 'epp' : 'manifest' } as const;
  const { value: program, diagnostics } = parse(source, options);
  const made = {
    tokens: () => dumpTokens(source, options),
    cst: () => dumpCst(source, options),
    ast: () => dumpAst(program),
  }[kind]();
  return { text: json(made), diagnostics };
}

/** The plan without what only the compiler needs: contents by hash, places as path and line. Secrets stay out. */
function planData(plan: Plan) {
  return {
    host: plan.host,
    guards: plan.guards,
    steps: plan.steps.map(step => ({
      id: step.id,
      resource: `${step.ref.type}[${step.ref.title}]`,
      path: step.path,
      place: { file: step.span.source.path, ...positionOf(step.span) },
      call: step.contents.some(({ sensitive }) => sensitive)
        ? { name: step.call.name, arguments: '[redacted]' }
        : step.call,
      probes: step.probes,
      contents: step.contents.map(({ sha256 }) => sha256),
      requires: step.requires,
      notifies: step.notifies,
      tags: step.tags,
    })),
  };
}
