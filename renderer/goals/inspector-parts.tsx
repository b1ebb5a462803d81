import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { TableName } from '../../shared/model/tables';
import { texts } from '../../shared/texts/texts';
import { reveal } from '../shell/reveal';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import { ExplainPopover } from './explain-popover';
import classes from './inspector-parts.module.css';
import { standingWords, useStanding } from './use-standing';

/** A headed part of the inspector. */
export function InspectorSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

interface LinkedItemProps {
  readonly table: TableName;
  readonly id: string;
  readonly title: string;
  /** A few words before the title: the kind of link. */
  readonly lead?: ReactNode;
  readonly trail?: ReactNode;
  readonly onRemove?: (() => void) | undefined;
}

/** Something one can jump to and, if allowed, unlink. */
export function LinkedItem({ table, id, title, lead, trail, onRemove }: LinkedItemProps) {
  return (
    <li className={classes.item}>
      <UnstyledButton className={classes.jump} title={title} onClick={() => reveal(table, id)}>
        {lead && <span className={classes.lead}>{lead}</span>}
        <span className={classes.itemTitle}>{title}</span>
      </UnstyledButton>
      {trail}
      {onRemove && (
        <ActionIcon size="sm" aria-label={texts.goals.inspector.unlink(title)} onClick={onRemove}>
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  );
}

/** The list around linked items; nothing when it is empty. */
export function LinkedList({ label, children }: { readonly label: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** Where a goal stands in words, with the bar; click explains it. */
export function StandingLine({
  kind,
  id,
  title,
}: {
  readonly kind: 'objective' | 'keyResult';
  readonly id: string;
  readonly title: string;
}) {
  const standing = useStanding(kind, id);
  const format = useFormat();
  return (
    <ExplainPopover kind={kind} id={id} title={title}>
      {(trigger) => (
        <UnstyledButton {...trigger} className={classes.standing} data-testid="standing">
          <ProgressBar progress={standing.progress} expected={standing.expected} pace={standing.pace} bare />
          <StatusMark pace={standing.pace} compact />
          <span className={classes.standingWords}>{standingWords(standing, format)}</span>
        </UnstyledButton>
      )}
    </ExplainPopover>
  );
}

/** A small bar with its number for lists. */
export function SmallProgress({ kind, id }: { readonly kind: 'objective' | 'keyResult'; readonly id: string }) {
  const standing = useStanding(kind, id);
  return (
    <span className={classes.small}>
      <ProgressBar progress={standing.progress} pace={standing.pace} />
      <StatusMark pace={standing.pace} compact size={12} />
    </span>
  );
}
