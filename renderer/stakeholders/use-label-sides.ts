import { type RefObject, useMemo } from 'react';
import { type LabelSide, type MapMark, mapPoint, placeLabels } from '../../shared/layout/stakeholder-map';
import type { Stakeholder } from '../../shared/model/stakeholder';
import { useStore } from '../store';

/** The widest a name may be, as a multiple of its height. */
const widest = 14;

interface Labels {
  readonly marks: readonly MapMark[];
  readonly sides: ReadonlyMap<string, LabelSide>;
}

let context: CanvasRenderingContext2D | null | undefined;

/** The marks in pixels of the field, and on which side of each its name finds room; the most powerful choose first. */
export function useLabelSides(
  stakeholders: readonly Stakeholder[],
  field: RefObject<HTMLElement | null>,
  width: number,
  height: number,
): Labels {
  const presenting = useStore((state) => state.presenting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: presenting changes the sizes read from the style sheet.
  return useMemo(() => {
    if (!field.current || width === 0) return { marks: [], sides: new Map() };
    const { radius, lineHeight, measure } = sizesOf(field.current);
    const marks = [...stakeholders]
      .sort((a, b) => b.power + b.interest - (a.power + a.interest) || a.position - b.position)
      .map((stakeholder) => {
        const { x, y } = mapPoint(stakeholder);
        const wide = Math.min(measure(stakeholder.name), lineHeight * widest);
        return { id: stakeholder.id, x: x * width, y: y * height, width: wide };
      });
    return { marks, sides: placeLabels(marks, { width, height, radius, gap: 4, lineHeight }) };
  }, [stakeholders, field, width, height, presenting]);
}

function sizesOf(field: HTMLElement) {
  const style = getComputedStyle(field);
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = `500 ${style.fontSize} ${style.fontFamily}`;
  const fontSize = Number.parseFloat(style.fontSize);
  return {
    // A mark is two letters' heights wide, and its signs reach out a little.
    radius: fontSize * 1.25,
    lineHeight: fontSize * 1.35,
    measure: (text: string) => (context?.measureText(text).width ?? text.length * fontSize * 0.6) + 4,
  };
}
