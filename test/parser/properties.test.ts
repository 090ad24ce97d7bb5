/** What holds for any text: strings come back as they went in, spans lie inside each other, nothing throws. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AstNode, Expression, Program } from '../../src/model/ast.ts';
import { childrenOf } from '../../src/parser/check/context.ts';
import { dumpAst, dumpCst, dumpTokens } from '../../src/parser/dump.ts';
import { parse } from '../../src/parser/parse.ts';

const read = (text: string): Program => {
  const { value, diagnostics } = parse({ path: 'x.pp', text });
  expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
  return value;
};

/** The right side of `$x = …`. */
function assigned(text: string): Expression {
  const { body } = read(`$x = ${text}\n`);
  if (body?.kind !== 'AssignmentExpression') throw new Error(`no assignment in ${text}`);
  return body.right;
}

const characters = fc.string({ unit: fc.constantFrom(...'ab \n\t\\\'"${}|-é€日', '\u{1F600}', '\r\n', '$x', '${y}') });

describe('strings', () => {
  test('single quotes', () => {
    fc.assert(
      fc.property(characters, value => {
        const written = `'${value.replace(/[\\']/g, '\\$&')}'`;
        expect(assigned(written)).toMatchObject({ kind: 'LiteralString', value });
      }),
    );
  });

  test('double quotes', () => {
    fc.assert(
      fc.property(characters, value => {
        const written = `"${value.replace(/[\\"$]/g, '\\$&')}"`;
        expect(assigned(written)).toMatchObject({ kind: 'LiteralString', value });
      }),
    );
  });

  test('heredocs, with a margin and several on a line', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom(...'ab \t\\\'"${}(){}é日') }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lines, lines, (one, two) => {
        const body = (all: readonly string[]): string => all.map(line => `    ${line}\n`).join('');
        const text = `[@(ONE), @(TWO), 3]\n${body(one)}    | ONE\n${body(two)}    |- TWO`;
        const list = assigned(text);
        if (list.kind !== 'LiteralList') throw new Error('no list');
        const values = list.elements.map(each => (each.kind === 'HeredocExpression' ? each.text : each));
        expect(values).toMatchObject([{ value: `${one.join('\n')}\n` }, { value: two.join('\n') }, { value: 3n }]);
      }),
    );
  });

  test('interpolated heredocs keep the places of what they hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }), (margin, before) => {
        const blank = ' '.repeat(margin);
        const text = `$x = @("END")\n${`${blank}text\n`.repeat(before)}${blank}a \${value} b\n${blank}| END\n`;
        const found: string[] = [];
        const visit = (node: AstNode | Program): void => {
          if (node.kind === 'VariableExpression') found.push(text.slice(node.span.start, node.span.end));
          for (const child of childrenOf(node)) visit(child);
        };
        visit(read(text));
        expect(found).toEqual(['$x', 'value']);
      }),
    );
  });
});

describe('any text', () => {
  const words =
    'class define node if else case { } ( ) [ ] ? => -> = == + - * / , ; : | <| |> @ @@ $x \'a\' "b${c}" foo Foo 1 0x1 @(E) \n E # <% %>';
  const soup = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 40 }).map(all => all.join(' '));

  test('never throws, and every diagnostic lies in the text', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('manifest' as const, 'epp' as const), (text, mode) => {
        const source = { path: 'x.pp', text };
        const { value, diagnostics } = parse(source, { mode });
        for (const { span } of diagnostics) {
          expect(span!.start).toBeLessThanOrEqual(span!.end);
          expect(span!.end).toBeLessThanOrEqual(text.length);
        }
        JSON.stringify([dumpTokens(source, { mode }), dumpCst(source, { mode }), dumpAst(value)]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('spans', () => {
  test('a node lies inside the node around it, and in order', () => {
    const text = `class a($x = [1, {b => "c \${d[1]} e"}]) inherits f {
  file { ['/a', '/b']: ensure => $x ? { 1 => file, default => -$y.map |$z| { $z + 1 * 2 } }, * => $q }
  if !$a == 1 { include b, c } elsif $d { } else { @@File<| a == 1 |> { b => 1 } }
}`.replace('@@File', 'File');
    const visit = (node: AstNode | Program): void => {
      for (const child of childrenOf(node)) {
        expect(child.span.start, child.kind).toBeGreaterThanOrEqual(node.span.start);
        expect(child.span.end, child.kind).toBeLessThanOrEqual(node.span.end);
        visit(child);
      }
    };
    visit(read(text));
  });
});
