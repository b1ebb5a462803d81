/** Where the title of a row begins, by its level; pixels. Levels beyond the twelfth move no further in. */
export function indentOf(level: number): number {
  return 4 + Math.min(level - 1, 12) * 20;
}
