import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { PillarNode, SwotNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import type { CardNode } from './card-node';
import classes from './cards.module.css';
import { FoldButton } from './fold-button';

const words = texts.alignment;

/** A SWOT card in the graph. */
export const SwotCard = memo(function SwotCard({ data }: NodeProps<CardNode>) {
  const node = data.node as SwotNode;
  const note = node.answered ? words.weight(node.weight) : words.unanswered;
  return (
    <div
      role="group"
      tabIndex={data.active ? 0 : -1}
      className={classes.small}
      data-testid="graph-card"
      data-key={node.key}
      data-quadrant={node.quadrant}
      data-selected={data.selected || undefined}
      aria-label={words.cardLabel(words.quadrant[node.quadrant], node.title, [note])}
      aria-current={data.selected || undefined}
    >
      <div className={classes.top}>
        <span className={classes.quadrant}>{words.quadrant[node.quadrant]}</span>
        <span className={classes.note}>{note}</span>
      </div>
      <div className={classes.smallTitle} title={node.title}>
        {node.title}
      </div>
      {!data.readOnly && (
        <Handle type="source" position={Position.Right} className={classes.handle} title={words.linkHandle} />
      )}
    </div>
  );
});

/** A strategic priority in the graph. */
export const PillarCard = memo(function PillarCard({ data }: NodeProps<CardNode>) {
  const node = data.node as PillarNode;
  return (
    <div
      role="group"
      tabIndex={data.active ? 0 : -1}
      className={classes.pillar}
      style={{ '--pillar': node.color } as React.CSSProperties}
      data-testid="graph-card"
      data-key={node.key}
      data-selected={data.selected || undefined}
      aria-label={words.cardLabel(words.pillar, node.title, [])}
      aria-current={data.selected || undefined}
    >
      <span className={classes.level}>{words.pillar}</span>
      <div className={classes.pillarTitle} title={node.title}>
        {node.title}
      </div>
      {(node.childKeys.length > 0 || node.folded > 0) && <FoldButton node={node} />}
    </div>
  );
});
