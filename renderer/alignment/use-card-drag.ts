import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { isGone } from '../../shared/layout/graph-changes';
import { parseNodeKey } from '../../shared/layout/graph-model';
import type { Rect } from '../../shared/layout/graph-routes';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import type { CardNode } from './card-node';
import { type DropOffer, drop, dropOffer, place } from './edits';
import { useGraphView } from './graph-view-state';
import { useEscape } from './use-escape';
import type { MountedCards } from './use-mounted-cards';

/** An offer with the card it is made at. */
export interface ShownOffer extends DropOffer {
  readonly key: string;
  readonly rect: Rect;
}

/** Dragging a card: onto another one (what that would do is said before it happens), or to a place of its own. */
export function useCardDrag({ live, glide, refresh }: MountedCards) {
  const flow = useReactFlow();
  const [offer, setOffer] = useState<ShownOffer | null>(null);
  const current = useRef<ShownOffer | null>(null);
  const show = useCallback((next: ShownOffer | null) => {
    if (current.current?.key === next?.key && current.current?.message === next?.message) return;
    current.current = next;
    setOffer(next);
    if (next) announce(next.message);
  }, []);

  /** Lets go of the card: from where it was put down it glides to its place. */
  const release = useCallback(
    (key: string) => {
      if (live.heldKey === key) live.heldKey = null;
      const at = live.moved.get(key);
      if (at) glide.start(new Map([[key, at]]));
    },
    [live, glide],
  );

  const escapeKey = useEscape(
    useCallback(() => {
      const key = live.heldKey;
      show(null);
      if (key === null) return;
      release(key);
      announce(texts.alignment.putBack);
    }, [live, show, release]),
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      let moved = false;
      for (const change of changes) {
        if (change.type !== 'position' || !change.position || !change.dragging) continue;
        if (change.id !== live.heldKey) continue;
        live.moved.set(change.id, change.position);
        moved = true;
      }
      if (!moved) return;
      refresh();
      live.draw();
    },
    [live, refresh],
  );

  const onStart: OnNodeDrag = useCallback(
    (_event, node) => {
      live.heldKey = node.id;
      useGraphView.setState({ hoverKey: null, hoverEdgeId: null });
      escapeKey.listen();
    },
    [live, escapeKey],
  );

  const onDrag: OnNodeDrag = useCallback(
    (event, node) => {
      if (live.heldKey !== node.id) return;
      const { clientX, clientY } = 'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
      const target = live.scene.cardAt(flow.screenToFlowPosition({ x: clientX, y: clientY }), node.id);
      const card = live.scene.layout.nodes.get(node.id);
      const found =
        target && card && !isGone(target.node)
          ? dropOffer(useStore.getState().plan, card.node, target.node)
          : undefined;
      show(found && target ? { ...found, key: target.node.key, rect: target } : null);
    },
    [live, flow, show],
  );

  const onStop: OnNodeDrag = useCallback(
    async (_event, node) => {
      escapeKey.stop();
      const dropped = current.current;
      show(null);
      const card = live.scene.layout.nodes.get(node.id);
      const at = live.moved.get(node.id);
      if (live.heldKey !== node.id || !card || !at) return;
      const target = dropped ? live.scene.layout.nodes.get(dropped.key) : undefined;
      let done = false;
      if (dropped?.refused) {
        showFailure({ code: 'refused', message: dropped.message });
        announce(texts.alignment.refusedDrop(dropped.message));
      } else if (dropped && target && !dropped.idle) {
        live.anchor = target.node.key;
        done = await drop(card.node, target.node);
        if (done) useGraphView.setState({ showNext: node.id });
      } else if (!dropped) {
        live.anchor = null;
        const dx = Math.round(at.x - card.autoX);
        const dy = Math.round(at.y - card.autoY);
        done = await place([{ ...parseNodeKey(node.id), dx, dy }], card.node.title);
      }
      if (!done) live.anchor = undefined;
      release(node.id);
    },
    [live, escapeKey, show, release],
  );

  return { offer, onNodesChange, onStart, onDrag, onStop };
}
