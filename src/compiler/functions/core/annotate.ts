import { unsupported } from '../unsupported.ts';

export const annotate = unsupported(
  'annotate',
  'Attaches an Annotation to a value.',
  'Object types and annotations are not part of what can be compiled',
  'Keep the extra values in a hash beside the value.',
);
