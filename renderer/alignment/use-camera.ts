import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import type { Rect } from '../../shared/layout/graph-routes';
import { motionTime } from './glide';
import { useGraphView } from './graph-view-state';
import { closeZoom, type Live, readableZoom } from './live';
import type { Viewport } from './painter';
import { type Graph, wallZoom } from './use-graph';
import type { MountedCards } from './use-mounted-cards';

/** Moves the view. */
export interface Camera {
  readonly minZoom: number;
  readonly onInit: () => void;
  readonly onMoveStart: (event: unknown) => void;
  /** Shows everything; in Present mode never smaller than can be read. */
  readonly showAll: (quick?: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Brings a card into view at a readable size, moving as little as needed, and gives it the keyboard; `closer`: into the middle, close. */
  readonly show: (key: string, closer?: boolean) => void;
  /** Puts a point of the graph into the middle. */
  readonly centre: (x: number, y: number, quick?: boolean) => void;
}

/** As close as one can go. */
export const maxZoom = 2.5;
/** Room kept around a card that is brought into view, in screen pixels. */
const room = 24;

/** The view on the graph: where it starts, and how it gets from one card to another. */
export function useCamera(
  { live, nodes, settle }: MountedCards,
  region: RefObject<HTMLElement | null>,
  { layout, filters }: Graph,
  presenting: boolean,
  selectedKey: string | null,
): Camera {
  const flow = useReactFlow();
  const frame = useRef<Rect>(layout);
  frame.current = layout;
  const focusNext = useRef<string | null>(null);
  const ready = useRef(false);
  /** When it last went to one card: looking at everything again would take one away from it. */
  const flewAt = useRef(0);
  const now = useCallback(() => live.goal ?? live.viewport, [live]);
  const go = useCallback(
    (viewport: Viewport, quick = false) => {
      const { x, y, zoom } = now();
      if (viewport.x === x && viewport.y === y && viewport.zoom === zoom) return;
      live.goal = viewport;
      void flow.setViewport(viewport, { duration: quick ? 0 : motionTime() }).then(() => {
        if (live.goal === viewport) live.goal = null;
      });
    },
    [flow, now, live],
  );
  const onMoveStart = useCallback(
    (event: unknown) => {
      // Moved by hand: wherever it was going, it is not any more.
      if (event) live.goal = null;
    },
    [live],
  );

  const fitZoom = useCallback(() => {
    const { width, height } = frame.current;
    const space = spaceOf(live, presenting);
    return Math.max(0.005, Math.min(space.width / (width || 1), space.height / (height || 1)));
  }, [live, presenting]);

  const showAll = useCallback(
    (quick = false) => {
      if (live.width === 0 || live.height === 0) return;
      const { x, y, width, height } = frame.current;
      const space = spaceOf(live, presenting);
      const whole = fitZoom();
      const least = wallZoom(live.width);
      const zoom = presenting ? Math.min(1.6 * least, Math.max(least, whole)) : Math.min(1.1, whole);
      // On the wall, what does not fit starts at its beginning.
      const start = (offset: number, size: number, from: number, room: number) =>
        from - offset * zoom + (presenting && size * zoom > room ? 0 : (room - size * zoom) / 2);
      go({ x: start(x, width, space.x, space.width), y: start(y, height, space.y, space.height), zoom }, quick);
    },
    [go, live, presenting, fitZoom],
  );

  const centre = useCallback(
    (x: number, y: number, quick = false) => {
      const { zoom } = now();
      go({ x: live.width / 2 - x * zoom, y: live.height / 2 - y * zoom, zoom }, quick);
    },
    [go, now, live],
  );

  const bring = useCallback(
    (key: string, how: 'close' | 'readable' | 'same size') => {
      const card = live.scene.layout.nodes.get(key);
      if (!card) return;
      const { zoom } = now();
      const closer = how === 'close';
      if (closer) flewAt.current = performance.now();
      if (closer || (how === 'readable' && (zoom < readableZoom / 2 || live.overview))) {
        const next = closer ? Math.min(1.2, Math.max(0.9, zoom)) : Math.max(zoom, closeZoom);
        const x = live.width / 2 - (card.x + card.width / 2) * next;
        const y = live.height / 2 - (card.y + card.height / 2) * next;
        go({ x, y, zoom: next });
      } else go(viewWith(card, zoom, now(), live));
    },
    [go, now, live],
  );

  /** Brings a card with all that is under it into view, as far as that can be without zooming; on the wall, where it can be read. */
  const bringBranch = useCallback(
    (key: string) => {
      const rect = branchOf(live.scene.layout, key);
      if (!rect) return;
      const { zoom } = now();
      const whole = Math.min((live.width - 2 * room) / rect.width, (live.height - 2 * room) / rect.height);
      const next = presenting ? Math.max(wallZoom(live.width), Math.min(zoom, whole)) : zoom;
      if (presenting || whole >= zoom) go(viewWith(rect, next, now(), live));
    },
    [go, now, live, presenting],
  );

  /** The card that was gone to gets the keyboard as soon as it is an element, unless its title has it. */
  const focus = useCallback(() => {
    const key = focusNext.current;
    if (key === null) return;
    const element = region.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!element) return;
    if (useGraphView.getState().editingKey !== key) element.focus({ preventScroll: true });
    focusNext.current = null;
  }, [region]);

