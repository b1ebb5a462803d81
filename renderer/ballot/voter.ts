import { all, inOrder, type Plan, referencing } from '../../shared/plan';

/** Who votes in a named vote: a person of the plan, or a guest by name. */
export interface Voter {
  readonly personId: string | null;
  readonly name: string;
}

/** Who can be chosen as voter: those present in the session, or everyone in the plan. */
export function possibleVoters(plan: Plan, sessionId: string | null): Voter[] {
  const present = sessionId
    ? inOrder(referencing(plan, 'attendance', 'sessionId', sessionId).filter((row) => row.present))
    : [];
  const voters =
    present.length > 0
      ? present.map(({ personId, name }) => ({
          personId,
          name: (personId && plan.rows.person.get(personId)?.name) || name,
        }))
      : inOrder(all(plan, 'person')).map(({ id, name }) => ({ personId: id, name }));
  const known = new Set<string>();
  return voters.filter(({ name }) => !known.has(name) && known.add(name));
}

/** The voter of this name: one of those who can be chosen, else a guest; undefined for an empty name. */
export function voterOf(name: string, voters: readonly Voter[]): Voter | undefined {
  const plain = name.trim();
  if (plain === '') return undefined;
  const folded = plain.toLocaleLowerCase();
  return voters.find((voter) => voter.name.toLocaleLowerCase() === folded) ?? { personId: null, name: plain };
}
