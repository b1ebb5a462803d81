import { documentModel } from '../../shared/document/document-model';
import type { Block, Section, TableBlock } from '../../shared/document/model';
import type { DocumentSettings } from '../../shared/model/document-settings';
import { get, type Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { secondReviewDay } from './reviewed-plan';

export function printed(plan: Plan, more: Partial<DocumentSettings> = {}, today = secondReviewDay) {
  const own = get(plan, 'documentSettings', 'document');
  return documentModel(plan, createRollup(plan, today), {
    today,
    settings: { ...own, printed: 'review', ...more },
  });
}

export const chapter = (plan: Plan, kind: Section['kind'], more?: Partial<DocumentSettings>): readonly Block[] =>
  printed(plan, more).sections.find((section) => section.kind === kind)?.blocks ?? [];
export const of = <T extends Block['type']>(list: readonly Block[], type: T) =>
  list.filter((block): block is Extract<Block, { type: T }> => block.type === type);

/** The words of a table: groups as one word, cells with what stands under them; scores with those before. */
export function words(table: TableBlock | undefined): (string | string[])[] {
  return (table?.rows ?? []).map((row) => {
    if (row.type === 'group') return row.quiet ? `${row.text} | ${row.quiet}` : row.text;
    return row.cells.map((cell) => {
      if (cell.type === 'references') return cell.items.map((item) => item.text).join(', ') || cell.none;
      if (cell.type === 'progress') return cell.progressText;
      if (cell.type === 'score') return `${cell.text} was ${cell.before ?? '-'}`;
      return cell.type === 'text' && cell.quiet ? `${cell.text} | ${cell.quiet}` : cell.text;
    });
  });
}

export const fact = (list: readonly Block[], label: string): string[] =>
  of(list, 'facts').flatMap(({ items }) => items.filter((item) => item.label === label).map(({ value }) => value));
