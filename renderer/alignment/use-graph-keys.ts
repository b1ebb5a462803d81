import type { KeyboardEvent } from 'react';
import { isGone } from '../../shared/layout/graph-changes';
import type { PlacedNode } from '../../shared/layout/graph-layout';
import { type GraphModel, parseNodeKey } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { changeSettings, select } from '../store';
import { announce } from '../ui/announce';
import { sentenceOf } from './edge-words';
import { addObjective, deleteCard, deleteEdge, place } from './edits';
import { graphActions } from './graph-actions';
import { useGraphView } from './graph-view-state';
import type { Live } from './live';
import type { Camera } from './use-camera';

const directions = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const;
/** How far Alt with an arrow shifts a card, in graph pixels. */
const nudge = 24;

/** Every key of the graph. */
export function useGraphKeys(live: Live, model: GraphModel, camera: Camera, calm: boolean) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
    const onCard = target.dataset.key !== undefined;
    if (!onCard && target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey) return;
    const { activeKey: chosen, edgeId } = useGraphView.getState();
    const { nodes } = live.scene.layout;
    const active =
      nodes.get(target.dataset.key ?? chosen ?? '') ?? nodes.get(model.roots[0] ?? '') ?? nodes.values().next().value;
    if (handle(event, active, edgeId)) event.preventDefault();
  };

  function handle(event: KeyboardEvent, active: PlacedNode | undefined, edgeId: string | null): boolean {
    const { key } = event;
    if (key === 'Escape' && edgeId !== null) {
      useGraphView.setState({ edgeId: null });
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') return remove(active, edgeId);
    if (key === '0') camera.showAll();
    else if (key === '+' || key === '=') camera.zoomBy(1.4);
    else if (key === '-') camera.zoomBy(1 / 1.4);
    else if (key === '/') document.querySelector<HTMLElement>('[data-graph-search] input')?.focus();
    else if (key === 'Home') camera.show(model.roots[0] ?? '');
    else if (active) return onActive(event, active);
    else return false;
    return true;
  }

  function onActive(event: KeyboardEvent, active: PlacedNode): boolean {
    const { node } = active;
    const readOnly = calm || isGone(node);
    const card = parseNodeKey(node.key);
    if (event.key in directions) {
      const [x, y] = directions[event.key as keyof typeof directions];
      if (event.altKey) {
        if (readOnly) return false;
        live.anchor = null;
        void place([{ ...card, dx: node.dx + x * nudge, dy: node.dy + y * nudge }], node.title).then(() =>
          camera.show(node.key),
        );
        return true;
      }
      const next = neighbour(live.scene.cards, active, x, y);
      if (next) camera.show(next.node.key);
      return true;
    }
    switch (event.key) {
      case 'Enter':
        useGraphView.setState({ activeKey: node.key, edgeId: null });
        if (isGone(node)) return true;
        select({ table: card.kind, id: card.id });
        void changeSettings({ inspectorOpen: true });
        return true;
      case ' ':
        camera.show(node.key);
        graphActions.fold(node.key);
        return true;
      case 'F2':
        if (readOnly) return false;
        camera.show(node.key);
        useGraphView.setState({ editingKey: node.key, edgeId: null });
        return true;
      case 'e':
      case 'E':
        nextLine(active);
        return true;
      case 'n':
      case 'N':
        if (readOnly || card.kind !== 'objective') return false;
        void addObjective(card.id);
        return true;
      case 'm':
      case 'M':
      case 'l':
      case 'L':
        if (card.kind !== 'objective' || readOnly) return false;
        useGraphView.setState({ dialog: { kind: event.key.toLowerCase() === 'm' ? 'move' : 'links', card } });
        return true;
      default:
        return false;
    }
  }

  /** Goes through the lines of a card, so that each can be changed or deleted without the mouse. */
  function nextLine(active: PlacedNode): void {
    const lines = (live.scene.edgesAt.get(active.node.key) ?? []).flatMap((i) => live.scene.edges[i]?.edge ?? []);
    const at = lines.findIndex((edge) => edge.id === useGraphView.getState().edgeId);
    const next = lines[(at + 1) % lines.length];
    useGraphView.setState({ activeKey: active.node.key, edgeId: next?.id ?? null });
    announce(next ? sentenceOf(live.scene, next) : texts.alignment.noLines(active.node.title));
  }

  function remove(active: PlacedNode | undefined, edgeId: string | null): boolean {
    if (calm) return false;
    const drawn = edgeId === null ? undefined : live.scene.edge(edgeId);
    if (drawn) {
      void deleteEdge(drawn.edge).then((gone) => gone && useGraphView.setState({ edgeId: null }));
      return true;
    }
    const focused = document.activeElement instanceof HTMLElement && document.activeElement.dataset.key;
    if (!active || isGone(active.node) || focused !== active.node.key) return false;
    void deleteCard(active.node);
    return true;
  }
}

/** The nearest card in a direction: straight ahead counts more than aside. */
export function neighbour(
  cards: readonly PlacedNode[],
  from: PlacedNode,
  x: number,
  y: number,
): PlacedNode | undefined {
  let best: PlacedNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    if (card === from) continue;
    const dx = card.x + card.width / 2 - (from.x + from.width / 2);
    const dy = card.y + card.height / 2 - (from.y + from.height / 2);
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    const reach = x === 0 ? from.height / 2 : from.width / 2;
    if (ahead < reach) continue;
    // Own branch first: a parent or child stands ahead even where another card is a little nearer.
    const kin = card.node.key === from.node.parentKey || card.node.parentKey === from.node.key;
    const cost = ahead + 2.2 * aside - (kin && y !== 0 ? aside : 0);
    if (cost < least) {
      least = cost;
      best = card;
    }
  }
  return best;
}
