import type { CommandInput, CommandName } from '../commands/registry';
import type { TableName } from '../model/tables';
import type { health } from '../texts/health';
import type { LintContext } from './context';

/** Names of the rules; `texts.health.rules` says what each is called and why it matters. */
export type RuleName = keyof typeof health.rules;

export const severities = ['error', 'warning', 'hint'] as const;
/** error: must be fixed; warning: should be looked at; hint: worth a thought. */
export type Severity = (typeof severities)[number];

/** An item of the plan. */
export interface ItemKey {
  readonly table: TableName;
  readonly id: string;
}

/** A command that takes a finding away, ready to be run. */
export type FixCommand = {
  readonly [N in CommandName]: { readonly name: N; readonly input: CommandInput<N> };
}[CommandName];

/** One click that mends it. */
export interface Fix {
  readonly label: string;
  readonly command: FixCommand;
}

/** What a rule found. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly about: ItemKey;
  /** Name of the item it is about. */
  readonly item: string;
  readonly related: readonly ItemKey[];
  /** What was seen, as a sentence in the workspace's locale. */
  readonly evidence: string;
  readonly fix?: Fix;
  /** Where to look. */
  readonly jump: ItemKey;
}

/** A finding as its rule gives it; the rest is filled in by `lintPlan`. */
export interface Sighting {
  readonly severity: Severity;
  readonly about: ItemKey;
  readonly related?: readonly ItemKey[];
  readonly evidence: string;
  readonly fix?: Fix | undefined;
  readonly jump?: ItemKey;
}

/** One rule of plan health: a pure look at the plan. */
export interface Rule {
  readonly name: RuleName;
  readonly find: (context: LintContext) => Iterable<Sighting>;
}
