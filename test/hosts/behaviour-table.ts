/** A reporter: a line for each host that is done, and after the last one table of who behaves how, whichever worker ran it. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { type Behaviour, behaviours } from './behaviours.ts';

type Row = Map<Behaviour, string>;

export default class BehaviourTable implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const passed = tests.filter(test => test.result().state === 'passed').length;
    const seconds = Math.round(module.diagnostic().duration / 1000);
    console.log(
      `${relative('test/hosts', module.relativeModuleId)}: ${passed} of ${tests.length} passed, ${seconds} s`,
    );
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = new Map<string, Row>();
    const reasons = new Set<string>();
    const row = (subject: string, init: string): Row => {
      const name = `${subject.padEnd(12)} ${init}`;
      if (!rows.has(name)) rows.set(name, new Map());
      return rows.get(name)!;
    };
    for (const module of modules) {
      for (const suite of module.children.allSuites()) {
        const { none } = suite.meta();
        for (const [behaviour, why] of Object.entries(none?.why ?? {})) {
          row(none!.subject, none!.init).set(behaviour as Behaviour, 'n/a');
          reasons.add(`n/a: ${none!.subject}, ${behaviour}: ${why}`);
        }
      }
      for (const test of module.children.allTests()) {
        const { cell } = test.meta();
        if (cell) row(cell[0], cell[1]).set(cell[2], test.result().state === 'passed' ? 'yes' : 'NO');
      }
    }
    if (rows.size > 0) console.log(`\n${[...lines(rows), ...[...reasons].sort()].join('\n')}\n`);
  }
}

/**
 * ```
 *                          converges  unchanged  user, limits  comes back
 * circus       openrc      yes        yes        yes           yes
 * ```
 */
function lines(rows: ReadonlyMap<string, Row>): readonly string[] {
  const width = Math.max(...[...rows.keys()].map(name => name.length));
  const heading = `${' '.repeat(width)}  ${behaviours.join('  ')}`;
  const body = [...rows].sort().map(([name, row]) => {
    const cells = behaviours.map(behaviour => (row.get(behaviour) ?? '-').padEnd(behaviour.length));
    return `${name.padEnd(width)}  ${cells.join('  ')}`.trimEnd();
  });
  return [heading, ...body];
}
