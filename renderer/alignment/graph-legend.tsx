import { useMemo } from 'react';
import { edgeStyles, type GraphPalette } from '../../shared/layout/graph-colors';
import { edgeKindsIn } from '../../shared/layout/graph-model';
import { type StrategyChangeKind, strategyChangeKinds } from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import classes from './graph-legend.module.css';
import type { Graph } from './use-graph';

const words = texts.alignment;
const { kind: names, sign: signs } = texts.reviews.changes;

/** How many cards changed in each way, while comparing. */
function changesIn({ compared }: Graph): readonly (readonly [StrategyChangeKind, number])[] {
  const counts = strategyChangeKinds.map((kind): readonly [StrategyChangeKind, number] => [
    kind,
    [...(compared?.byKey.values() ?? [])].filter(({ kinds }) => kinds.includes(kind)).length,
  ]);
  return counts.filter(([, count]) => count > 0);
}

/** What the kinds of lines that are shown mean. */
export function GraphLegend({ graph, palette }: { readonly graph: Graph; readonly palette: GraphPalette }) {
  const kinds = useMemo(() => edgeKindsIn(graph.model.edges), [graph.model]);
  const shown = kinds.filter((kind) => graph.links || !edgeStyles[kind].arrow);
  const changed = changesIn(graph);
  if (shown.length === 0 && changed.length === 0) return null;
  return (
    <ul className={classes.legend} aria-label={words.legend}>
      {shown.map((kind) => {
        const style = edgeStyles[kind];
        return (
          <li key={kind}>
            <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
              <line
                x1="1"
                y1="5"
                x2={style.arrow ? 26 : 33}
                y2="5"
                stroke={palette[style.color]}
                strokeWidth={2}
                strokeDasharray={style.dash.join(' ')}
              />
              {style.arrow && <path d="M34,5L25,1L25,9Z" fill={palette[style.color]} />}
            </svg>
            {words.edge[kind]}
          </li>
        );
      })}
      {changed.map(([kind, count]) => (
        <li key={kind} data-testid="legend-change">
          <span aria-hidden>{signs[kind]}</span> {names[kind]} {count}
        </li>
      ))}
    </ul>
  );
}
