import classes from './ghost.module.css';

/** The picture of a card that follows the pointer. */
export interface Ghost {
  readonly moveTo: (x: number, y: number) => void;
  /** Shows the word, if it has one: letting go now would do that. The card underneath must be seen then. */
  readonly merges: (merging: boolean) => void;
  /** Glides to where the card now is, or the one it went into, and goes. */
  readonly land: (card: HTMLElement | null) => void;
}

interface GhostOptions {
  /** How many cards come along. */
  readonly count?: number;
  /** What letting go on another card does, if anything. */
  readonly word?: string;
}

const glide = 150;

/** A copy of a card that is only to be looked at, in its own colours wherever it is put. */
export function pictureOf(card: HTMLElement): HTMLElement {
  const picture = card.cloneNode(true) as HTMLElement;
  for (const name of [
    'data-card',
    'role',
    'tabindex',
    'aria-selected',
    'aria-describedby',
    'aria-label',
    'data-testid',
  ]) {
    picture.removeAttribute(name);
  }
  const { style } = picture;
  for (const color of ['--q', '--q-soft']) style.setProperty(color, getComputedStyle(card).getPropertyValue(color));
  picture.setAttribute('aria-hidden', 'true');
  picture.inert = true;
  return picture;
}

/** Makes the picture of a dragged card, with the number of cards that come along. */
export function liftGhost(
  board: HTMLElement,
  card: HTMLElement,
  x: number,
  y: number,
  { count = 1, word }: GhostOptions = {},
): Ghost {
  const box = card.getBoundingClientRect();
  const element = document.createElement('div');
  element.className = classes.ghost ?? '';
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
  element.style.fontSize = getComputedStyle(card).fontSize;
  const picture = pictureOf(card);
  picture.classList.add(classes.picture ?? '');
  element.append(picture);
  if (count > 1) {
    element.append(label(classes.count, String(count)));
    element.dataset.stack = 'true';
  }
  if (word) element.append(label(classes.word, word));
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
    land: (landed) => {
      const to = landed?.getBoundingClientRect();
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

function label(className: string | undefined, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className ?? '';
  element.textContent = text;
  return element;
}
