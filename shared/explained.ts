/** One number that went into another one. */
export interface ExplainedInput {
  readonly label: string;
  readonly value: string;
  readonly weight?: string;
  /** The item it comes from, to jump to. */
  readonly target?: { readonly table: 'objective' | 'keyResult'; readonly id: string };
}

/** Where a number comes from, in texts ready to show in the workspace's locale. */
export interface Explanation {
  readonly title: string;
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
  readonly result: string;
  readonly notes: readonly string[];
  /** The same for its pace; missing where no pace can be told. */
  readonly pace?: Explanation;
}
