/** Instants are kept as the clock in the room showed them: the time of day can be read off, in every zone alike. */

/** The time of day of an instant, `HH:MM`. */
export function timeOfDay(instant: string): string {
  return instant.slice(11, 16);
}

/** Whole minutes from one instant to another, rounded; never below zero. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
}
