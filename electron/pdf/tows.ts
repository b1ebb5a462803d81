import type { TowsBlock } from '../../shared/document/model';
import type { OptionKind } from '../../shared/model/strategic-option';
import { texts } from '../../shared/texts/texts';
import type { Flow } from './flow';
import { inks } from './ink';
import type { Sheet } from './sheet';
import { drawSpread, firstTwo } from './spread';

const washes: Readonly<Record<OptionKind, string>> = { SO: '#1a7f37', WO: '#0969da', ST: '#9a6700', WT: '#cf222e' };
const cellInks = { SO: inks.green, WO: inks.blue, ST: inks.amber, WT: inks.red } as const;

/** The 2x2 of strategic options: status before each, the objectives that carry it out beside it. */
export function drawTows(flow: Flow, block: TowsBlock, title: string, anchor: string): void {
  const cells = block.cells.map(({ kind, title: name, ask, empty, options }) => ({
    title: name,
    hint: ask,
    empty,
    ink: cellInks[kind],
    wash: washes[kind],
    drawMark: (sheet: Sheet, x: number, y: number, size: number) => {
      sheet.text(kind, x, y + size * 0.38, size, cellInks[kind], 'bold', 'center');
    },
    cards: options.map((option) => ({
      title: option.title,
      shape: option.shape,
      quiet: option.quiet,
      number: '',
      side:
        option.objectives.length > 0
          ? { text: firstTwo(option.objectives), ink: flow.accentText }
          : { text: option.status, ink: inks.quiet },
    })),
  }));
  drawSpread(flow, cells, { title, anchor, key: texts.document.tows.key });
}
