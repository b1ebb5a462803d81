import { Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { fold } from '../../shared/search';
import { texts } from '../../shared/texts/texts';
import classes from './pick-list.module.css';

/** One item that can be picked. */
export interface PickItem {
  readonly id: string;
  readonly title: string;
  /** What tells it from others of the same name. */
  readonly note: string;
}

interface PickListProps<T extends PickItem> {
  /** What is being picked, in the field and for screen readers. */
  readonly label: string;
  readonly items: readonly T[];
  /** Why an item cannot be picked; undefined: it can. Asked only for those that are shown. */
  readonly refusal?: (item: T) => string | undefined;
  readonly nothingFound?: string;
  readonly onPick: (id: string) => void;
  readonly testId?: string;
}

const shownAtOnce = 40;

/** Items to pick one from by typing: Enter takes the first that fits, the arrows go through them. */
export function PickList<T extends PickItem>({
  label,
  items,
  refusal = () => undefined,
  nothingFound = texts.widgets.nothingFound,
  onPick,
  testId,
}: PickListProps<T>) {
  const [text, setText] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const wanted = fold(text.trim());
  const found = items.filter((item) => fold(item.title).includes(wanted)).slice(0, shownAtOnce);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the field and the buttons inside it.
    <div ref={root} onKeyDown={onKeyDown}>
      <TextInput
        data-autofocus
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const first = found.find((item) => refusal(item) === undefined);
          if (first) onPick(first.id);
        }}
      />
      <ul className={classes.list}>
        {found.map((item) => {
          const reason = refusal(item);
          return (
            <li key={item.id}>
              <UnstyledButton
                className={classes.item}
                aria-disabled={reason !== undefined || undefined}
                data-testid={testId}
                onClick={() => {
                  if (reason === undefined) onPick(item.id);
                }}
              >
                <span className={classes.title}>{item.title}</span>
                <span className={classes.note}>{reason ?? item.note}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <Text c="dimmed">{nothingFound}</Text>}
    </div>
  );
}
