import { isList } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { validateEach } from '../validating.ts';
import { absolutePath } from './is-absolute-path.ts';

export const validateAbsolutePath = validateEach(
  'validate_absolute_path',
  'Fails unless all arguments are absolute paths.',
  value => {
    const wrong = (isList(value) ? value : [value]).find(path => typeof path !== 'string' || !absolutePath(path));
    return wrong === undefined ? undefined : `${rubyInspect(wrong)} is not an absolute path.`;
  },
);
