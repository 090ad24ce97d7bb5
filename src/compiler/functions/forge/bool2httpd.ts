import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { deprecatedName } from '../deprecated-name.ts';

const bool2httpdFunction = defineFunction({
  name: 'apache::bool2httpd',
  doc: "On or Off, as Apache's configuration has it, for a boolean, undef, or a text that says true or false; other values as text.",
  dispatches: [
    {
      parameters: ['Any $value'],
      call: (_, [value = null]) => {
        const says = (word: RegExp) => typeof value === 'string' && word.test(value);
        if (value === null || value === false || says(/false/i)) return 'Off';
        if (value === true || says(/true/i)) return 'On';
        return rubyToString(value);
      },
    },
  ],
});

const MESSAGE = 'This function is deprecated, please use apache::bool2httpd instead.';

export const bool2httpd = [bool2httpdFunction, deprecatedName('bool2httpd', 'apache::bool2httpd', MESSAGE)];
