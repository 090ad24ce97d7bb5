/** Repetition without braces, which mawk reads as plain characters. */

/** An atom [least, most] times: x{2,3} is xxx?. */
export function repeated(atom: string, times: readonly [number, number] | undefined): string {
  if (times === undefined || atom === '') return atom;
  const [least, most] = times;
  if (most === Number.POSITIVE_INFINITY) {
    return least === 0 ? `${whole(atom)}*` : `${atom.repeat(least - 1)}${whole(atom)}+`;
  }
  // the rest nested, (x(x)?)?, so that no awk tries them one by one
  let rest = '';
  for (let more = least; more < most; more++) rest = rest === '' ? `${whole(atom)}?` : `(${atom}${rest})?`;
  return atom.repeat(least) + rest;
}

/** One thing for a sign to stand behind: an anchor or several bytes need a group around them. */
function whole(atom: string): string {
  const single = atom.length === 1 && atom <= '~' && !'^$'.includes(atom);
  return single || /^(\[.*\]|\\.|\(.*\))$/s.test(atom) ? atom : `(${atom})`;
}
