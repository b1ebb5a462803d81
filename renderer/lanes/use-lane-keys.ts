import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { besideInLanes, type LaneStep } from '../../shared/layout/lane-steps';
import type { LaneLayout, LaneMetrics } from '../../shared/layout/trace-layout';
import { useStrayArrows } from '../ui/stray-arrows';

interface LaneKeys {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly layout: LaneLayout;
  readonly metrics: LaneMetrics;
  readonly selectedKey: string | null;
}

const steps: Readonly<Record<string, LaneStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** The card the keyboard is on, and how the arrows move it: within its lane, and along the lines to the next one. */
export function useLaneKeys({ box, layout, metrics, selectedKey }: LaneKeys) {
  const [active, setActive] = useState<string | null>(null);
  const focusNext = useRef(false);
  const known = (key: string | null): string | null => (key !== null && layout.items.has(key) ? key : null);
  const first = layout.items.keys().next().value ?? null;
  const at = known(active) ?? known(selectedKey) ?? first;

  const focus = (key: string | null): void => {
    const item = key === null ? undefined : layout.items.get(key);
    const view = box.current;
    if (!item || !view) return;
    focusNext.current = true;
    setActive(item.key);
    const top = item.y - metrics.gapY;
    const bottom = item.y + metrics.cardHeight * 2;
    if (top < view.scrollTop) view.scrollTop = top;
    else if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight;
  };
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>('[data-lane-card][tabindex="0"]')?.focus({ preventScroll: true });
  });
  useStrayArrows(() => focus(at));

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || !at || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(besideInLanes(layout, at, step));
  };
  const onFocus = (event: FocusEvent): void => {
    const key = event.target instanceof HTMLElement ? event.target.dataset.laneCard : undefined;
    if (key) setActive(key);
  };
  return { at, onKeyDown, onFocus };
}
