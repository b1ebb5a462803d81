import { objectiveSiblings, reparentProblem } from '../../shared/commands/goal';
import type { PlanError } from '../../shared/errors';
import { find, inOrder, type Plan, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import type { OutlineRow } from './outline';

/** Where on a row something is held. */
export type Zone = 'before' | 'into' | 'after';

/** A place something can be put, or why it cannot. */
export interface DropPlace {
  readonly zone: Zone;
  /** The new parent; null: top level. */
  readonly parentId: string | null;
  readonly beforeId: string | null;
  /** Where that is, in words. */
  readonly words: string;
  readonly problem: PlanError | undefined;
}

/** What is being moved. */
export interface Moving {
  readonly kind: 'objective' | 'keyResult';
  readonly id: string;
}

/** What letting go of `moving` on a row would do; null where nothing can be put. */
export function dropPlace(plan: Plan, moving: Moving, over: OutlineRow, zone: Zone): DropPlace | null {
  if (over.kind === 'group' || over.kind === 'draft') return null;
  return moving.kind === 'objective'
    ? objectivePlace(plan, moving.id, over, zone)
    : keyResultPlace(plan, moving.id, over, zone);
}

function objectivePlace(plan: Plan, id: string, over: OutlineRow, zone: Zone): DropPlace | null {
  if (over.kind === 'keyResult') return objectiveInto(plan, id, over.objectiveId);
  if (over.kind !== 'objective') return null;
  if (zone === 'into') return objectiveInto(plan, id, over.id);
  const target = find(plan, 'objective', over.id);
  if (!target) return null;
  const siblings = inOrder(objectiveSiblings(plan, target.parentId)).filter((row) => row.id !== id);
  const at = siblings.findIndex((row) => row.id === target.id);
  const beforeId = zone === 'before' ? target.id : (siblings[at + 1]?.id ?? null);
  return {
    zone,
    parentId: target.parentId,
    beforeId: target.id === id ? (nextOf(inOrder(objectiveSiblings(plan, target.parentId)), id) ?? null) : beforeId,
    words: zone === 'before' ? texts.goals.move.before(target.title) : texts.goals.move.after(target.title),
    problem: reparentProblem(plan, id, target.parentId),
  };
}

function objectiveInto(plan: Plan, id: string, parentId: string): DropPlace | null {
  const parent = find(plan, 'objective', parentId);
  if (!parent) return null;
  return {
    zone: 'into',
    parentId,
    beforeId: null,
    words: texts.goals.move.under(parent.title),
    problem: reparentProblem(plan, id, parentId),
  };
}

function keyResultPlace(plan: Plan, id: string, over: OutlineRow, zone: Zone): DropPlace | null {
  if (over.kind === 'objective') {
    const objective = find(plan, 'objective', over.id);
    if (!objective) return null;
    const words = texts.goals.move.under(objective.title);
    return { zone: 'into', parentId: objective.id, beforeId: null, words, problem: undefined };
  }
  if (over.kind !== 'keyResult') return null;
  const target = find(plan, 'keyResult', over.id);
  if (!target) return null;
  const before = zone === 'before';
  const siblings = inOrder(referencing(plan, 'keyResult', 'objectiveId', target.objectiveId)).filter(
    (row) => row.id !== id || row.id === target.id,
  );
  const next = nextOf(siblings, target.id) ?? null;
  return {
    zone: before ? 'before' : 'after',
    parentId: target.objectiveId,
    beforeId: before && target.id !== id ? target.id : next,
    words: before ? texts.goals.move.before(target.title) : texts.goals.move.after(target.title),
    problem: undefined,
  };
}

function nextOf(rows: readonly { readonly id: string }[], id: string): string | undefined {
  return rows[rows.findIndex((row) => row.id === id) + 1]?.id;
}

/** One stop of the keyboard's way through the outline while something is picked up. */
export interface Stop {
  readonly index: number;
  readonly zone: Zone;
}

/** The next stop up or down: under each row, then after it. */
export function nextStop(rows: readonly OutlineRow[], moving: Moving, at: Stop, step: 1 | -1): Stop {
  const stops = (index: number): readonly Zone[] => {
    const row = rows[index];
    if (row?.kind === 'objective') {
      const first = index === 0 && moving.kind === 'objective' ? (['before'] as const) : [];
      return moving.kind === 'objective' ? [...first, 'into', 'after'] : ['into'];
    }
    if (row?.kind === 'keyResult') return moving.kind === 'keyResult' ? ['after'] : [];
    return [];
  };
  const here = stops(at.index);
  const inRow = here[here.indexOf(at.zone) + step];
  if (here.includes(at.zone) && inRow) return { index: at.index, zone: inRow };
  for (let index = at.index + step; index >= 0 && index < rows.length; index += step) {
    const zones = stops(index);
    const zone = step === 1 ? zones[0] : zones.at(-1);
    if (zone) return { index, zone };
  }
  return at;
}
