import { IconKey, IconTargetArrow } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import type { OutlineRow } from './outline';
import classes from './outline.module.css';
import { indentOf } from './outline-indent';
import { TitleInput } from './title-input';
import { useGoalsView } from './view';

const words = texts.goals;

interface DraftRowProps {
  readonly row: Extract<OutlineRow, { kind: 'draft' }>;
  readonly index: number;
  readonly top: number;
  readonly onCommit: (title: string, next: boolean) => Promise<boolean>;
  readonly onTab: (out: boolean) => void;
}

/** The line in which new objectives or key results are typed, one after the other. */
export function DraftRow({ row, index, top, onCommit, onTab }: DraftRowProps) {
  const { draft } = row;
  const Icon = draft.kind === 'objective' ? IconTargetArrow : IconKey;
  const placeholder = draft.kind === 'objective' ? words.draftObjective : words.draftKeyResult;
  return (
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      data-draft
      data-testid="draft-row"
    >
      <div role="gridcell" className={classes.titleCell} style={{ paddingInlineStart: indentOf(row.level) }}>
        <span className={classes.noHandle} />
        <span className={classes.noChevron} />
        <Icon size={16} className={classes.kindIcon} aria-hidden />
        <TitleInput
          key={draft.turn}
          initial=""
          label={placeholder}
          placeholder={placeholder}
          series
          onCommit={onCommit}
          onCancel={() => useGoalsView.setState({ draft: null })}
          onTab={onTab}
        />
        <span className={classes.hint}>{words.draftHint}</span>
      </div>
    </div>
  );
}
