import { createdId } from '../../shared/changes';
import { objectiveSiblings } from '../../shared/commands/goal';
import { consequencesOf } from '../../shared/consequences';
import { find, inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { answered, run, select, useStore } from '../store';
import { announce } from '../ui/announce';
import { deleteItems } from '../ui/delete-items';
import { showUndoable } from '../ui/undo-toast';
import { branch, type GoalFilters, type Grouping } from './filters';
import type { DropPlace, Moving } from './move';
import {
  type Draft,
  draftKey,
  keyResultKey,
  type Outline,
  type OutlineRow,
  objectiveKey,
  previousSibling,
} from './outline';
import { activate, fold, useGoalsView } from './view';

/** The title behind a row; '' for groups and drafts. */
export function titleOf(row: OutlineRow | undefined): string {
  const { plan } = useStore.getState();
  if (row?.kind === 'objective') return find(plan, 'objective', row.id)?.title ?? '';
  if (row?.kind === 'keyResult') return find(plan, 'keyResult', row.id)?.title ?? '';
  return '';
}

/** A draft for an objective after the given row (null: as the last one at the top). */
export function draftAfter(row: OutlineRow | undefined): Omit<Draft, 'turn'> {
  const { plan } = useStore.getState();
  if (row?.kind === 'objective') {
    const objective = find(plan, 'objective', row.id);
    return { kind: 'objective', parentId: objective?.parentId ?? null, afterId: row.id, group: null };
  }
  if (row?.kind === 'keyResult') return { kind: 'keyResult', parentId: row.objectiveId, afterId: row.id, group: null };
  return { kind: 'objective', parentId: null, afterId: null, group: row?.kind === 'group' ? row.group : null };
}

/** What a new top level objective takes over from what one is looking at. */
function defaults(filters: GoalFilters, grouping: Grouping, group: string | null) {
  const only = <T>(values: readonly T[]): T | undefined => (values.length === 1 ? values[0] : undefined);
  const fromGroup = grouping !== 'none' && group ? group : undefined;
  const teamId = grouping === 'team' && fromGroup ? fromGroup : only(filters.teamIds);
  const ownerId = grouping === 'owner' && fromGroup ? fromGroup : only(filters.ownerIds);
  const pillarId = grouping === 'pillar' && fromGroup ? fromGroup : only(filters.pillarIds);
  const periodId = grouping === 'period' && fromGroup ? fromGroup : useStore.getState().periodId;
  const grouped = (['company', 'team', 'person'] as const).find((level) => grouping === 'level' && level === fromGroup);
  const level = grouped ?? only(filters.levels) ?? (ownerId ? 'person' : teamId ? 'team' : undefined);
  return {
    ...(teamId ? { teamId } : {}),
    ...(ownerId ? { ownerId } : {}),
    ...(pillarId ? { pillarId } : {}),
    ...(periodId ? { periodId } : {}),
    ...(level ? { level } : {}),
  };
}

/** Puts what was typed into the plan; resolves to the new item's id. */
export async function commitDraft(draft: Draft, title: string): Promise<string | undefined> {
  const { plan, periodId } = useStore.getState();
  const { filters, grouping } = useGoalsView.getState();
  if (draft.kind === 'keyResult') {
    if (!draft.parentId) return undefined;
    const siblings = inOrder(referencing(plan, 'keyResult', 'objectiveId', draft.parentId));
    const changes = await run('keyResult.create', {
      objectiveId: draft.parentId,
      title,
      beforeId: following(siblings, draft.afterId),
    });
    return changes && createdId(changes, 'keyResult');
  }
  const siblings = inOrder(objectiveSiblings(plan, draft.parentId));
  const inherited = draft.parentId ? (periodId ? { periodId } : {}) : defaults(filters, grouping, draft.group);
  const changes = await run('objective.create', {
    title,
    parentId: draft.parentId,
    beforeId: following(siblings, draft.afterId),
    ...inherited,
  });
  const id = changes && createdId(changes, 'objective');
  if (id) useGoalsView.setState((view) => ({ pinned: new Set(view.pinned).add(id) }));
  return id;
}

function following(siblings: readonly { readonly id: string }[], afterId: string | null): string | null {
  if (afterId === null) return null;
  const at = siblings.findIndex((row) => row.id === afterId);
  return at === -1 ? null : (siblings[at + 1]?.id ?? null);
}

/** Where a draft goes on one level deeper, under the objective before it; null, with the reason said, where it cannot. */
export function indentDraft(outline: Outline, draft: Draft): Partial<Draft> | null {
  const beforeId = draft.kind === 'objective' ? (draft.afterId ?? objectiveBefore(outline)) : undefined;
  if (beforeId) {
    fold([objectiveKey(beforeId)], false);
    announce(texts.goals.move.under(find(useStore.getState().plan, 'objective', beforeId)?.title ?? ''));
    return { parentId: beforeId, afterId: null };
  }
  announce(draft.kind === 'objective' ? texts.goals.cannotIndent : texts.goals.keyResultStays);
  return null;
}

/** The objective shown at the draft's own level right before it. */
function objectiveBefore(outline: Outline): string | undefined {
  const at = outline.indexOf.get(draftKey) ?? -1;
  const own = outline.rows[at];
  if (!own) return undefined;
  for (let i = at - 1; i > own.parent; i--) {
    const row = outline.rows[i];
    if (row?.kind === 'objective' && row.level === own.level) return row.id;
  }
  return undefined;
}

/** Where a draft goes on one level up, after the objective it was under; null, with the reason said, where it cannot. */
export function outdentDraft(draft: Draft): Partial<Draft> | null {
  const { plan } = useStore.getState();
  const parent = draft.kind === 'objective' ? find(plan, 'objective', draft.parentId) : undefined;
  if (parent) {
    const above = find(plan, 'objective', parent.parentId);
    announce(above ? texts.goals.move.under(above.title) : texts.goals.move.topLevel);
    return { parentId: parent.parentId, afterId: parent.id };
  }
  announce(draft.kind === 'objective' ? texts.goals.cannotOutdent : texts.goals.keyResultStays);
  return null;
}

/** Puts an objective under the one shown before it, once the changes before are shown. */
export async function indent(outlineNow: () => Outline, row: OutlineRow): Promise<void> {
  if (row.kind !== 'objective') return announce(texts.goals.keyResultStays);
  await answered();
  const outline = outlineNow();
  const above = previousSibling(outline, outline.indexOf.get(row.key) ?? -1);
  if (above?.kind !== 'objective') return announce(texts.goals.cannotIndent);
  fold([above.key], false);
  const done = await run('objective.move', { id: row.id, parentId: above.id });
  if (done) announce(texts.goals.indented(titleOf(row), titleOf(above)));
}

/** Puts an objective beside the one it was under, once the changes before are shown. */
export async function outdent(row: OutlineRow): Promise<void> {
  if (row.kind !== 'objective') return announce(texts.goals.keyResultStays);
  await answered();
  const { plan } = useStore.getState();
  const parent = find(plan, 'objective', find(plan, 'objective', row.id)?.parentId);
  if (!parent) return announce(texts.goals.cannotOutdent);
  const beforeId = following(inOrder(objectiveSiblings(plan, parent.parentId)), parent.id);
  const done = await run('objective.move', { id: row.id, parentId: parent.parentId, beforeId });
  const above = find(plan, 'objective', parent.parentId);
  if (done) announce(above ? texts.goals.indented(titleOf(row), above.title) : texts.goals.outdented(titleOf(row)));
}

/** Moves a row among its siblings by one step, once the changes before are shown. */
export async function shift(row: OutlineRow, step: 1 | -1): Promise<void> {
  await answered();
  const { plan } = useStore.getState();
  if (row.kind !== 'objective' && row.kind !== 'keyResult') return;
  const parentId = row.kind === 'objective' ? (find(plan, 'objective', row.id)?.parentId ?? null) : row.objectiveId;
  const siblings =
    row.kind === 'objective'
      ? inOrder(objectiveSiblings(plan, parentId))
      : inOrder(referencing(plan, 'keyResult', 'objectiveId', row.objectiveId));
  const at = siblings.findIndex((sibling) => sibling.id === row.id);
  const neighbour = siblings[at + step];
  if (!neighbour) return;
  const beforeId = step === -1 ? neighbour.id : (siblings[at + 2]?.id ?? null);
  const words = step === -1 ? texts.goals.move.before : texts.goals.move.after;
  if (row.kind === 'objective') await run('objective.move', { id: row.id, parentId, beforeId });
  else await run('keyResult.move', { id: row.id, objectiveId: row.objectiveId, beforeId });
  announce(texts.goals.move.done(titleOf(row), words(neighbour.title)));
}

/** Puts a row where it was dropped; refusals have been shown before. */
export async function drop(moving: Moving, place: DropPlace): Promise<void> {
  const { plan } = useStore.getState();
  const title = find(plan, moving.kind, moving.id)?.title ?? '';
  if (place.zone === 'into' && place.parentId) fold([objectiveKey(place.parentId)], false);
  const changes =
    moving.kind === 'objective'
      ? await run('objective.move', { id: moving.id, parentId: place.parentId, beforeId: place.beforeId })
      : place.parentId &&
        (await run('keyResult.move', { id: moving.id, objectiveId: place.parentId, beforeId: place.beforeId }));
  if (changes && changes.length > 0) showUndoable(texts.goals.move.done(title, place.words));
}

/** Copies a row; objectives with something below or links ask what to take along. */
export async function duplicate(row: OutlineRow): Promise<void> {
  if (row.kind === 'objective') useGoalsView.setState({ duplicating: row.id });
  if (row.kind !== 'keyResult') return;
  const title = titleOf(row);
  const changes = await run('keyResult.duplicate', { id: row.id });
  const id = changes && createdId(changes, 'keyResult');
  if (!id) return;
  activate(keyResultKey(id));
  select({ table: 'keyResult', id });
  showUndoable(texts.goals.duplicate.done(title));
}

/** Deletes rows and says what went with them. The next row is active at once: the next key may be here already. */
export async function remove(outline: Outline, keys: ReadonlySet<string>, withBranch = false): Promise<void> {
  const { plan } = useStore.getState();
  const rows = outline.rows.filter((row) => keys.has(row.key));
  const objectives = new Set(rows.flatMap((row) => (row.kind === 'objective' ? [row.id] : [])));
  if (withBranch)
    for (const id of [...objectives]) for (const below of branch(plan, 'objective', id)) objectives.add(below);
  const keyResults = rows.flatMap((row) =>
    row.kind === 'keyResult' && !objectives.has(row.objectiveId) ? [row.id] : [],
  );
  if (objectives.size + keyResults.length === 0) return;
  const last = outline.indexOf.get(rows.at(-1)?.key ?? '') ?? 0;
  const gone = (row: OutlineRow): boolean =>
    keys.has(row.key) ||
    (row.kind === 'objective' && objectives.has(row.id)) ||
    (row.kind === 'keyResult' && objectives.has(row.objectiveId));
  const next =
    outline.rows.slice(last + 1).find((row) => !gone(row)) ??
    outline.rows
      .slice(0, last)
      .reverse()
      .find((row) => !gone(row));
  if (next) activate(next.key);
  else useGoalsView.setState({ chosen: new Set(), anchor: null, active: null });
  const done =
    keyResults.length === 0
      ? await deleteItems('objective', [...objectives])
      : objectives.size === 0
        ? await deleteItems('keyResult', keyResults)
        : await deleteBoth([...objectives], keyResults);
  if (!done && rows[0]) activate(rows[0].key);
}

async function deleteBoth(objectiveIds: string[], keyResultIds: string[]): Promise<boolean> {
  const changes = await run('goal.delete', { objectiveIds, keyResultIds });
  if (!changes) return false;
  const also = consequencesOf(changes, [...objectiveIds, ...keyResultIds]);
  showUndoable(`${texts.goals.deletedMixed(objectiveIds.length, keyResultIds.length)}. ${also}`.trim());
  return true;
}
