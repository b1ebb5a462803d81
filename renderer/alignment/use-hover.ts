import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import { useGraphView } from './graph-view-state';
import type { MountedCards } from './use-mounted-cards';

/** How near a line the mouse must be to mean it, in screen pixels. */
export const lineReach = 7;

/**
 * Follows the mouse: which card or line it is on is shown with its links, and far out that one card becomes an element,
 * so that it can be taken by hand like any other.
 */
export function useHover({ live, settle }: MountedCards, region: RefObject<HTMLElement | null>) {
  const flow = useReactFlow();
  const show = useCallback(
    (hoverKey: string | null, hoverEdgeId: string | null) => {
      const now = useGraphView.getState();
      if (now.hoverKey !== hoverKey || now.hoverEdgeId !== hoverEdgeId)
        useGraphView.setState({ hoverKey, hoverEdgeId });
      region.current?.toggleAttribute('data-on-line', hoverEdgeId !== null);
      if (live.hoverKey === hoverKey) return;
      live.hoverKey = hoverKey;
      if (live.overview) settle();
    },
    [live, settle, region],
  );
  const onPointerMove = useCallback(
    (event: React.PointerEvent) => {
      if (event.buttons !== 0 || event.pointerType === 'touch' || live.heldKey !== null) return;
      const { target } = event;
      const onGraph =
        target instanceof Element && target.closest('.react-flow__pane, .react-flow__node, .react-flow__background');
      if (!onGraph) {
        show(null, null);
        return;
      }
      const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const element = target.closest<HTMLElement>('.react-flow__node');
      const key = element?.dataset.id ?? live.scene.cardAt(point)?.node.key ?? null;
      const line =
        key === null && !live.overview
          ? live.scene.edgeAt(point, lineReach / live.viewport.zoom, live.links)
          : undefined;
      show(key, line?.edge.id ?? null);
    },
    [live, flow, show],
  );
  const onPointerLeave = useCallback(() => show(null, null), [show]);
  return { onPointerMove, onPointerLeave };
}
