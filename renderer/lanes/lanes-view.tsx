import { useElementSize, useViewportSize } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type LaneMetrics, layoutLanes, type TraceGraph } from '../../shared/layout/trace-layout';
import { texts } from '../../shared/texts/texts';
import { type Lane, lanes } from '../../shared/trace';
import { useStore } from '../store';
import { LaneCard } from './lane-card';
import { LaneLines } from './lane-lines';
import classes from './lanes-view.module.css';
import { useLaneKeys } from './use-lane-keys';
import { useLine } from './use-line';

const words = texts.lanes;

/** What is drawn beyond the picture, so that scrolling never shows a hole; a picture is drawn anew when this much scrolled by. */
const margin = 600;

interface LanesViewProps {
  readonly graph: TraceGraph;
  /** The selected item, if it is one that stands in lanes. */
  readonly selectedKey: string | null;
}

/** The lanes with their cards and lines; only what is near the view is drawn, so that a large plan is as quick as a small one. */
export function LanesView({ graph, selectedKey }: LanesViewProps) {
  const presenting = useStore((state) => state.presenting);
  const box = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { height } = useViewportSize();
  const [step, setStep] = useState(0);
  const [pointed, setPointed] = useState<string | null>(null);
  const metrics = useMemo(() => metricsFor(width, presenting), [width, presenting]);
  const layout = useMemo(() => layoutLanes(graph, metrics), [graph, metrics]);
  const chosen = selectedKey !== null && layout.items.has(selectedKey);
  const lit = useLine(chosen ? (layout.items.get(selectedKey) ?? null) : null);
  const hovered = useLine((pointed !== null && layout.items.get(pointed)) || null);
  const { at, onKeyDown, onFocus } = useLaneKeys({ box, layout, metrics, selectedKey });
  const from = step * margin - margin;
  const to = step * margin + height + 2 * margin;
  const near = (top: number, bottom: number): boolean => bottom >= from && top <= to;

  // What was picked elsewhere (search, the graph, another lane's details) comes into view.
  useLayoutEffect(() => {
    const item = selectedKey === null ? undefined : layout.items.get(selectedKey);
    const view = box.current;
    if (!item || !view) return;
    const seen = item.y >= view.scrollTop && item.y + metrics.cardHeight <= view.scrollTop + view.clientHeight;
    if (!seen) view.scrollTop = item.y - view.clientHeight / 2;
  }, [selectedKey, layout, metrics]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the cards inside it.
    <div
      ref={box}
      className={classes.view}
      data-testid="lanes"
      onScroll={(event) => setStep(Math.floor(event.currentTarget.scrollTop / margin))}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPointerOver={(event) => setPointed(keyUnder(event.target))}
      onPointerLeave={() => setPointed(null)}
    >
      <div ref={ref} />
      <div className={classes.heads} style={{ width: layout.width, columnGap: metrics.gapX }}>
        {lanes.map((each) => (
          <LaneHead key={each} lane={each} graph={graph} />
        ))}
      </div>
      <div
        className={classes.ground}
        style={{ width: layout.width, height: layout.height }}
        data-chosen={chosen || undefined}
      >
        <LaneLines layout={layout} from={from} to={to} lit={lit} hovered={hovered} />
        {lanes.map((each) => (
          <section key={each} aria-label={texts.trace.lanes[each]} data-testid={`lane-${each}`}>
            {layout.lanes[each]
              .filter((item) => item.key === at || near(item.y, item.y + metrics.cardHeight))
              .map((item) => (
                <LaneCard
                  key={item.key}
                  item={item}
                  height={metrics.cardHeight}
                  lit={lit.has(item.key) || hovered.has(item.key)}
                  selected={item.key === selectedKey}
                  tabStop={item.key === at}
                />
              ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function LaneHead({ lane, graph }: { readonly lane: Lane; readonly graph: TraceGraph }) {
  const count = graph.lanes[lane].length;
  const leftOut = graph.leftOut[lane];
  return (
    <div className={classes.head}>
      <h2>{texts.trace.lanes[lane]}</h2>
      <span className={classes.number}>{count}</span>
      {leftOut > 0 && (
        <span className={classes.left} title={words.leftOutHint(leftOut)}>
          {words.leftOut(leftOut)}
        </span>
      )}
    </div>
  );
}

function keyUnder(target: EventTarget): string | null {
  return (target instanceof Element && target.closest<HTMLElement>('[data-lane-card]')?.dataset.laneCard) || null;
}

const narrowest = 120;
const widest = 320;

/** Five cards as wide as the place allows; in Present mode in letters one can read from the back of the room. */
function metricsFor(width: number, presenting: boolean): LaneMetrics {
  const unit = presenting ? Math.max(width / 96, 15) : 11;
  const gapX = Math.round(unit * (presenting ? 2.6 : 3.4));
  const cardWidth = Math.floor((width - 4 * gapX - 2) / lanes.length);
  return {
    cardWidth: presenting ? cardWidth : Math.min(widest, Math.max(narrowest, cardWidth)),
    cardHeight: Math.round(unit * 6),
    gapX,
    gapY: Math.round(unit * 0.8),
    indent: Math.round(unit * 0.9),
  };
}
