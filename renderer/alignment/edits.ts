import { createdId } from '../../shared/changes';
import { reparentProblem } from '../../shared/commands/goal';
import type { GraphNodeKey } from '../../shared/commands/graph';
import { linkProblem } from '../../shared/integrity';
import type { GraphEdge, GraphNode } from '../../shared/layout/graph-model';
import { nodeKey, parseNodeKey } from '../../shared/layout/graph-model';
import type { LinkKind } from '../../shared/model/goal';
import { find, type Plan } from '../../shared/plan';
import { linkedObjectives } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { run, save, useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import { showUndoable } from '../ui/undo-toast';
import { graphActions } from './graph-actions';
import { useGraphView } from './graph-view-state';

const words = texts.alignment;

/** What dropping one card on another would do. */
export interface DropOffer {
  /** Said beside the target while the card is held over it. */
  readonly message: string;
  readonly refused: boolean;
  /** Nothing would change: let the card be put down here as on empty ground. */
  readonly idle: boolean;
}

/** What dropping `card` on `target` would do, or why it cannot be; undefined when the two have nothing to do with each other. */
export function dropOffer(plan: Plan, card: GraphNode, target: GraphNode): DropOffer | undefined {
  if (card.kind === 'objective' && target.kind === 'objective') {
    const problem = reparentProblem(plan, card.id, target.id);
    if (problem) return { message: problem.message, refused: true, idle: false };
    const already = find(plan, 'objective', card.id)?.parentId === target.id;
    return {
      message: already ? words.alreadyUnder(target.title) : words.dropUnder(target.title),
      refused: false,
      idle: already,
    };
  }
  if (card.kind === 'objective' && target.kind === 'pillar') {
    const already = find(plan, 'objective', card.id)?.pillarId === target.id;
    return { message: words.dropServes(target.title), refused: false, idle: already };
  }
  if (card.kind === 'swotItem' && target.kind === 'objective') return answerOffer(plan, card, target);
  return undefined;
}

function answerOffer(plan: Plan, item: GraphNode, objective: GraphNode): DropOffer {
  const already = linkedObjectives(plan, item.id).some(({ id }) => id === objective.id);
  return already
    ? { message: texts.errors.duplicateLink, refused: true, idle: false }
    : { message: words.dropAnswers(objective.title), refused: false, idle: false };
}

/** Carries out what `dropOffer` offered; whether something has changed. */
export async function drop(card: GraphNode, target: GraphNode): Promise<boolean> {
  if (card.kind === 'swotItem') return answer(card, target);
  if (target.kind === 'objective') return moveUnder(card.id, target.id);
  const changes = await run('objective.update', { id: card.id, patch: { pillarId: target.id } });
  if (!changes?.length) return false;
  showUndoable(words.served(card.title, target.title));
  return true;
}

/** Puts an objective under another one, or at the top level. */
export async function moveUnder(id: string, parentId: string | null): Promise<boolean> {
  const { plan } = useStore.getState();
  const title = find(plan, 'objective', id)?.title ?? '';
  const parent = find(plan, 'objective', parentId)?.title;
  const changes = await run('objective.move', { id, parentId });
  if (!changes) return false;
  showUndoable(parent === undefined ? words.movedTop(title) : words.movedUnder(title, parent));
  return true;
}

async function answer(item: GraphNode, objective: GraphNode): Promise<boolean> {
  const changes = await run('swot.link', { swotItemId: item.id, objectiveId: objective.id });
  if (changes) showUndoable(words.linked(objective.title, words.edge.answers, item.title));
  return changes !== undefined;
}

/** Keeps where cards were put by hand; whether something has changed. */
export async function place(
  nodes: readonly (GraphNodeKey & { dx: number; dy: number })[],
  title: string,
): Promise<boolean> {
  const changes = await run('graph.place', { nodes: [...nodes] });
  if (!changes?.length) return false;
  announce(words.placed(title));
  return true;
}

/** Makes an objective under another one, or at the top level, and asks for its title on the card. */
export async function addObjective(parentId: string | null): Promise<void> {
  const { periodId } = useStore.getState();
  const { pillarId, teamId } = useGraphView.getState();
  // Under another one it takes over that one's team, period and pillar, unless a filter would hide it then.
  const filters = {
    ...(parentId === null || periodId ? { periodId } : {}),
    ...(parentId === null || pillarId ? { pillarId } : {}),
    ...(parentId === null || teamId ? { teamId } : {}),
  };
  const changes = await run('objective.create', { title: words.newObjective, parentId, ...filters });
  const id = changes && createdId(changes, 'objective');
  if (!id) return;
  const key = nodeKey('objective', id);
  if (parentId !== null) graphActions.unfold(nodeKey('objective', parentId));
  useGraphView.setState({ edgeId: null, editingKey: key, showNext: key });
  announce(words.added);
}

/** What drawing a line from one card to another can mean. */
export function lineOffer(plan: Plan, from: GraphNode, to: GraphNode): DropOffer | undefined {
  if (from.kind === 'swotItem' && to.kind === 'objective') return answerOffer(plan, from, to);
  if (from.kind === 'objective' && to.kind === 'swotItem') return answerOffer(plan, to, from);
  if (from.kind === 'objective' && to.kind === 'pillar') return dropOffer(plan, from, to);
  if (from.kind !== 'objective' || to.kind !== 'objective') return undefined;
  if (from.id === to.id) return { message: texts.errors.selfLink, refused: true, idle: false };
  return { message: words.dropLink(to.title), refused: false, idle: false };
}

/** Why a link of this kind cannot be made, or undefined. */
export function linkRefusal(plan: Plan, kind: LinkKind, fromObjectiveId: string, toObjectiveId: string) {
  return linkProblem(plan, { id: 'new', kind, fromObjectiveId, toObjectiveId, toKeyResultId: null })?.message;
}

/** Links two objectives. */
export async function link(kind: LinkKind, fromObjectiveId: string, toObjectiveId: string): Promise<boolean> {
  const { plan } = useStore.getState();
  const title = (id: string) => find(plan, 'objective', id)?.title ?? '';
  const changes = await run('link.create', { kind, fromObjectiveId, toObjectiveId });
  if (!changes) return false;
  showUndoable(words.linked(title(fromObjectiveId), words.edge[kind], title(toObjectiveId)));
  return true;
}

/** Makes the line of two cards that are not both objectives. */
export async function joinOthers(from: GraphNode, to: GraphNode): Promise<void> {
  await (to.kind === 'swotItem' ? drop(to, from) : drop(from, to));
}

/** Deletes a line: a link, an answer, or what holds a card under its parent or pillar. */
export async function deleteEdge(edge: GraphEdge): Promise<boolean> {
  // What is drawn of another time cannot be taken away from it.
  if (edge.kind === 'gone' || edge.kind === 'former') return false;
  if (edge.indirect) {
    showFailure({ code: 'refused', message: words.indirect });
    return false;
  }
  const below = parseNodeKey(edge.to).id;
  if (edge.kind === 'parent') return moveUnder(below, null);
  const answers = find(useStore.getState().plan, 'swotLink', edge.linkId);
  const changes =
    edge.kind === 'pillar'
      ? await run('objective.update', { id: below, patch: { pillarId: null } })
      : answers
        ? await run('swot.unlink', { swotItemId: answers.swotItemId, objectiveId: answers.objectiveId })
        : await run('link.delete', { id: edge.linkId ?? '' });
  if (!changes) return false;
  showUndoable(words.deletedEdge);
  return true;
}

/** Gives the item a card stands for another title. Resolves with the reason when it was refused. */
export function rename({ kind, id }: GraphNode, title: string): Promise<string | undefined> {
  const patch = { title };
  if (kind === 'objective') return save('objective.update', { id, patch });
  return kind === 'pillar' ? save('pillar.update', { id, patch }) : save('swot.update', { id, patch });
}

/** Deletes the item a card stands for. */
export async function deleteCard({ kind, id, title }: GraphNode): Promise<void> {
  const changes = await run('item.delete', { table: kind, ids: [id] });
  if (changes) showUndoable(words.deletedCard(title));
}
