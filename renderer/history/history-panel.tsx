import { ActionIcon, Badge, Button, ScrollArea, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useWorkspace } from '../hooks';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import classes from './history-panel.module.css';

const words = texts.history;
const pageSize = 100;

/** Every change, newest first, by day; returning to a point is a new change and can be undone. */
export function HistoryPanel() {
  const revision = useStore((state) => state.revision);
  const { locale } = useWorkspace();
  const readOnly = useReadOnly();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [more, setMore] = useState(false);

  const load = useCallback(async (before?: number): Promise<void> => {
    const result = await window.throughline['history:list']({ limit: pageSize, ...(before ? { before } : {}) });
    if (!result.ok) return showFailure(result.error);
    setMore(result.value.length === pageSize);
    setEntries((known) => (before && known ? [...known, ...result.value] : result.value));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the plan adds to the history.
  useEffect(() => void load(), [load, revision]);

  const returnTo = async (id: number | null): Promise<void> => {
    const result = await window.throughline['history:return']({ id });
    if (result.ok) announce(result.value.label);
    else showFailure(result.error);
  };

  const current = entries?.find((entry) => entry.state === 'applied')?.id;
  const oldest = entries?.at(-1);
  return (
    <aside className={classes.panel} aria-label={words.title} data-testid="history">
      <div className={classes.head}>
        <Text fw={600}>{words.title}</Text>
        <ActionIcon aria-label={texts.shell.close} onClick={() => useStore.setState({ panel: null })}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Text size="xs" c="dimmed" px={16} pb={8}>
        {words.intro}
      </Text>
      <ScrollArea className={classes.body} type="auto">
        {entries?.length === 0 && (
          <Text c="dimmed" p={16}>
            {words.empty}
          </Text>
        )}
        {byDay(entries ?? [], locale).map(({ day, entries: ofDay }) => (
          <section key={day} aria-label={day}>
            <h3 className={classes.day}>{day}</h3>
            <ol className={classes.list}>
              {ofDay.map((entry) => (
                <li key={entry.id} className={classes.entry} data-state={entry.state}>
                  <div className={classes.words}>
                    <span className={classes.label}>{entry.label}</span>
                    <span className={classes.meta}>
                      {time(entry.at, locale)}
                      {entry.id === current && (
                        <Badge size="xs" variant="light">
                          {words.now}
                        </Badge>
                      )}
                      {entry.state !== 'applied' && <em>{words[entry.state]}</em>}
                    </span>
                  </div>
                  {entry.canReturn && entry.id !== current && !readOnly && (
                    <Tooltip label={words.returnHere}>
                      <ActionIcon aria-label={words.returnHereTo(entry.label)} onClick={() => void returnTo(entry.id)}>
                        <IconArrowBackUp size={16} />
                      </ActionIcon>
                    </Tooltip>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
        <div className={classes.foot}>
          {more && oldest && (
            <Button variant="default" onClick={() => void load(oldest.id)}>
              {words.older}
            </Button>
          )}
          {!more && current !== undefined && !readOnly && (
            <Button variant="subtle" color="gray" onClick={() => void returnTo(null)}>
              {words.returnToStart}
            </Button>
          )}
        </div>
      </ScrollArea>
    </aside>
  );
}

function byDay(entries: readonly HistoryEntry[], locale: string): { day: string; entries: HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayName(new Date(entry.at), locale);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** History shows instants, so here the computer's own time zone is the right one. */
function dayName(date: Date, locale: string): string {
  const daysAgo = Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  if (daysAgo === 0) return words.today;
  if (daysAgo === 1) return words.yesterday;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(date);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function time(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at));
}
