import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { parseNodeKey } from '../../shared/layout/graph-model';
import type { Rect } from '../../shared/layout/graph-routes';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import type { CardNode } from './card-node';
import { type DropOffer, drop, dropOffer, place } from './edits';
import type { Live } from './live';

/** An offer with the card it is made at. */
export interface ShownOffer extends DropOffer {
  readonly key: string;
  readonly rect: Rect;
}

interface Mounted {
  readonly live: Live;
  readonly refresh: () => void;
}

/** Dragging a card: onto another one (what that would do is said before it happens), or to a place of its own. */
export function useCardDrag({ live, refresh }: Mounted) {
  const flow = useReactFlow();
  const [offer, setOffer] = useState<ShownOffer | null>(null);
  const current = useRef<ShownOffer | null>(null);
  const show = useCallback((next: ShownOffer | null) => {
    if (current.current?.key === next?.key && current.current?.message === next?.message) return;
    current.current = next;
    setOffer(next);
    if (next) announce(next.message);
  }, []);

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      let moved = false;
      for (const change of changes) {
        if (change.type !== 'position' || !change.position || !change.dragging) continue;
        live.moved.set(change.id, change.position);
        moved = true;
      }
      if (!moved) return;
      refresh();
      live.draw();
    },
    [live, refresh],
  );

  const onStart = useCallback(() => live.draw(), [live]);

  const onDrag: OnNodeDrag = useCallback(
    (event, node) => {
      const { clientX, clientY } = 'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
      const target = live.scene.cardAt(flow.screenToFlowPosition({ x: clientX, y: clientY }), node.id);
      const card = live.scene.layout.nodes.get(node.id);
      const found = target && card ? dropOffer(useStore.getState().plan, card.node, target.node) : undefined;
      show(found && target ? { ...found, key: target.node.key, rect: target } : null);
    },
    [live, flow, show],
  );

  const onStop: OnNodeDrag = useCallback(
    async (_event, node) => {
      const card = live.scene.layout.nodes.get(node.id);
      const dropped = current.current;
      show(null);
      const target = dropped ? live.scene.layout.nodes.get(dropped.key) : undefined;
      const at = live.moved.get(node.id);
      if (card && at) {
        if (dropped?.refused) {
          showFailure({ code: 'refused', message: dropped.message });
          announce(texts.alignment.refusedDrop(dropped.message));
        } else if (dropped && target && !dropped.idle) {
          await drop(card.node, target.node);
        } else {
          const dx = Math.round(at.x - card.autoX);
          const dy = Math.round(at.y - card.autoY);
          await place([{ ...parseNodeKey(node.id), dx, dy }], card.node.title);
        }
      }
      live.moved.delete(node.id);
      refresh();
      live.draw();
    },
    [live, refresh, show],
  );

  return { offer, onNodesChange, onStart, onDrag, onStop };
}
