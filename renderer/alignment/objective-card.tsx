import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { ObjectiveNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { CardFoot } from './card-foot';
import type { CardNode } from './card-node';
import { metaOf } from './card-painter';
import { CardTitle } from './card-title';
import classes from './cards.module.css';
import { ChangeBadge, toldOf } from './change-badge';

const words = texts.alignment;

/** An objective in the graph: from close all about it, from afar its title, pace and number in larger letters. */
export const ObjectiveCard = memo(function ObjectiveCard({ data }: NodeProps<CardNode>) {
  const node = data.node as ObjectiveNode;
  const results = node.keyResults > 0 ? words.keyResults(node.keyResults) : words.noKeyResults;
  const dropped = node.status === 'dropped';
  return (
    <div
      role="group"
      tabIndex={data.active ? 0 : -1}
      className={classes.card}
      data-testid="graph-card"
      data-key={node.key}
      data-level={node.level}
      data-change={node.change?.kinds[0]}
      data-selected={data.selected || undefined}
      data-context={node.context || undefined}
      aria-label={objectiveLabel(node)}
      aria-current={data.selected || undefined}
    >
      <ChangeBadge change={node.change} />
      <div className={classes.top}>
        {node.color && <span className={classes.pillarDot} style={{ background: node.color }} aria-hidden />}
        <span className={classes.level}>{words.levelAndStatus(node.level, node.status)}</span>
        {!dropped && <StatusMark pace={node.pace} size={12} />}
      </div>
      <CardTitle node={node} editing={data.editing} className={classes.title} />
      <div className={classes.meta} data-missing={node.owner === null || undefined}>
        <span>{metaOf(node.owner, node.team)}</span>
      </div>
      <div className={classes.bottom}>
        <span className={classes.mark}>{!dropped && <StatusMark pace={node.pace} compact size={22} />}</span>
        <span className={classes.bar}>
          <ProgressBar progress={node.progress} expected={node.expected} pace={node.pace} />
        </span>
        <span className={classes.results}>{results}</span>
      </div>
      {!data.readOnly && (
        <Handle type="source" position={Position.Right} className={classes.handle} title={words.linkHandle} />
      )}
      <CardFoot node={node} readOnly={data.readOnly} />
    </div>
  );
});

function objectiveLabel(node: ObjectiveNode): string {
  const rest = [
    ...(node.change ? [toldOf(node.change)] : []),
    ...(node.status === 'active' ? [] : [words.status[node.status]]),
    ...(node.status === 'dropped' ? [] : [words.pace[node.pace ?? 'unknown']]),
    ...(node.progress === null ? [] : [words.percent(node.progress)]),
    node.owner ?? words.noOwner,
    ...(node.team ? [node.team] : []),
    node.keyResults > 0 ? words.keyResults(node.keyResults) : words.noKeyResults,
    ...(node.folded > 0 ? [words.unfold(node.title, node.folded)] : []),
  ];
  return words.cardLabel(words.level[node.level], node.title, rest);
}
