/** The terminal: what is printed where, in colour only for people. */
import { renderDiagnostic } from '../diagnostics/render.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What a host's compilation had to say. */
export interface HostDiagnostics {
  readonly host: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Terminal {
  readonly color: boolean;
  /** Results, to standard output. */
  print(text: string): void;
  /** Reports and progress, to standard error. */
  say(text: string): void;
  /** Prints diagnostics, equal ones once. Gives the number of errors among them. */
  report(diagnostics: readonly Diagnostic[]): number;
  /** The same for several hosts: what equals for many of them is printed once, with their names. */
  reportHosts(reports: readonly HostDiagnostics[]): number;
  /** A line that is replaced by the next one; only on a terminal. '' removes it. */
  progress(text: string): void;
}

/** As many names as fit a line; all of them are not worth one. */
const MOST_NAMES = 8;

function namesOf(hosts: readonly string[], all: number): string | undefined {
  if (hosts.length === all) return undefined;
  const shown = hosts.slice(0, MOST_NAMES).join(', ');
  return hosts.length > MOST_NAMES ? `${shown} and ${hosts.length - MOST_NAMES} more` : shown;
}

/** The real terminal. NO_COLOR (any value) and TERM=dumb switch colour off. */
export function openTerminal(): Terminal {
  const { stderr, stdout, env } = process;
  const person = stderr.isTTY === true;
  const color = person && !env.NO_COLOR && env.TERM !== 'dumb';
  let showing = false;
  const clear = () => {
    if (showing) stderr.write('\r\u001b[K');
    showing = false;
  };
  const say = (text: string) => {
    clear();
    stderr.write(`${text}\n`);
  };
  const reportHosts = (reports: readonly HostDiagnostics[]): number => {
    const found = new Map<string, { diagnostic: Diagnostic; hosts: string[] }>();
    for (const { host, diagnostics } of reports) {
      for (const diagnostic of diagnostics) {
        // some messages name the host
        const text = renderDiagnostic(diagnostic, { color: false }).replaceAll(host || '\0', '\0');
        const known = found.get(text);
        if (!known) found.set(text, { diagnostic, hosts: [host] });
        else if (known.hosts.at(-1) !== host) known.hosts.push(host);
      }
    }
    const width = person ? { width: Math.max(stderr.columns ?? 0, 60) } : {};
    for (const { diagnostic, hosts } of found.values())
      say(`${renderDiagnostic(diagnostic, { color, hosts: namesOf(hosts, reports.length), ...width })}\n`);
    return [...found.values()].filter(({ diagnostic }) => diagnostic.severity === 'error').length;
  };
  return {
    color,
    print: text => stdout.write(text),
    say,
    report: diagnostics => reportHosts([{ host: '', diagnostics }]),
    reportHosts,
    progress(text) {
      if (!person) return;
      clear();
      if (text) {
        stderr.write(text);
        showing = true;
      }
    },
  };
}
