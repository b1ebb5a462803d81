import type { CommandInput, CommandName } from '../../shared/commands/registry';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import type { Random } from './random';

/** A generator of inputs for each command. */
export type Inputs = { readonly [N in CommandName]: (random: Random, plan: Plan) => CommandInput<N> | undefined };

export const idsOf = (plan: Plan, table: TableName): string[] => [...plan.rows[table].keys()];
export const someId = (random: Random, plan: Plan, table: TableName) =>
  random.maybe(idsOf(plan, table), 1) ?? undefined;
export const orNull = (random: Random, plan: Plan, table: TableName) => random.maybe(idsOf(plan, table), 0.7);

/** An input about one existing row, or undefined when the table is empty. */
export function about<T>(table: TableName, make: (id: string, random: Random, plan: Plan) => T) {
  return (random: Random, plan: Plan): T | undefined => {
    const id = someId(random, plan, table);
    return id === undefined ? undefined : make(id, random, plan);
  };
}

/** Leaves columns out at random, so that patches of every shape occur. */
export function patchOf<T extends object>(random: Random, columns: T): Partial<T> {
  return Object.fromEntries(Object.entries(columns).filter(() => random.chance(0.4))) as Partial<T>;
}
