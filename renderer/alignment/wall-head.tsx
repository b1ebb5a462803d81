import { texts } from '../../shared/texts/texts';
import { present } from '../shell/present';
import classes from './graph-canvas.module.css';
import type { Graph } from './use-graph';
import { shownObjectives } from './use-graph';

const words = texts.alignment;

/** The heading on the wall: what one looks at, how much of it, and how to leave. */
export function WallHead({ graph }: { readonly graph: Graph }) {
  const { matching } = graph.model;
  return (
    <header className={classes.wallHead}>
      <h1>{words.title}</h1>
      <span>{words.count(matching, Math.min(shownObjectives(graph), matching))}</span>
      <button type="button" onClick={() => present(false)} data-testid="stop-presenting">
        {texts.shell.stopPresenting}
      </button>
    </header>
  );
}
