import { isHash, PuppetHash, type Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { withShortName } from '../legacy-name.ts';

/** Under both names it has had. */
export const createIniSettings = withShortName(
  defineFunction({
    name: 'inifile::create_ini_settings',
    doc: 'Declares an ini_setting for every setting in a hash of sections; defaults, with the path, come second.',
    statement: true,
    dispatches: [
      {
        parameters: ['Hash $settings', 'Hash $defaults = {}'],
        call: (context, [settings, given = PuppetHash.empty]) => {
          const defaults = given as PuppetHash;
          const path = defaults.merge(settings as PuppetHash).get('path');
          const resources = [...(settings as PuppetHash).entries()].flatMap(([section, inside]) => {
            const name = rubyToString(section);
            if (!isHash(inside)) return context.fail(`create_ini_settings(): Section ${name} must contain a Hash`);
            if (!path)
              return context.fail('create_ini_settings(): must pass the path parameter to the Ini_setting resource!');
            return [...inside.entries()].map(([setting, value]): [string, Value] => {
              const own = PuppetHash.from([
                ['ensure', 'present'],
                ['section', section],
                ['setting', setting],
              ]);
              const more = isHash(value) ? value : PuppetHash.from([['value', value]]);
              return [`${rubyToString(path)} [${name}] ${rubyToString(setting)}`, own.merge(more)];
            });
          });
          return context.call('create_resources', ['ini_setting', PuppetHash.from(resources), defaults]);
        },
      },
    ],
  }),
);
