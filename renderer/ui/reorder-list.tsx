import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { announce } from './announce';
import { useDrawn } from './drawn-later';
import classes from './reorder-list.module.css';

interface ReorderListProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** Asked to put an item before another one; null: at the end. */
  readonly onMove: (id: string, beforeId: string | null) => void;
  readonly render: (item: Item, index: number) => ReactNode;
  readonly label: string;
  readonly disabled?: boolean;
}

interface Carried {
  readonly id: string;
  readonly at: number;
}

const words = texts.foundation;
/** The items that come with the place; no screen shows more. */
const firstItems = 32;

/**
 * A list whose order a person sets: drag the handle by mouse or touch, or Space, arrows, Space on the keyboard.
 * Nothing is changed before the drop; Escape leaves everything as it was.
 */
export function ReorderList<Item extends { readonly id: string }>(props: ReorderListProps<Item>) {
  const { items, nameOf, onMove, render, label, disabled } = props;
  const [carried, setCarried] = useState<Carried | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const shown = carried ? rearranged(items, carried) : items;
  const drawn = useDrawn(items.length, firstItems);

  const drop = (): void => {
    if (!carried) return;
    const order = rearranged(items, carried);
    const item = order[carried.at];
    setCarried(null);
    if (!item || items[carried.at]?.id === carried.id) return;
    onMove(carried.id, order[carried.at + 1]?.id ?? null);
    announce(words.dropped(nameOf(item), carried.at + 1));
  };

  const onKeyDown = (event: React.KeyboardEvent, item: Item, index: number): void => {
    if (event.key === ' ' || (event.key === 'Enter' && carried)) {
      event.preventDefault();
      if (carried) {
        drop();
        return;
      }
      setCarried({ id: item.id, at: index });
      announce(words.picked(nameOf(item), index + 1, items.length));
    } else if (carried && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const at = Math.max(0, Math.min(items.length - 1, carried.at + (event.key === 'ArrowDown' ? 1 : -1)));
      setCarried({ id: carried.id, at });
      announce(words.movedTo(nameOf(item), at + 1, items.length));
    } else if (carried && event.key === 'Escape') {
      event.stopPropagation();
      setCarried(null);
      announce(words.moveCancelled(nameOf(item)));
    }
  };

  const placeUnder = (y: number): number => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = rows.findIndex((row) => {
      const box = row.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (at === -1) return rows.length - 1;
    const from = shown.findIndex((item) => item.id === carried?.id);
    return at > from ? at - 1 : at;
  };

  return (
    <ol ref={list} className={classes.list} aria-label={label}>
      {shown.slice(0, drawn).map((item, index) => (
        <li key={item.id} className={classes.item} data-carried={carried?.id === item.id || undefined}>
          {!disabled && (
            <ActionIcon
              className={classes.handle}
              aria-label={words.reorder(nameOf(item))}
              aria-pressed={carried?.id === item.id}
              onKeyDown={(event) => onKeyDown(event, item, index)}
              onBlur={() => setCarried(null)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setCarried({ id: item.id, at: index });
              }}
              onPointerMove={(event) => {
                if (carried && event.currentTarget.hasPointerCapture(event.pointerId)) {
                  const at = placeUnder(event.clientY);
                  if (at !== carried.at) setCarried({ id: carried.id, at });
                }
              }}
              onPointerUp={drop}
              onPointerCancel={() => setCarried(null)}
              data-testid="reorder-handle"
            >
              <IconGripVertical size={16} />
            </ActionIcon>
          )}
          <div className={classes.content}>{render(item, index)}</div>
        </li>
      ))}
    </ol>
  );
}

function rearranged<Item extends { readonly id: string }>(items: readonly Item[], carried: Carried): readonly Item[] {
  const item = items.find((candidate) => candidate.id === carried.id);
  if (!item) return items;
  const others = items.filter((candidate) => candidate.id !== carried.id);
  return [...others.slice(0, carried.at), item, ...others.slice(carried.at)];
}
