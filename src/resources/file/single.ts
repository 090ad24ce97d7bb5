/** A file, directory or link by itself: its step, and the rows that prove it clean. */
import type { Lowered } from '../../model/plan.ts';
import type { Attributes } from '../attributes.ts';
import type { CarriedContent } from './content.ts';
import { fileStep } from './file-step.ts';
import { octalMode } from './mode.ts';
import { probeRows } from './probes.ts';

/**
 * @param carried the content, if there is one
 * @param wanted instead of the parameter `ensure`
 */
export function lowerSingle(given: Attributes, path: string, carried?: CarriedContent, wanted?: string): Lowered {
  const { ensure, target } = ensured(given, carried !== undefined, wanted);
  const wants = ensure === 'link' ? { mode: undefined } : { mode: given.text('mode') };
  const own = { owner: given.text('owner'), group: given.text('group') };
  const simple =
    given.text('links') !== 'follow' &&
    (wants.mode === undefined || octalMode(wants.mode) !== undefined) &&
    !(carried && given.flag('replace') === false) &&
    !(ensure === 'present' && carried);
  const probes = simple
    ? probeRows({
        path,
        type: ensure === 'present' ? undefined : ensure,
        mode: octalMode(wants.mode),
        ...own,
        sha256: ensure === 'file' ? carried?.sha256 : undefined,
        target,
      })
    : [];
  return fileStep(given, { path, ensure, target, carried, probes });
}

/** What `ensure` means, with Puppet's defaults: content makes a file, target a link, other texts are a link's target. */
export function ensured(given: Attributes, hasContent: boolean, text = given.text('ensure')) {
  const target = given.text('target');
  const known = ['absent', 'present', 'file', 'directory', 'link'] as const;
  const named = known.find(one => one === (text === 'false' ? 'absent' : text));
  if (named === 'link') return { ensure: named, target };
  if (named !== undefined) return { ensure: named, target: undefined };
  if (text !== undefined) return { ensure: 'link' as const, target: text };
  if (hasContent) return { ensure: 'file' as const, target: undefined };
  if (target !== undefined) return { ensure: 'link' as const, target };
  return { ensure: undefined, target: undefined };
}
