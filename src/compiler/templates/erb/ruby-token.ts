/** Tokens of the Ruby subset. */

/** Part of a string: its text, or the tokens of an interpolation. */
export type StringPart = string | readonly Token[];

export interface Token {
  readonly type:
    | 'integer'
    | 'float'
    | 'string'
    | 'symbol'
    | 'regexp'
    | 'words'
    | 'identifier'
    | 'constant'
    | 'instance'
    | 'global'
    | 'keyword'
    | 'operator'
    /** `name:` or `"name":` in a hash or a call. */
    | 'label'
    | 'newline'
    /** Text of the template outside tags. */
    | 'text'
    /** `<%=` and its end. */
    | 'output'
    | 'output-end'
    | 'end-of-file';
  readonly text: string;
  /** Of strings, symbols and regular expressions. */
  readonly parts?: readonly StringPart[];
  readonly start: number;
  readonly end: number;
  /** Blanks stood before it. */
  readonly space: boolean;
}

export const KEYWORDS = new Set(
  (
    'nil true false self if elsif else unless end case when then do while until for in next break redo retry return ' +
    'begin rescue ensure and or not defined? def class module yield super alias undef __FILE__ __LINE__ __method__ BEGIN END'
  ).split(' '),
);
