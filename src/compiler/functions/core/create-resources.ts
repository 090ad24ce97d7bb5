import { isHash, isList, PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { parameterMap } from '../parameter-map.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const createResources = defineFunction({
  name: 'create_resources',
  doc: 'Declares resources from a hash of titles and parameters, with a hash of defaults; @ or @@ before the type makes them virtual or exported.',
  statement: true,
  dispatches: threeX(
    (context, [type = '', instances = '', defaults = PuppetHash.empty, ...more]) => {
      if (more.length > 0) {
        context.fail(`create_resources(): wrong number of arguments (${more.length + 3}; must be 2 or 3)`);
      }
      if (!isHash(instances)) return context.fail('create_resources(): second argument must be a hash');
      if (!isHash(defaults)) return context.fail('create_resources(): third argument, if provided, must be a hash');
      declareAll(context, rubyToString(type), instances, defaults);
      return null;
    },
    { name: 'create_resources', atLeast: 2 },
  ),
});

function declareAll(context: CallContext, typeText: string, instances: PuppetHash, defaults: PuppetHash): void {
  const type = typeText.replace(/^@{1,2}/, '').toLowerCase();
  const form = typeText.startsWith('@@') ? 'exported' : typeText.startsWith('@') ? 'virtual' : 'regular';
  if (type === 'class' && form !== 'regular') context.fail('Classes are not virtualizable');
  for (const [title, given] of instances.entries()) {
    const own = given === null ? PuppetHash.empty : given;
    if (!isHash(own))
      context.fail(
        `no implicit conversion of ${rubyClass(own)} into Hash`,
        'The value of every title must be a hash of parameters.',
      );
    const parameters = parameterMap(defaults.merge(own));
    for (const one of isList(title) ? title : [title]) {
      context.evaluator.declareResource(type, rubyToString(one), parameters, form, context.span);
    }
  }
}
