import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { validateEach } from '../validating.ts';
import { domainName } from './is-domain-name.ts';

export const validateDomainName = defineFunction({
  ...validateEach(
    'stdlib::validate_domain_name',
    'Fails unless all arguments are syntactically right domain names.',
    value => {
      if (typeof value !== 'string') return `${rubyInspect(value)} is not a string.`;
      return domainName(value) ? undefined : `${rubyInspect(value)} is not a syntactically correct domain name`;
    },
  ),
});
