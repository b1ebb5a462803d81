const zoom = 1.4;

/** A dialog over a presentation is larger, too: the room reads along what is noted. It still fits the picture. */
export function dialogSize(presenting: boolean) {
  return presenting ? { content: { zoom, maxHeight: `calc(100dvh / ${zoom} - 40px)` } } : undefined;
}
