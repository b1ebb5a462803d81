import type { KeyboardEvent } from 'react';
import { quadrants } from '../../shared/model/swot';
import { cardElement } from '../board/card-list';
import { arrowOf } from '../board/lifted-keys';
import { editing } from '../ui/editing';
import { deleteCards, focusAddField, focusCard, inBoardOrder, meant, placeOf, scoreCard } from './board-actions';
import { carried, editCard, selectCards, useBoard } from './board-state';
import { type Spot, step } from './board-steps';
import type { BoardView } from './board-view';
import { liftByKeys, shapesOf } from './lift-by-keys';

/** Keys on a card of the board. */
export function onBoardKey(event: KeyboardEvent, view: BoardView, readOnly: boolean): void {
  if (!(event.target instanceof HTMLElement) || editing() || event.altKey) return;
  const id = event.target.dataset.card;
  if (!id || carried(useBoard.getState())) return;
  if (cardKey(event, view, id, readOnly)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function cardKey(event: KeyboardEvent, view: BoardView, id: string, readOnly: boolean): boolean {
  const command = event.ctrlKey || event.metaKey;
  const place = placeOf(view, id);
  if (!place) return false;
  const arrow = arrowOf(event.key);
  if (arrow) {
    const next = step(place, arrow, shapesOf(view.shown, 0));
    if (next) goTo(view, next, id, event.shiftKey, command);
    return true;
  }
  if (event.key === 'Home' || event.key === 'End') {
    const index = event.key === 'Home' ? 0 : view.shown[place.quadrant].length - 1;
    goTo(view, { quadrant: place.quadrant, index }, id, event.shiftKey, command);
    return true;
  }
  if (event.key === 'Escape') {
    if (useBoard.getState().selected.size === 0) return false;
    selectCards([], null);
    return true;
  }
  if (command && event.key.toLowerCase() === 'a') {
    selectCards(
      view.shown[place.quadrant].map((item) => item.id),
      id,
    );
    return true;
  }
  if (command && event.key === ' ') {
    toggleCard(id);
    return true;
  }
  if (command || readOnly) return false;
  if (event.key === 'Enter' || event.key === 'F2') {
    editCard(id);
    return true;
  }
  if (event.key === ' ') {
    liftByKeys(view, id);
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    void deleteCards(view, meant(view, id));
    return true;
  }
  if (event.key.toLowerCase() === 'n') {
    focusAddField(place.quadrant);
    return true;
  }
  if (event.key.toLowerCase() === 'm') {
    useBoard.setState({ merging: meant(view, id) });
    return true;
  }
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code);
  if (digit) {
    void scoreCard(id, event.shiftKey ? 'confidence' : 'impact', Number(digit[1]));
    return true;
  }
  return false;
}

function goTo(view: BoardView, spot: Spot, fromId: string, extend: boolean, focusOnly: boolean): void {
  const item = view.shown[spot.quadrant][spot.index];
  if (!item || !cardElement(item.id)) {
    focusAddField(spot.quadrant);
    return;
  }
  if (extend) selectRange(view, item.id, fromId);
  else if (!focusOnly) selectCards([item.id], item.id);
  focusCard(item.id);
}

/** Selects from where the selection began (else from `fallbackId`) to a card, in the order of the board. */
export function selectRange(view: BoardView, toId: string, fallbackId: string | null): void {
  const order = quadrants.flatMap((quadrant) => view.shown[quadrant].map((item) => item.id));
  const { anchorId } = useBoard.getState();
  const anchor = anchorId && order.includes(anchorId) ? anchorId : (fallbackId ?? toId);
  const [from, to] = [order.indexOf(anchor), order.indexOf(toId)].sort((a, b) => a - b) as [number, number];
  selectCards(order.slice(from, to + 1), toId, anchor);
}

/** Adds a card to the selection or takes it out. */
export function toggleCard(id: string): void {
  const selected = new Set(useBoard.getState().selected);
  if (selected.delete(id)) selectCards(selected, [...selected].at(-1) ?? null);
  else selectCards(selected.add(id), id);
}

/** Copies the titles of the cards an action on `id` is meant for, one a line. */
export function copiedText(view: BoardView, id: string): string {
  const ids = inBoardOrder(view, new Set(meant(view, id)));
  return ids.map((each) => placeOf(view, each)?.item.title ?? '').join('\n');
}
