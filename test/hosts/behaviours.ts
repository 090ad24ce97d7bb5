/** Behaviours that each service has to show under each init: behaves-of.ts declares their tests, behaviour-table.ts prints who showed which. */
/** In the order of the table's columns. */
export const behaviours = [
  ...(['converges', 'unchanged', 'user, limits', 'comes back', 'limit holds', 'stop kept', 'waits'] as const),
  ...(['one restart', 'log anew', 'reboot', 'removed'] as const),
] as const;
export type Behaviour = (typeof behaviours)[number];

declare module 'vitest' {
  interface TaskMeta {
    /** Of a test: whose behaviour it shows. */
    cell?: readonly [subject: string, init: string, behaviour: Behaviour];
    /** Of a suite: behaviours that its subject cannot have, and why. */
    none?: Readonly<{ subject: string; init: string; why: Partial<Record<Behaviour, string>> }>;
  }
}
