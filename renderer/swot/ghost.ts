import { texts } from '../../shared/texts/texts';
import { cardElement } from './board-actions';
import classes from './card.module.css';

/** The picture of a card that follows the pointer. */
export interface Ghost {
  readonly moveTo: (x: number, y: number) => void;
  /** Says whether letting go now would merge; the card underneath must be seen then. */
  readonly merges: (merging: boolean) => void;
  /** Glides to where the card now is, or the one it went into, and goes. */
  readonly land: (id: string) => void;
}

const glide = 150;

/** A copy of a card that is only to be looked at, in its quadrant's colours wherever it is put. */
export function pictureOf(card: HTMLElement): HTMLElement {
  const picture = card.cloneNode(true) as HTMLElement;
  for (const name of ['data-card', 'role', 'tabindex', 'aria-selected', 'aria-describedby', 'aria-label']) {
    picture.removeAttribute(name);
  }
  const { style } = picture;
  for (const color of ['--q', '--q-soft']) style.setProperty(color, getComputedStyle(card).getPropertyValue(color));
  picture.setAttribute('aria-hidden', 'true');
  picture.inert = true;
  return picture;
}

/** Makes the picture of a dragged card, with the number of cards that come along. */
export function liftGhost(board: HTMLElement, card: HTMLElement, count: number, x: number, y: number): Ghost {
  const box = card.getBoundingClientRect();
  const element = document.createElement('div');
  element.className = classes.ghost ?? '';
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
  const picture = pictureOf(card);
  element.append(picture);
  if (count > 1) {
    const badge = document.createElement('span');
    badge.className = classes.ghostCount ?? '';
    badge.textContent = String(count);
    element.append(badge);
    element.dataset.stack = 'true';
  }
  const word = document.createElement('span');
  word.className = classes.ghostWord ?? '';
  word.textContent = texts.priorities.merge;
  element.append(word);
  board.append(element);
  const offsetX = x - box.left;
  const offsetY = y - box.top;
  const moveTo = (left: number, top: number): void => {
    element.style.translate = `${Math.round(left - offsetX)}px ${Math.round(top - offsetY)}px`;
  };
  moveTo(x, y);
  return {
    moveTo,
    merges: (merging) => {
      element.toggleAttribute('data-merging', merging);
    },
    land: (id) => {
      const to = cardElement(id)?.getBoundingClientRect();
      if (!to || matchMedia('(prefers-reduced-motion: reduce)').matches) {
        element.remove();
        return;
      }
      element.dataset.landing = 'true';
      const motion = element.animate(
        { translate: `${to.left}px ${to.top}px`, width: `${to.width}px` },
        {
          duration: glide,
          easing: 'ease-out',
          fill: 'forwards',
        },
      );
      motion.onfinish = () => element.remove();
      motion.oncancel = () => element.remove();
    },
  };
}
