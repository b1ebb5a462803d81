import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { PillarNode, SwotNode } from '../../shared/layout/graph-model';
import { needsAnswer } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { CardFoot } from './card-foot';
import type { CardNode } from './card-node';
import { CardTitle } from './card-title';
import classes from './cards.module.css';
import { ChangeBadge, toldOf } from './change-badge';

const words = texts.alignment;

/** A SWOT card in the graph. */
export const SwotCard = memo(function SwotCard({ data }: NodeProps<CardNode>) {
  const node = data.node as SwotNode;
  const note = node.answered || !needsAnswer(node.quadrant) ? words.weight(node.weight) : words.unanswered;
  return (
    <div
      role="group"
      tabIndex={data.active ? 0 : -1}
      className={classes.small}
      data-testid="graph-card"
      data-key={node.key}
      data-quadrant={node.quadrant}
      data-change={node.change?.kinds[0]}
      data-selected={data.selected || undefined}
      aria-label={words.cardLabel(words.quadrant[node.quadrant], node.title, [
        note,
        ...(node.change ? [toldOf(node.change)] : []),
      ])}
      aria-current={data.selected || undefined}
    >
      <ChangeBadge change={node.change} />
      <div className={classes.smallTop}>
        <span className={classes.quadrant}>{words.quadrant[node.quadrant]}</span>
        <span className={classes.note}>{note}</span>
      </div>
      <CardTitle
        node={node}
        editing={data.editing}
        className={classes.smallTitle}
        before={<span className={classes.letter}>{words.quadrant[node.quadrant].slice(0, 1)}</span>}
      />
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
      data-change={node.change?.kinds[0]}
      data-selected={data.selected || undefined}
      aria-label={words.cardLabel(words.pillar, node.title, node.change ? [toldOf(node.change)] : [])}
      aria-current={data.selected || undefined}
    >
      <ChangeBadge change={node.change} />
      <span className={classes.level}>{words.pillar}</span>
      <CardTitle node={node} editing={data.editing} className={classes.pillarTitle} />
      <CardFoot node={node} readOnly={data.readOnly} />
    </div>
  );
});
