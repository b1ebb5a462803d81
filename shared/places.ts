/** The places of the program, in the order of the work: from analysis to performance, then what looks at it all. */
export const placeIds = [
  'foundation',
  'swot',
  'stakeholders',
  'strategy',
  'goals',
  'alignment',
  'dashboard',
  'progress',
  'review',
  'decisions',
  'health',
  'document',
  'workshop',
] as const;
export type PlaceId = (typeof placeIds)[number];

/** The key that goes to a place, as Electron writes it: the first nine have one. */
export function placeKey(place: PlaceId): string | null {
  const number = placeIds.indexOf(place) + 1;
  return number <= 9 ? `CmdOrCtrl+${number}` : null;
}
