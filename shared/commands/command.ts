import type { z } from 'zod';
import type { Change } from '../changes';
import type { Plan } from '../plan';

/** What a command may know beside the plan and its input; given by the caller so that commands stay pure. */
export interface CommandContext {
  /** A fresh row id. */
  readonly newId: () => string;
  /** Today's calendar date in the workspace, `YYYY-MM-DD`. */
  readonly today: string;
  /** This instant, ISO 8601 with the offset of the room's time zone. */
  readonly now: string;
}

/** One thing a person can do to the plan. */
export interface Command<Name extends string, Schema extends z.ZodType> {
  readonly name: Name;
  /** Shape and size bounds of the input. */
  readonly schema: Schema;
  /** What the History panel says, in the past tense; computed on the plan before the change. */
  readonly label: (plan: Plan, input: z.output<Schema>) => string;
  /** The changes it makes; pure. Throws PlanError when it must be refused. */
  readonly apply: (plan: Plan, input: z.output<Schema>, context: CommandContext) => Change[];
}

/** Declares a command; only here to infer its types. */
export function defineCommand<Name extends string, Schema extends z.ZodType>(
  command: Command<Name, Schema>,
): Command<Name, Schema> {
  return command;
}
