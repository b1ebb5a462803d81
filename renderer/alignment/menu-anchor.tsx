import type { ComponentPropsWithRef } from 'react';

interface MenuAnchorProps extends ComponentPropsWithRef<'button'> {
  /** A point of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** What the menu is about. */
  readonly label: string;
}

/** What a menu hangs on that opens at the mouse: too small to be seen, but a menu belongs to a button. */
export function MenuAnchor({ at, label, ...rest }: MenuAnchorProps) {
  return (
    <button
      {...rest}
      type="button"
      tabIndex={-1}
      aria-label={label}
      style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1, padding: 0, border: 0, opacity: 0 }}
    />
  );
}