  const show = useCallback(
    (key: string, closer = false) => {
      if (!live.scene.layout.nodes.has(key)) return;
      useGraphView.setState({ activeKey: key });
      focusNext.current = key;
      bring(key, closer ? 'close' : 'readable');
      settle();
      focus();
    },
    [live, settle, bring, focus],
  );

  const zoomBy = useCallback(
    (factor: number) => {
      const { x, y, zoom } = now();
      const next = Math.min(maxZoom, Math.max(minZoomOf(fitZoom()), zoom * factor));
      // Around the middle of the view.
      const around = (offset: number, size: number) => size / 2 - ((size / 2 - offset) * next) / zoom;
      go({ x: around(x, live.width), y: around(y, live.height), zoom: next });
    },
    [go, now, live, fitZoom],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `nodes` tells that other cards are elements now.
  useLayoutEffect(focus, [nodes, focus]);

  const onInit = useCallback(() => {
    ready.current = true;
    showAll(true);
  }, [showAll]);

  // Other filters show another graph: look at all of it. So do entering and leaving Present mode, and folding everything.
  const fitRequests = useGraphView((state) => state.fitRequests);
  const fitted = useRef(fitRequests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filters, the mode and the request are what matters here.
  useEffect(() => {
    if (!ready.current) return;
    const quick = fitted.current === fitRequests;
    fitted.current = fitRequests;
    const asked = performance.now();
    const wait = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (flewAt.current < asked) showAll(quick);
      }),
    );
    return () => cancelAnimationFrame(wait);
  }, [filters, presenting, fitRequests]);

  // Search asks for a card that may only be in the next layout, once its branch is unfolded.
  const flyTo = useGraphView((state) => state.flyTo);
  const showNext = useGraphView((state) => state.showNext);
  const branchNext = useGraphView((state) => state.branchNext);
  useEffect(() => {
    if (flyTo !== null && layout.nodes.has(flyTo)) {
      useGraphView.setState({ flyTo: null });
      show(flyTo, true);
    }
    if (showNext !== null && layout.nodes.has(showNext)) {
      useGraphView.setState({ showNext: null });
      show(showNext);
    }
    if (branchNext !== null && layout.nodes.get(branchNext)?.node.folded === 0) {
      useGraphView.setState({ branchNext: null });
      bringBranch(branchNext);
    }
  }, [flyTo, showNext, branchNext, layout, show, bringBranch]);

  // The details opening beside the graph must not cover the card they are about.
  const selected = useRef(selectedKey);
  selected.current = selectedKey;
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let width = 0;
    const watch = new ResizeObserver(() => {
      const narrower = element.clientWidth < width;
      width = element.clientWidth;
      const key = selected.current;
      if (narrower && key !== null) requestAnimationFrame(() => bring(key, 'same size'));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [region, bring]);

  // Presenting takes the whole screen a moment later, and a projector may be joined: always look at all of it.
  useEffect(() => {
    const element = region.current;
    if (!element || !presenting) return;
    const watch = new ResizeObserver(() => requestAnimationFrame(() => showAll(true)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [region, presenting, showAll]);

  const minZoom = minZoomOf(fitZoom());
  return useMemo(
    () => ({ minZoom, onInit, onMoveStart, showAll, zoomBy, show, centre }),
    [minZoom, onInit, onMoveStart, showAll, zoomBy, show, centre],
  );
}

/** As far out as one can go: everything with some room around it. */
function minZoomOf(whole: number): number {
  return Math.min(0.2, whole * 0.6);
}

/** The part of the window that everything is fitted into: the legend and the buttons lie below it. */
function spaceOf({ width, height }: Live, presenting: boolean): Rect {
  const [side, top, bottom] = presenting ? [20, 16, 32] : [32, 24, 64];
  return { x: side, y: top, width: Math.max(1, width - 2 * side), height: Math.max(1, height - top - bottom) };
}

/** The view moved as little as needed to see a rectangle, at this zoom. */
function viewWith(rect: Rect, zoom: number, viewport: Viewport, { width, height }: Live): Viewport {
  // Zooming keeps the middle of the view where it is.
  const scale = zoom / viewport.zoom;
  const x = width / 2 - (width / 2 - viewport.x) * scale;
  const y = height / 2 - (height / 2 - viewport.y) * scale;
  return {
    x: x + inside(rect.x * zoom + x, rect.width * zoom, width),
    y: y + inside(rect.y * zoom + y, rect.height * zoom, height),
    zoom,
  };
}

/** How far something has to move to be inside; what is larger than the space starts at its beginning. */
function inside(start: number, size: number, space: number): number {
  if (start < room || size + 2 * room > space) return room - start;
  return Math.min(0, space - room - (start + size));
}

/** The rectangle around a card and everything shown under it. */
function branchOf(layout: GraphLayout, key: string): Rect | undefined {
  const card = layout.nodes.get(key);
  if (!card) return undefined;
  let { x, y } = card;
  let right = x + card.width;
  let bottom = y + card.height;
  const open = [...card.node.childKeys];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const below = layout.nodes.get(next);
    if (!below) continue;
    x = Math.min(x, below.x);
    y = Math.min(y, below.y);
    right = Math.max(right, below.x + below.width);
    bottom = Math.max(bottom, below.y + below.height);
    open.push(...below.node.childKeys);
  }
  return { x, y, width: right - x, height: bottom - y };
}
