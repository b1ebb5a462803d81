import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Initiative } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { select } from '../store';
import { useDrawn } from '../ui/drawn-later';
import classes from './timeline.module.css';
import { liftBarByKeys } from './timeline-keys';
import { carriedBar, useTimeline } from './timeline-state';
import { useActionPlan } from './view';

const words = texts.actionPlan.timeline;

/** Those that come with the timeline; of more, only what is near the view is laid out and painted. */
const many = 60;

/** What has no dates, below the calendar: dragged onto it, or given dates by keyboard. */
export function TimelineTray({ rows }: { readonly rows: readonly Initiative[] }) {
  const readOnly = useReadOnly();
  const folded = useActionPlan((view) => view.trayFolded);
  const carriedId = useTimeline(({ drag }) => (drag && !drag.was ? drag.id : null));
  const activeId = useTimeline((state) => state.activeId);
  const active = rows.findIndex(({ id }) => id === activeId);
  const tabStop = rows[Math.max(active, 0)]?.id;
  const drawn = Math.max(useDrawn(rows.length, many), active + 1);
  if (rows.length === 0) return null;
  const fold = folded ? words.openTray : words.foldTray;
  return (
    <section className={classes.tray} aria-label={words.undated(rows.length)} data-testid="timeline-tray">
      <header className={classes.trayHead}>
        <h2 className={classes.trayName}>{words.undated(rows.length)}</h2>
        {!readOnly && !folded && <span className={classes.trayHint}>{words.undatedHint}</span>}
        <span className={classes.spring} />
        <Tooltip label={fold}>
          <ActionIcon
            size="sm"
            aria-label={fold}
            aria-expanded={!folded}
            onClick={() => useActionPlan.setState({ trayFolded: !folded })}
          >
            {folded ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          </ActionIcon>
        </Tooltip>
      </header>
      {!folded && (
        <ul
          className={classes.chips}
          data-many={rows.length > many || undefined}
          onKeyDown={(event) => onKey(event, rows, readOnly)}
        >
          {rows.slice(0, drawn).map((row) => (
            <li key={row.id} data-initiative={row.id}>
              <button
                type="button"
                className={classes.chip}
                data-card={row.id}
                data-grip={readOnly ? undefined : 'undated'}
                data-carried={row.id === carriedId || undefined}
                tabIndex={row.id === tabStop ? 0 : -1}
                title={row.title}
                aria-describedby={readOnly ? undefined : 'timeline-tray-help'}
                onClick={() => select({ table: 'initiative', id: row.id })}
                data-testid="undated"
              >
                <IconGripVertical aria-hidden className={classes.mark} />
                <span className={classes.chipTitle}>{row.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p id="timeline-tray-help" className="visually-hidden">
        {words.undatedHint}
      </p>
    </section>
  );
}

function onKey(event: KeyboardEvent, rows: readonly Initiative[], readOnly: boolean): void {
  const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
  const at = rows.findIndex((row) => row.id === id);
  if (at === -1 || carriedBar() || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step !== undefined) focusChip(rows[at + step]?.id);
  else if (event.key === ' ' && id && !readOnly) liftBarByKeys(id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function focusChip(id: string | undefined): void {
  if (!id) return;
  useTimeline.setState({ activeId: id });
  document.querySelector<HTMLElement>(`[data-testid="undated"][data-card="${CSS.escape(id)}"]`)?.focus();
}
