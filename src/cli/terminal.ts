/** The terminal: what is printed where, in colour only for people. */
import { renderDiagnostic } from '../diagnostics/render.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

export interface Terminal {
  readonly color: boolean;
  /** Results, to standard output. */
  print(text: string): void;
  /** Reports and progress, to standard error. */
  say(text: string): void;
  /** Prints diagnostics, equal ones once. Gives the number of errors among them. */
  report(diagnostics: readonly Diagnostic[]): number;
  /** A line that is replaced by the next one; only on a terminal. '' removes it. */
  progress(text: string): void;
}

/** The real terminal. NO_COLOR (any value) and TERM=dumb switch colour off. */
export function openTerminal(): Terminal {
  const person = process.stderr.isTTY === true;
  const color = person && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  let showing = false;
  const clear = () => {
    if (showing) process.stderr.write('\r\u001b[K');
    showing = false;
  };
  const say = (text: string) => {
    clear();
    process.stderr.write(`${text}\n`);
  };
  return {
    color,
    print: text => process.stdout.write(text),
    say,
    report(diagnostics) {
      const seen = new Set<string>();
      let errors = 0;
      for (const diagnostic of diagnostics) {
        const text = renderDiagnostic(diagnostic, { color });
        if (seen.has(text)) continue;
        seen.add(text);
        if (diagnostic.severity === 'error') errors++;
        say(text);
      }
      return errors;
    },
    progress(text) {
      if (!person) return;
      clear();
      if (text) {
        process.stderr.write(text);
        showing = true;
      }
    },
  };
}
