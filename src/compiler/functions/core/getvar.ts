import { defineFunction } from '../define-function.ts';
import { navigate } from '../navigate.ts';

export const getvar = defineFunction({
  name: 'getvar',
  doc: 'Gives the value of the variable of that name, or what a dotted path behind it leads to, with a default for nothing found.',
  dispatches: [
    {
      parameters: [
        'Pattern[/\\A(?:::)?(?:[a-z]\\w*::)*[a-z_]\\w*(?:\\.|\\Z)/] $get_string',
        'Any $default_value = undef',
      ],
      block: 'Optional[Callable[1,1]]',
      call: (context, [text, fallback], block) => {
        const [, name = '', path = ''] = /^((?:::)?(?:\w+::)*\w+)([\s\S]*)$/.exec(text as string) ?? [];
        if (path !== '' && !path.startsWith('.')) {
          context.fail(`First character after var name in get string must be a '.' - got ${path.charAt(0)}`);
        }
        const value = context.variable(name);
        return value === undefined
          ? (fallback ?? null)
          : navigate(context, value, path.slice(1), fallback ?? null, block);
      },
    },
    {
      explains: true,
      parameters: ['String $get_string', 'Any $default_value = undef'],
      block: 'Optional[Callable]',
      call: context => context.fail("'getvar' The given string does not start with a valid variable name"),
    },
  ],
});
