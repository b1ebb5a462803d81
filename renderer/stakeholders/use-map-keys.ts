import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { type MapMark, markTowards, onScale } from '../../shared/layout/stakeholder-map';
import type { Stakeholder } from '../../shared/model/stakeholder';
import { zoneOf } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { announce } from '../ui/announce';
import { deleteItems } from '../ui/delete-items';
import { useFormat } from '../ui/use-format';

const words = texts.stakeholders;
const directions = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const;

/** A mark picked up by keyboard, and where it is on its way. */
interface Lifted {
  readonly id: string;
  readonly power: number;
  readonly interest: number;
}

/** Every key of the map: arrows go from mark to mark; Space picks one up, arrows then move it, Space drops, Esc puts back. */
export function useMapKeys(
  stakeholders: readonly Stakeholder[],
  marks: readonly MapMark[],
  field: RefObject<HTMLElement | null>,
  readOnly: boolean,
) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const { number } = useFormat();
  useEffect(() => {
    if (!lifted) return;
    // Whoever takes the mouse leaves the keys' move.
    const drop = (): void => setLifted(null);
    document.addEventListener('pointerdown', drop, true);
    return () => document.removeEventListener('pointerdown', drop, true);
  }, [lifted]);

  const focusMark = (id: string | undefined): void => {
    if (id) field.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-mark]') : null;
    const stakeholder = stakeholders.find(({ id }) => id === target?.dataset.mark);
    if (!stakeholder || event.ctrlKey || event.metaKey || event.altKey) return;
    const used = lifted ? onLiftedKey(event, stakeholder, lifted) : onMarkKey(event, stakeholder);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  };

  function onMarkKey({ key }: KeyboardEvent, stakeholder: Stakeholder): boolean {
    if (key in directions) {
      const [dx, dy] = directions[key as keyof typeof directions];
      const from = marks.find(({ id }) => id === stakeholder.id);
      focusMark(markTowards(marks, from, dx, dy)?.id);
      return true;
    }
    if (readOnly) return false;
    if (key === ' ') {
      setLifted({ id: stakeholder.id, power: stakeholder.power, interest: stakeholder.interest });
      announce(words.picked(stakeholder.name));
      return true;
    }
    if (key !== 'Delete' && key !== 'Backspace') return false;
    const at = marks.findIndex(({ id }) => id === stakeholder.id);
    const next = marks[at + 1] ?? marks[at - 1];
    void deleteItems('stakeholder', [stakeholder.id]).then((done) => done && focusMark(next?.id));
    return true;
  }

  function onLiftedKey(event: KeyboardEvent, stakeholder: Stakeholder, from: Lifted): boolean {
    const { key } = event;
    if (key in directions) {
      const [dx, dy] = directions[key as keyof typeof directions];
      const step = event.shiftKey ? 0.5 : 0.1;
      const to = { power: onScale(from.power - dy * step), interest: onScale(from.interest + dx * step) };
      setLifted({ id: from.id, ...to });
      announce(words.standing(number(to.power), number(to.interest), words.zone[zoneOf(to)]));
      return true;
    }
    if (key === 'Escape' || key === 'Tab') {
      setLifted(null);
      announce(words.putBack(stakeholder.name));
      return key === 'Escape';
    }
    if (key !== ' ' && key !== 'Enter') return true;
    void run('stakeholder.place', { places: [from] }).then((changes) => {
      setLifted(null);
      if (changes) announce(words.dropped(stakeholder.name, words.zone[zoneOf(from)]));
    });
    return true;
  }

  return { lifted, onKeyDown };
}
