import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { ObjectiveNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import type { CardNode } from './card-node';
import classes from './cards.module.css';
import { FoldButton } from './fold-button';

const words = texts.alignment;

/** An objective in the graph. */
export const ObjectiveCard = memo(function ObjectiveCard({ data }: NodeProps<CardNode>) {
  const node = data.node as ObjectiveNode;
  const results = node.keyResults > 0 ? words.keyResults(node.keyResults) : words.noKeyResults;
  return (
    <div
      role="group"
      tabIndex={data.active ? 0 : -1}
      className={classes.card}
      data-testid="graph-card"
      data-key={node.key}
      data-level={node.level}
      data-selected={data.selected || undefined}
      data-context={node.context || undefined}
      aria-label={objectiveLabel(node)}
      aria-current={data.selected || undefined}
    >
      <div className={classes.top}>
        {node.color && <span className={classes.pillarDot} style={{ background: node.color }} aria-hidden />}
        <span className={classes.level}>{words.level[node.level]}</span>
        <StatusMark pace={node.pace} size={12} />
      </div>
      <div className={classes.title} title={node.title}>
        {node.title}
      </div>
      <div className={classes.meta} data-missing={node.owner === null || undefined}>
        {[node.owner ?? words.noOwner, node.team].filter(Boolean).join(' · ')}
      </div>
      <div className={classes.bottom} data-pace={node.pace ?? 'unknown'}>
        <ProgressBar progress={node.progress} expected={node.expected} pace={node.pace} />
        <span className={classes.results}>{results}</span>
      </div>
      {!data.readOnly && (
        <Handle type="source" position={Position.Right} className={classes.handle} title={words.linkHandle} />
      )}
      {(node.childKeys.length > 0 || node.folded > 0) && <FoldButton node={node} />}
    </div>
  );
});

function objectiveLabel(node: ObjectiveNode): string {
  const rest = [
    words.pace[node.pace ?? 'unknown'],
    ...(node.progress === null ? [] : [words.percent(node.progress)]),
    node.owner ?? words.noOwner,
    ...(node.team ? [node.team] : []),
    node.keyResults > 0 ? words.keyResults(node.keyResults) : words.noKeyResults,
    ...(node.folded > 0 ? [words.unfold(node.title, node.folded)] : []),
  ];
  return words.cardLabel(words.level[node.level], node.title, rest);
}
