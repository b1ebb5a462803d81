import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type MenuAction, menuActions } from '../../shared/menu';
import { fold, type SearchableTable, type SearchEntry, searchEntries, searchFor } from '../../shared/search';
import { headOf, isRetired } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { keyName } from '../ui/key-name';
import { actionName } from './action-name';
import { perform } from './actions';
import classes from './palette.module.css';
import { usePalette } from './palette-state';
import { reveal } from './reveal';

interface Option {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly aside: string;
  readonly choose: () => void;
}

const words = texts.palette;
const resultLimit = 60;

/** Finds any command and anything typed into the plan; Enter goes there. */
export function Palette() {
  const open = usePalette((state) => state.open);
  const close = (): void => usePalette.setState({ open: false });
  return (
    <Modal.Root opened={open} onClose={close} size={640} yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={words.title}>
        <Modal.Body p={0}>{open && <PaletteBody close={close} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ close }: { readonly close: () => void }) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // At once, not after the dialog's own delay: who types on after Ctrl+K must not lose a letter.
  useLayoutEffect(() => field.current?.focus(), []);
  // The plan cannot change under an open palette but through another window; opening again reads it anew.
  const entries = useMemo(() => searchEntries(useStore.getState().plan), []);
  const options = useMemo(() => optionsFor(query, entries), [query, entries]);
  const current = Math.min(at, options.length - 1);

  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (option: Option | undefined): void => {
    if (!option) return;
    close();
    option.choose();
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      const next = current + step;
      setAt(Math.abs(step) === 1 ? (next + options.length) % options.length : clamp(next, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(options[current]);
    }
  };

  return (
    <div className={classes.palette} data-testid="palette">
      <TextInput
        ref={field}
        data-autofocus
        aria-label={words.title}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={options.length > 0 ? `${listId}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        leftSection={<IconSearch size={18} />}
        size="md"
        variant="unstyled"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        maxLength={200}
        className={classes.field}
      />
      <div className="visually-hidden" role="status">
        {words.results(options.length)}
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={words.title} tabIndex={-1} className={classes.list}>
        {options.length === 0 && <div className={classes.nothing}>{words.nothing(query)}</div>}
        {options.map((option, index) => (
          <div key={option.key}>
            {option.group !== options[index - 1]?.group && (
              <div className={classes.group} role="presentation">
                {option.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the combobox above, as its pattern asks. */}
            <div
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              data-at={index}
              className={classes.option}
              onMouseMove={() => setAt(index)}
              onClick={() => choose(option)}
            >
              <span className={classes.title}>{option.title}</span>
              <span className={classes.aside}>{option.aside}</span>
            </div>
          </div>
        ))}
      </div>
      <div className={classes.hint}>{words.hint}</div>
    </div>
  );
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function optionsFor(query: string, entries: readonly SearchEntry[]): Option[] {
  const typed = fold(query.trim());
  const commands = (Object.keys(menuActions) as MenuAction[])
    .filter((action) => action !== 'palette')
    .filter((action) => typed.split(/\s+/).every((word) => fold(actionName(action)).includes(word)))
    .map((action) => ({
      key: `action:${action}`,
      group: words.commands,
      title: actionName(action),
      aside: keyName(menuActions[action]),
      choose: () => perform(action),
    }));
  const found = searchFor(entries, query, resultLimit);
  const kinds = new Map<SearchableTable, Option[]>();
  for (const { entry } of found) {
    const table = entry.table as SearchableTable;
    const options = kinds.get(table) ?? [];
    if (!kinds.has(table)) kinds.set(table, options);
    options.push({
      key: `${table}:${entry.id}`,
      group: words.kinds[table],
      title: entry.title,
      aside: contextOf(entry),
      choose: () => reveal(table, entry.id),
    });
  }
  return [...[...kinds.values()].flat(), ...commands];
}

/** Where a found item belongs: the objective of a key result, the quadrant of a card. */
function contextOf(entry: SearchEntry): string {
  const { plan } = useStore.getState();
  if (entry.table === 'keyResult') {
    const keyResult = plan.rows.keyResult.get(entry.id);
    return plan.rows.objective.get(keyResult?.objectiveId ?? '')?.title ?? '';
  }
  if (entry.table === 'swotItem') {
    const item = plan.rows.swotItem.get(entry.id);
    const kind = item ? texts.swot.quadrant[item.quadrant].many : '';
    return item && isRetired(headOf(plan, item)) ? texts.swotReview.isRetired(kind) : kind;
  }
  if (entry.table === 'objective') {
    return plan.rows.period.get(plan.rows.objective.get(entry.id)?.periodId ?? '')?.name ?? '';
  }
  return '';
}
