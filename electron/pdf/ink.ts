import type { Quadrant } from '../../shared/model/swot';
import type { Ink } from './sheet';

/** Colours of the printed plan. Greys stay legible in black and white; the accent is the team's own. */
export const inks = {
  text: rgb('#1b1f24'),
  quiet: rgb('#57606a'),
  hairline: rgb('#d0d7de'),
  line: rgb('#8c959f'),
  paper: rgb('#ffffff'),
  wash: rgb('#f3f4f6'),
  bar: rgb('#e5e7eb'),
  green: rgb('#1a7f37'),
  amber: rgb('#9a6700'),
  red: rgb('#cf222e'),
  blue: rgb('#0969da'),
} as const;

/** The ink of each quadrant; shape and word say the same. */
export const quadrantInks: Readonly<Record<Quadrant, Ink>> = {
  strength: inks.green,
  weakness: inks.amber,
  opportunity: inks.blue,
  threat: inks.red,
};

/** `#rrggbb` as PDF's three numbers. */
export function rgb(color: string): Ink {
  return channels(color)
    .map((value) => String(Math.round((value / 255) * 1000) / 1000))
    .join(' ');
}

/** The colour, darkened until text in it stands out 4.5:1 from white paper. */
export function readable(color: string): string {
  let [red, green, blue] = channels(color);
  while (contrastWithWhite(red, green, blue) < 4.5) {
    red *= 0.94;
    green *= 0.94;
    blue *= 0.94;
  }
  return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour mixed with white; `share` 0 is white, 1 the colour. */
export function tint(color: string, share: number): string {
  return `#${channels(color)
    .map((value) =>
      Math.round(255 - (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** WCAG 2 contrast of a colour against white. */
function contrastWithWhite(...color: [number, number, number]): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
