import { useEffect, useLayoutEffect, useRef } from 'react';
import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import { texts } from '../../shared/texts/texts';
import { colorOf } from './card-painter';
import classes from './graph-canvas.module.css';
import type { Live } from './live';

import type { Camera } from './use-camera';

const mapWidth = 180;
const mapHeight = 110;
const margin = 8;

interface MiniMapProps {
  readonly live: Live;
  readonly layout: GraphLayout;
  readonly palette: GraphPalette;
  readonly camera: Camera;
}

/** All cards as dots of their colour, and the part in view; drawn once per layout, the frame follows the view. For the mouse: the keyboard has search and Fit. */
export function MiniMap({ live, layout, palette, camera }: MiniMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const scale = Math.min((mapWidth - 2 * margin) / layout.width, (mapHeight - 2 * margin) / layout.height);
  const left = (mapWidth - layout.width * scale) / 2 - layout.x * scale;
  const top = (mapHeight - layout.height * scale) / 2 - layout.y * scale;

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = mapWidth * ratio;
    element.height = mapHeight * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = palette.surface;
    context.fillRect(0, 0, mapWidth, mapHeight);
    for (const card of layout.nodes.values()) {
      context.fillStyle = colorOf(card.node, palette);
      const width = Math.max(1, card.width * scale);
      context.fillRect(card.x * scale + left, card.y * scale + top, width, Math.max(1, card.height * scale));
    }
  }, [layout, palette, scale, left, top]);

  useEffect(() => {
    const follow = (): void => {
      const { x, y, zoom } = live.viewport;
      const element = view.current;
      if (!element) return;
      const x0 = Math.max(0, (-x / zoom) * scale + left);
      const y0 = Math.max(0, (-y / zoom) * scale + top);
      const x1 = Math.min(mapWidth, ((live.width - x) / zoom) * scale + left);
      const y1 = Math.min(mapHeight, ((live.height - y) / zoom) * scale + top);
      element.style.transform = `translate(${x0}px, ${y0}px)`;
      element.style.width = `${Math.max(4, x1 - x0)}px`;
      element.style.height = `${Math.max(4, y1 - y0)}px`;
    };
    follow();
    live.followers.add(follow);
    return () => void live.followers.delete(follow);
  }, [live, scale, left, top]);

  const go = (event: React.PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    camera.centre((event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale, true);
  };
  return (
    <div
      className={classes.minimap}
      style={{ width: mapWidth, height: mapHeight }}
      role="img"
      aria-label={texts.alignment.minimap}
      data-testid="graph-minimap"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} style={{ width: mapWidth, height: mapHeight }} />
      <div ref={view} className={classes.minimapView} />
    </div>
  );
}
