import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import { type CardMarks, type CardNode, CardNodes } from './card-node';
import { Live } from './live';
import { Painter, titleLines } from './painter';
import { Scene } from './scene';

/** The view has come to rest when nothing moved for this long, in ms. */
const rest = 90;
/** New elements per frame: as many as fit into one without a visible stall. */
const batch = 24;

interface MountedCards {
  readonly live: Live;
  readonly nodes: CardNode[];
  /** Shows moved cards where `live.moved` has them. */
  readonly refresh: () => void;
  /** Decides now which cards are elements, without waiting for rest. */
  readonly settle: () => void;
}

/**
 * Keeps the canvas drawn and decides which cards are elements: those in view once the view has come to rest, and none at
 * all far out. While the view moves no element is made; what comes into view is drawn on the canvas.
 */
export function useMountedCards(
  layout: GraphLayout,
  palette: GraphPalette,
  marks: CardMarks,
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
      setNodes(cards.build(placed, marksNow.current, live.moved));
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

  const refresh = useCallback(() => build(live.mounted), [live, build]);

  useLayoutEffect(() => {
    live.canvas = canvas.current;
    const look = (): void => {
      const { transform, width, height } = store.getState();
      live.viewport = { x: transform[0], y: transform[1], zoom: transform[2] };
      live.width = width;
      live.height = height;
      region.current?.toggleAttribute('data-overview', live.overview);
      live.draw();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(settle, rest);
    };
    look();
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        look();
    });
    return () => {
      stop();
      window.clearTimeout(timer.current);
      cancelAnimationFrame(frame.current);
    };
  }, [store, live, canvas, region, settle]);

  // A new layout or palette: the same elements where they still are, then those that came into view.
  useLayoutEffect(() => {
    live.painter = new Painter(scene, palette);
    for (const key of live.moved.keys()) if (!scene.layout.nodes.has(key)) live.moved.delete(key);
    region.current?.toggleAttribute('data-overview', live.overview);
    const still = new Set([...live.mounted].filter((key) => scene.layout.nodes.has(key)));
    build(still);
    settle();
    live.draw();
  }, [live, scene, palette, build, settle, region]);

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

  return useMemo(() => ({ live, nodes, refresh, settle }), [live, nodes, refresh, settle]);
}
