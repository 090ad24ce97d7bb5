import { defineFunction } from '../define-function.ts';
import { assertPrivate } from './assert-private.ts';

export const privateFunction = defineFunction({
  ...assertPrivate,
  name: 'private',
  doc: 'Older name of assert_private.',
});
