import type { Pace } from '../progress';

/**
 * The shape that stands for a pace, so that it is told without colour: SVG path data in a 12 x 12 box. Filled shapes,
 * but for 'notStarted' and unknown, which are rings. Check mark, disc, diamond and triangle stay apart in black and white.
 */
export function statusShape(pace: Pace | null): string {
  switch (pace) {
    case 'done':
      return 'M6 0A6 6 0 1 1 6 12A6 6 0 1 1 6 0ZM5.1 9L9.9 4.1L8.8 3L5.1 6.8L3.3 5L2.2 6.1Z';
    case 'onTrack':
      return 'M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z';
    case 'behind':
      return 'M6 0L12 6L6 12L0 6Z';
    case 'atRisk':
      return 'M6 0.8L11.8 11H0.2Z';
    default:
      return 'M6 0.6A5.4 5.4 0 1 1 6 11.4A5.4 5.4 0 1 1 6 0.6ZM6 2.4A3.6 3.6 0 1 0 6 9.6A3.6 3.6 0 1 0 6 2.4Z';
  }
}
