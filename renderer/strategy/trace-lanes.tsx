import { UnstyledButton } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { brokenLanes, lanes, type Trace, type TraceItem, traceKey } from '../../shared/trace';
import { select } from '../store';
import classes from './trace-view.module.css';

const words = texts.trace;

/** A trace in its five lanes from left to right, with the lines between; a click traces from there. */
export function TraceLanes({ trace }: { readonly trace: Trace }) {
  const box = useRef<HTMLDivElement>(null);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const merged = useMergedRef(ref, box);
  const [paths, setPaths] = useState<readonly string[]>([]);
  const broken = brokenLanes(trace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size decides where the cards stand.
  useLayoutEffect(() => {
    if (box.current) setPaths(linesOf(box.current, trace));
  }, [trace, width, height]);
  return (
    <div ref={merged} className={classes.lanes} data-testid="trace">
      <svg className={classes.lines} aria-hidden>
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
      {lanes.map((lane) => (
        <section key={lane} className={classes.lane} aria-label={words.lanes[lane]} data-testid={`lane-${lane}`}>
          <h2>{words.lanes[lane]}</h2>
          {trace.lanes[lane].map((node) => (
            <UnstyledButton
              key={node.id}
              className={classes.node}
              data-node={traceKey(node)}
              data-start={traceKey(node) === traceKey(trace.start) || undefined}
              onClick={() => select({ table: node.table, id: node.id })}
            >
              {node.title}
            </UnstyledButton>
          ))}
          {trace.lanes[lane].length === 0 && (
            <p
              className={classes.none}
              style={{ margin: 0 }}
              data-broken={broken.before.includes(lane) || broken.after.includes(lane) || undefined}
            >
              {broken.before.includes(lane) || broken.after.includes(lane) ? words.empty : words.skipped}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** A curve for every edge, in pixels of the box's own scrolled area. */
function linesOf(box: HTMLElement, trace: Trace): string[] {
  const origin = box.getBoundingClientRect();
  const place = (item: TraceItem) => {
    const node = box.querySelector(`[data-node="${CSS.escape(traceKey(item))}"]`)?.getBoundingClientRect();
    return (
      node && {
        left: node.left - origin.left + box.scrollLeft,
        right: node.right - origin.left + box.scrollLeft,
        middle: node.top - origin.top + box.scrollTop + node.height / 2,
        bottom: node.bottom - origin.top + box.scrollTop,
        top: node.top - origin.top + box.scrollTop,
      }
    );
  };
  return trace.edges.flatMap(({ from, to }) => {
    const [a, b] = [place(from), place(to)];
    if (!a || !b) return [];
    // Within one lane (an objective and one below it) the line runs along the left edge.
    if (from.table === to.table) {
      return [`M${a.left} ${a.middle}C${a.left - 16} ${a.middle} ${b.left - 16} ${b.middle} ${b.left} ${b.middle}`];
    }
    const reach = (b.left - a.right) / 2;
    return [
      `M${a.right} ${a.middle}C${a.right + reach} ${a.middle} ${b.left - reach} ${b.middle} ${b.left} ${b.middle}`,
    ];
  });
}
