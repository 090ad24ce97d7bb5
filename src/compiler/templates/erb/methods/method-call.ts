/** What a method of the subset gets. */

import type { Place } from '../ruby-ast.ts';
import type { RubyRuntime } from '../ruby-runtime.ts';
import type { RubyProc, RubyValue } from '../ruby-value.ts';

export interface MethodCall {
  readonly ruby: RubyRuntime;
  readonly args: readonly RubyValue[];
  readonly block: RubyProc | undefined;
  readonly place: Place;
}

export type Methods<T> = Readonly<Record<string, (self: T, call: MethodCall) => RubyValue>>;
