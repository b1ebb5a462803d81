import { expect } from 'vitest';
import type { CommandContext } from '../../shared/commands/command';
import type { CommandInput, CommandName } from '../../shared/commands/registry';
import { type ErrorCode, PlanError } from '../../shared/errors';
import type { Plan } from '../../shared/plan';
import { perform } from './small-plan';
import { snapshot } from './snapshot';

/** Expects a command to be refused with this code and words, and the plan to stay as it was. */
export function refuses<N extends CommandName>(
  plan: Plan,
  name: N,
  input: CommandInput<N>,
  code: ErrorCode,
  words?: RegExp,
  context: Partial<CommandContext> = {},
): void {
  const start = snapshot(plan);
  let error: unknown;
  try {
    perform(plan, name, input, context);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(PlanError);
  expect((error as PlanError).code).toBe(code);
  if (words) expect((error as PlanError).message).toMatch(words);
  expect((error as PlanError).message).toMatch(/Nothing was changed/);
  expect(snapshot(plan)).toBe(start);
}
