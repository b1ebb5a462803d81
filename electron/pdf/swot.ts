import type { SwotBlock, SwotCard } from '../../shared/document/model';
import type { Quadrant } from '../../shared/model/swot';
import { needsAnswer } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import type { Flow } from './flow';
import { inks } from './ink';
import { drawQuadrantMark, quadrantInk } from './marks';
import type { Ink } from './sheet';
import { drawSpread, firstTwo } from './spread';

const washes = { strength: '#1a7f37', weakness: '#9a6700', opportunity: '#0969da', threat: '#cf222e' } as const;

/** The 2x2 of SWOT cards: weight and the objectives that answer beside each. */
export function drawSwot(flow: Flow, block: SwotBlock, title: string, anchor: string): void {
  const cells = block.quadrants.map(({ quadrant, items, ...words }) => {
    const ink = quadrantInk(quadrant);
    return {
      ...words,
      ink,
      wash: washes[quadrant],
      drawMark: (sheet: Parameters<typeof drawQuadrantMark>[0], x: number, y: number, size: number) =>
        drawQuadrantMark(sheet, quadrant, x, y, size, ink),
      cards: items.map((card) => ({
        title: card.title,
        number: String(card.weight),
        side: answerOf(flow, quadrant, card),
      })),
    };
  });
  drawSpread(flow, cells, { title, anchor, key: texts.document.swot.key });
}

/** The objectives that answer a card; where a weakness or threat has none, that is said. */
function answerOf(flow: Flow, quadrant: Quadrant, { answers }: SwotCard): { text: string; ink: Ink } {
  if (answers.length > 0) return { text: firstTwo(answers), ink: flow.accentText };
  return { text: needsAnswer(quadrant) ? texts.document.swot.nobodyShort : '', ink: inks.quiet };
}
