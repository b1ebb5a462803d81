import { type RefObject, useEffect, useRef } from 'react';
import { mapPoint, standingAt } from '../../shared/layout/stakeholder-map';
import type { Stakeholder } from '../../shared/model/stakeholder';
import { zoneOf } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { announce } from '../ui/announce';
import { useFormat } from '../ui/use-format';

const words = texts.stakeholders;
/** How far the pointer moves before it drags; CSS pixels. */
const dragDistance = 4;

interface Press {
  readonly pointerId: number;
  readonly mark: HTMLElement;
  readonly stakeholder: Stakeholder;
  readonly startX: number;
  readonly startY: number;
  readonly box: DOMRect;
  dragging: boolean;
}

/** Drags marks over the field by mouse, pen or finger; nothing is rendered while a mark moves. */
export function useMapDrag(
  field: RefObject<HTMLElement | null>,
  readout: RefObject<HTMLElement | null>,
  stakeholders: readonly Stakeholder[],
  off: boolean,
): void {
  const latest = useRef(stakeholders);
  const { number } = useFormat();
  const format = useRef(number);
  useEffect(() => {
    latest.current = stakeholders;
    format.current = number;
  });
  useEffect(() => {
    const map = field.current;
    if (!map || off) return;
    let press: Press | null = null;

    const standing = (event: PointerEvent, { stakeholder, startX, startY, box }: Press) => {
      const { x, y } = mapPoint(stakeholder);
      return standingAt({
        x: x + (event.clientX - startX) / box.width,
        y: y + (event.clientY - startY) / box.height,
      });
    };
    const onDown = (event: PointerEvent): void => {
      if (press || event.button !== 0 || !(event.target instanceof Element)) return;
      const mark = event.target.closest<HTMLElement>('[data-mark]');
      const stakeholder = latest.current.find(({ id }) => id === mark?.dataset.mark);
      if (!mark || !stakeholder) return;
      const { pointerId, clientX, clientY } = event;
      const box = map.getBoundingClientRect();
      press = { pointerId, mark, stakeholder, startX: clientX, startY: clientY, box, dragging: false };
    };
    const onMove = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return;
      const { mark, startX, startY, box } = press;
      if (!press.dragging) {
        if (Math.hypot(event.clientX - startX, event.clientY - startY) < dragDistance) return;
        press.dragging = true;
        mark.setPointerCapture(event.pointerId);
        mark.dataset.dragging = 'true';
      }
      const to = standing(event, press);
      const from = mapPoint(press.stakeholder);
      const point = mapPoint(to);
      mark.style.translate = `${(point.x - from.x) * box.width}px ${(point.y - from.y) * box.height}px`;
      const shown = readout.current;
      if (!shown) return;
      shown.hidden = false;
      shown.textContent = words.standing(format.current(to.power), format.current(to.interest), words.zone[zoneOf(to)]);
    };
    const end = (): void => {
      if (!press) return;
      const { mark } = press;
      delete mark.dataset.dragging;
      mark.style.translate = '';
      if (readout.current) readout.current.hidden = true;
      press = null;
    };
    const onUp = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return;
      if (!press.dragging) {
        press = null;
        return;
      }
      const { mark, stakeholder } = press;
      const to = standing(event, press);
      ignoreClick(mark);
      void run('stakeholder.place', { places: [{ id: stakeholder.id, ...to }] }).then((changes) => {
        end();
        if (changes) announce(words.dropped(stakeholder.name, words.zone[zoneOf(to)]));
      });
    };
    const onCancel = (event: PointerEvent): void => {
      if (event.pointerId === press?.pointerId) end();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !press?.dragging) return;
      event.preventDefault();
      event.stopPropagation();
      ignoreClick(press.mark);
      end();
    };
    map.addEventListener('pointerdown', onDown);
    map.addEventListener('pointermove', onMove);
    map.addEventListener('pointerup', onUp);
    map.addEventListener('pointercancel', onCancel);
    document.addEventListener('keydown', onKey, true);
    return () => {
      end();
      map.removeEventListener('pointerdown', onDown);
      map.removeEventListener('pointermove', onMove);
      map.removeEventListener('pointerup', onUp);
      map.removeEventListener('pointercancel', onCancel);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [field, readout, off]);
}

/** The click that ends a drag, dropped or taken back, is none. */
function ignoreClick(mark: HTMLElement): void {
  mark.addEventListener('click', swallow, { capture: true, once: true });
  const stop = (): void => mark.removeEventListener('click', swallow, { capture: true });
  document.addEventListener('pointerdown', stop, { capture: true, once: true });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
