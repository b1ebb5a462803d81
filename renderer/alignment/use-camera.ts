import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Rect } from '../../shared/layout/graph-routes';
import { useGraphView } from './graph-view-state';
import type { Live } from './live';
import { readableZoom } from './live';
import type { Graph } from './use-graph';

/** Moves the view. */
export interface Camera {
  readonly minZoom: number;
  readonly onInit: () => void;
  /** Shows everything; in Present mode never smaller than can be read. */
  readonly showAll: (quick?: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Brings a card into view at a readable size, when it is not, and makes it the active one; `closer`: always in the middle. */
  readonly show: (key: string, closer?: boolean) => void;
  /** Puts a point of the graph into the middle. */
  readonly centre: (x: number, y: number, quick?: boolean) => void;
}

interface Mounted {
  readonly live: Live;
  readonly nodes: readonly unknown[];
  readonly settle: () => void;
}

/** The view on the graph: where it starts, and how it gets from one card to another. */
export function useCamera(
  { live, nodes, settle }: Mounted,
  region: RefObject<HTMLElement | null>,
  { layout, filters }: Graph,
  presenting: boolean,
): Camera {
  const flow = useReactFlow();
  const frame = useRef<Rect>(layout);
  frame.current = layout;
  const focusNext = useRef<string | null>(null);
  const ready = useRef(false);
  const fitZoom = useCallback(() => {
    const margin = presenting ? 32 : 48;
    const { width, height } = frame.current;
    const zoom = Math.min((live.width - 2 * margin) / (width || 1), (live.height - 2 * margin) / (height || 1));
    return Math.max(0.005, zoom);
  }, [live, presenting]);

  const showAll = useCallback(
    (quick = false) => {
      if (live.width === 0 || live.height === 0) return;
      const { x, y, width, height } = frame.current;
      const whole = fitZoom();
      const zoom = presenting ? Math.min(2, Math.max(1, whole)) : Math.min(1.1, whole);
      // What does not fit starts at its top, in the middle.
      const overTop = height * zoom > live.height;
      void flow.setViewport(
        {
          x: live.width / 2 - (x + width / 2) * zoom,
          y: overTop && presenting ? 48 - y * zoom : live.height / 2 - (y + height / 2) * zoom,
          zoom,
        },
        { duration: quick ? 0 : duration() },
      );
    },
    [flow, live, presenting, fitZoom],
  );

  const centre = useCallback(
    (x: number, y: number, quick = false) => {
      const { zoom } = flow.getViewport();
      void flow.setCenter(x, y, { zoom, duration: quick ? 0 : duration() });
    },
    [flow],
  );

  const show = useCallback(
    (key: string, closer = false) => {
      const card = live.scene.layout.nodes.get(key);
      if (!card) return;
      useGraphView.setState({ activeKey: key });
      focusNext.current = key;
      const { zoom } = live.viewport;
      const left = card.x * zoom + live.viewport.x;
      const top = card.y * zoom + live.viewport.y;
      const inView =
        left >= 8 &&
        top >= 8 &&
        left + card.width * zoom <= live.width - 8 &&
        top + card.height * zoom <= live.height - 8;
      if (closer || !inView || live.overview) {
        const next = closer || zoom < readableZoom ? Math.max(zoom, 0.9) : zoom;
        void flow.setCenter(card.x + card.width / 2, card.y + card.height / 2, { zoom: next, duration: duration() });
      }
      settle();
    },
    [flow, live, settle],
  );

  const zoomBy = useCallback(
    (factor: number) => void flow.zoomTo(live.viewport.zoom * factor, { duration: duration() }),
    [flow, live],
  );

  // The card that was gone to gets the focus as soon as it is an element.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `nodes` tells that other cards are elements now.
  useLayoutEffect(() => {
    const key = focusNext.current;
    if (key === null) return;
    const element = region.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!element) return;
    element.focus({ preventScroll: true });
    if (document.activeElement === element) focusNext.current = null;
  }, [nodes, region]);

  const onInit = useCallback(() => {
    ready.current = true;
    showAll(true);
  }, [showAll]);

  // Other filters show another graph: look at all of it. So do entering and leaving Present mode.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filters and the mode are what matters here.
  useEffect(() => {
    if (!ready.current) return;
    const wait = requestAnimationFrame(() => requestAnimationFrame(() => showAll(true)));
    return () => cancelAnimationFrame(wait);
  }, [filters, presenting]);

  // Search asks for a card that may only be in the next layout, once its branch is unfolded.
  const flyTo = useGraphView((state) => state.flyTo);
  const showNext = useGraphView((state) => state.showNext);
  useEffect(() => {
    if (flyTo !== null && layout.nodes.has(flyTo)) {
      useGraphView.setState({ flyTo: null });
      show(flyTo, true);
    }
    if (showNext !== null && layout.nodes.has(showNext)) {
      useGraphView.setState({ showNext: null });
      show(showNext);
    }
  }, [flyTo, showNext, layout, show]);

  const minZoom = Math.min(0.2, fitZoom() * 0.6);
  return useMemo(
    () => ({ minZoom, onInit, showAll, zoomBy, show, centre }),
    [minZoom, onInit, showAll, zoomBy, show, centre],
  );
}

/** 160 ms to see where things went; none when reduced motion is asked for. */
function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
}
