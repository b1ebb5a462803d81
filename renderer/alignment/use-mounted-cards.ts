import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import { type CardMarks, type CardNode, CardNodes } from './card-node';
import { titleLines } from './card-painter';
import { Glide, seenBefore, shiftBetween } from './glide';
import { requestFit, useGraphView } from './graph-view-state';
import { Live } from './live';
import { Painter } from './painter';
import { Scene } from './scene';

/** The view has come to rest when nothing moved for this long, in ms. */
const rest = 90;
/** New elements per frame: as many as fit into one without a visible stall. */
const batch = 24;

/** The cards that are elements, and how to change which and where they are. */
export interface MountedCards {
  readonly live: Live;
  readonly nodes: CardNode[];
  readonly glide: Glide;
  /** Shows moved cards where `live.moved` has them. */
  readonly refresh: () => void;
  /** Decides now which cards are elements, without waiting for rest. */
  readonly settle: () => void;
}

/**
 * Keeps the canvas drawn and decides which cards are elements: those in view once the view has come to rest, and far out
 * only the one under the mouse. While the view moves no element is made; what comes into view is drawn on the canvas.
 */
export function useMountedCards(
  layout: GraphLayout,
  palette: GraphPalette,
  marks: CardMarks,
  presenting: boolean,
  links: boolean,
  canvas: RefObject<HTMLCanvasElement | null>,
  region: RefObject<HTMLElement | null>,
): MountedCards {
  const store = useStoreApi();
  const flow = useReactFlow();
  const scene = useMemo(() => new Scene(layout), [layout]);
  const [live] = useState(() => new Live(scene, palette));
  const [cards] = useState(() => new CardNodes());
  const [nodes, setNodes] = useState<CardNode[]>([]);
  const marksNow = useRef(marks);
  const timer = useRef(0);
  const frame = useRef(0);

  const build = useCallback(
    (keys: ReadonlySet<string>) => {
      live.mounted = keys;
      const placed = [...keys].flatMap((key) => live.scene.layout.nodes.get(key) ?? []);
      setNodes(cards.build(placed, marksNow.current, live.moved, live.taken()));
    },
    [live, cards],
  );

  const settle = useCallback(() => {
    cancelAnimationFrame(frame.current);
    const wanted = live.wanted();
    const kept = new Set([...live.mounted].filter((key) => wanted.has(key)));
    const fresh = [...wanted].filter((key) => !kept.has(key));
    const focus = document.activeElement;
    const key = focus instanceof HTMLElement ? focus.dataset.key : undefined;
    if (key !== undefined && !wanted.has(key)) region.current?.focus({ preventScroll: true });
    const step = (): void => {
      for (const next of fresh.splice(0, live.mounted.size === 0 ? 2 * batch : batch)) kept.add(next);
      build(new Set(kept));
      live.draw();
      if (fresh.length > 0) frame.current = requestAnimationFrame(step);
    };
    if (fresh.length > 0 || kept.size !== live.mounted.size) step();
  }, [live, build, region]);

  const refresh = useCallback(() => {
    region.current?.toggleAttribute('data-moving', live.moved.size > 0);
    build(live.mounted);
  }, [live, build, region]);
  const [glide] = useState(() => new Glide(live, refresh));

  const look = useCallback(() => {
    const { transform, width, height } = store.getState();
    live.viewport = { x: transform[0], y: transform[1], zoom: transform[2] };
    live.width = width;
    live.height = height;
    region.current?.toggleAttribute('data-overview', live.overview);
    region.current?.toggleAttribute('data-far', live.far);
  }, [store, live, region]);

  useLayoutEffect(() => {
    live.canvas = canvas.current;
    const follow = (): void => {
      look();
      live.draw();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(settle, rest);
    };
    follow();
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        follow();
    });
    return () => {
      stop();
      glide.stop();
      window.clearTimeout(timer.current);
      cancelAnimationFrame(frame.current);
    };
  }, [store, live, glide, canvas, look, settle]);

  // A new layout or palette: the view keeps what one was looking at, and the cards glide to their new places.
  useLayoutEffect(() => {
    const another = scene !== live.scene;
    const sameSizes = scene.layout.metrics === live.scene.layout.metrics;
    const sawAll = another && live.width > 0 && live.seesAll && !presenting;
    const shift = another && sameSizes ? shiftBetween(live, scene) : { x: 0, y: 0 };
    const from = another && sameSizes ? seenBefore(live, scene, shift) : new Map();
    live.anchor = undefined;
    live.presenting = presenting;
    live.links = links;
    if (another || palette !== live.painter.palette) live.painter = new Painter(scene, palette);
    for (const [key, at] of live.moved) {
      if (key === live.heldKey) live.moved.set(key, { x: at.x + shift.x, y: at.y + shift.y });
      else live.moved.delete(key);
    }
    if (shift.x !== 0 || shift.y !== 0) {
      const { x, y, zoom } = live.viewport;
      live.goal = null;
      void flow.setViewport({ x: x - shift.x * zoom, y: y - shift.y * zoom, zoom });
    }
    look();
    build(new Set([...live.mounted].filter((key) => scene.layout.nodes.has(key))));
    settle();
    if (another) glide.start(from);
    // Who looked at everything goes on seeing everything, unless one is on the way to a card.
    const onTheWay = useGraphView.getState().flyTo !== null;
    if (sawAll && sameSizes && !live.seesAll && !onTheWay) requestFit();
    live.draw();
  }, [live, glide, flow, scene, palette, presenting, links, look, build, settle]);

  useLayoutEffect(() => {
    marksNow.current = marks;
    live.activeKey = marks.activeKey;
    refresh();
    live.draw();
  }, [marks, live, refresh]);

  // Inter arrives after the first frame: titles on the canvas are drawn anew with it.
  useEffect(() => {
    void document.fonts.ready.then(() => {
      titleLines.clear();
      live.draw();
    });
  }, [live]);

  // React Flow's own instance is only ready after its first render.
  useEffect(() => {
    if (flow.viewportInitialized) settle();
  }, [flow.viewportInitialized, settle]);

  return useMemo(() => ({ live, nodes, glide, refresh, settle }), [live, nodes, glide, refresh, settle]);
}
