import { quadrants } from '../../shared/model/swot';
import { all, inOrder, type Plan } from '../../shared/plan';
import { isRetired } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import type { ItemOption } from '../ui/item-select';

/** Teams by their order, with the teams above them for telling namesakes apart. */
export function teamOptions(plan: Plan): ItemOption[] {
  return inOrder(all(plan, 'team')).map(({ id, name }) => ({ value: id, label: name }));
}

/** People in their order. */
export function personOptions(plan: Plan): ItemOption[] {
  return inOrder(all(plan, 'person')).map(({ id, name }) => ({ value: id, label: name }));
}

/** Job roles in their order. */
export function jobRoleOptions(plan: Plan): ItemOption[] {
  return inOrder(all(plan, 'jobRole')).map(({ id, title }) => ({ value: id, label: title }));
}

/** Pillars by rank. */
export function pillarOptions(plan: Plan): ItemOption[] {
  return inOrder(all(plan, 'pillar')).map(({ id, title }) => ({ value: id, label: title }));
}

/** Audience segments in their order. */
export function audienceOptions(plan: Plan): ItemOption[] {
  return inOrder(all(plan, 'audience')).map(({ id, name }) => ({ value: id, label: name }));
}

/** Periods by the calendar, the longer ones first. */
export function periodOptions(plan: Plan): ItemOption[] {
  return all(plan, 'period')
    .sort((a, b) => a.startDate.localeCompare(b.startDate) || b.endDate.localeCompare(a.endDate))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Objectives but for those left out. */
export function objectiveOptions(plan: Plan, without: ReadonlySet<string> = new Set()): ItemOption[] {
  return inOrder(all(plan, 'objective'))
    .filter((row) => !without.has(row.id))
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** Key results but for those left out, each with its objective. */
export function keyResultOptions(plan: Plan, without: ReadonlySet<string> = new Set()): ItemOption[] {
  return all(plan, 'keyResult')
    .filter((row) => !without.has(row.id))
    .map(({ id, title, objectiveId }) => ({
      value: id,
      label: `${title} – ${plan.rows.objective.get(objectiveId)?.title ?? ''}`,
    }));
}

/** Initiatives but for those left out. */
export function initiativeOptions(plan: Plan, without: ReadonlySet<string> = new Set()): ItemOption[] {
  return inOrder(all(plan, 'initiative'))
    .filter((row) => !without.has(row.id))
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** SWOT cards by quadrant but for those left out. */
export function swotOptions(plan: Plan, without: ReadonlySet<string> = new Set()): ItemOption[] {
  return quadrants.flatMap((quadrant) =>
    inOrder(
      all(plan, 'swotItem').filter((row) => row.quadrant === quadrant && !isRetired(row) && !without.has(row.id)),
    ).map(({ id, title }) => ({ value: id, label: `${capitalised(texts.swot.quadrant[quadrant].one)}: ${title}` })),
  );
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
