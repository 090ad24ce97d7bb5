import { PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { isTrue } from '../iteration.ts';
import { threeX } from '../three-x.ts';

export const loadModuleMetadata = defineFunction({
  name: 'load_module_metadata',
  doc: "A module's metadata.json as a hash.",
  dispatches: threeX((context, values) => {
    if (values.length < 1 || values.length > 2) {
      context.fail('load_module_metadata(): Wrong number of arguments, expects one or two');
    }
    const [name = '', allowEmpty = false] = values;
    context.call('get_module_path', [name]);
    const metadata = context.evaluator.moduleMetadata(rubyToString(name));
    if (metadata !== undefined) return metadata;
    if (isTrue(allowEmpty) && allowEmpty !== '') return PuppetHash.empty;
    return context.fail(`load_module_metadata(): No metadata.json file for module ${rubyToString(name)}`);
  }),
});
