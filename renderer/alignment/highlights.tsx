import { edgeStyles, type GraphPalette } from '../../shared/layout/graph-colors';
import { pathData, type Rect } from '../../shared/layout/graph-routes';
import classes from './graph-canvas.module.css';
import { useGraphView } from './graph-view-state';
import type { DrawnEdge, Scene } from './scene';

interface HighlightsProps {
  readonly scene: Scene;
  readonly palette: GraphPalette;
  readonly selectedKey: string | null;
}

/** Over the cards: the links of the card one points at or has selected, and the line one points at, with both its ends. */
export function Highlights({ scene, palette, selectedKey }: HighlightsProps) {
  const hoverKey = useGraphView((state) => state.hoverKey);
  const hoverEdgeId = useGraphView((state) => state.hoverEdgeId);
  const edgeId = useGraphView((state) => state.edgeId);
  const lines = scene.edges.length === 0 ? [] : shownLines(scene, [hoverKey, selectedKey], [hoverEdgeId, edgeId]);
  if (lines.length === 0) return null;
  return (
    <svg className={classes.highlights} aria-hidden="true" data-testid="graph-highlights">
      {lines.map(({ drawn, chosen }) => (
        <Line key={drawn.edge.id} drawn={drawn} chosen={chosen} palette={palette} />
      ))}
      {lines
        .filter(({ chosen }) => chosen)
        .flatMap(({ drawn: { edge } }) => [edge.from, edge.to])
        .map((key) => {
          const card = scene.rect(key);
          return card && <End key={key} rect={card} color={palette.accent} />;
        })}
    </svg>
  );
}

/** A line to show; `chosen`: itself, not as one of a card's. */
interface ShownLine {
  readonly drawn: DrawnEdge;
  readonly chosen: boolean;
}

function shownLines(
  scene: Scene,
  cards: readonly (string | null)[],
  edges: readonly (string | null)[],
): readonly ShownLine[] {
  const found = new Map<string, ShownLine>();
  for (const key of cards) {
    if (key === null) continue;
    for (const i of scene.edgesAt.get(key) ?? []) {
      const drawn = scene.edges[i];
      if (drawn && edgeStyles[drawn.edge.kind].arrow) found.set(drawn.edge.id, { drawn, chosen: false });
    }
  }
  for (const id of edges) {
    const drawn = id === null ? undefined : scene.edge(id);
    if (drawn) found.set(drawn.edge.id, { drawn, chosen: true });
  }
  return [...found.values()];
}

function Line({ drawn, chosen, palette }: ShownLine & { readonly palette: GraphPalette }) {
  const { edge, route } = drawn;
  const style = edgeStyles[edge.kind];
  const color = palette[chosen && !style.arrow ? 'accent' : style.color];
  const end = route.points.at(-1);
  const before = route.points.at(-2);
  const angle = end && before ? (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI : 0;
  return (
    <>
      <path d={pathData(route)} stroke={palette.ground} className={classes.halo} data-chosen={chosen || undefined} />
      <path
        d={pathData(route)}
        stroke={color}
        className={classes.strong}
        data-chosen={chosen || undefined}
        strokeDasharray={style.dash.join(' ')}
      />
      {style.arrow && end && (
        <path d="M0,0L-14,-7L-14,7Z" fill={color} transform={`translate(${end.x} ${end.y}) rotate(${angle})`} />
      )}
    </>
  );
}

function End({ rect, color }: { readonly rect: Rect; readonly color: string }) {
  return (
    <rect
      x={rect.x - 4}
      y={rect.y - 4}
      width={rect.width + 8}
      height={rect.height + 8}
      rx={11}
      stroke={color}
      className={classes.end}
    />
  );
}
