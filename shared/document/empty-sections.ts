import { type DocumentSettings, documentSettingsId, type SectionKind } from '../model/document-settings';
import { find, type Plan } from '../plan';
import { minutesSession } from './minutes-section';
import { comparedSnapshot } from './revision-section';

/** Sections that print nothing at all while the plan has nothing for them. */
export const emptiableSections = [
  'stakeholders',
  'priorities',
  'tows',
  'revision',
  'trace',
  'decisions',
  'minutes',
] as const satisfies readonly SectionKind[];

/** Which of them would print nothing now, so that who ticks one is told why no page comes. */
export function emptySections(plan: Plan, today: string): ReadonlySet<SectionKind> {
  const { stakeholder, swotItem, strategicOption, objective, decision } = plan.rows;
  const settings: DocumentSettings | undefined = find(plan, 'documentSettings', documentSettingsId);
  const filled: Readonly<Record<(typeof emptiableSections)[number], boolean>> = {
    stakeholders: stakeholder.size > 0,
    priorities: swotItem.size > 0,
    tows: strategicOption.size > 0,
    revision: comparedSnapshot(plan, settings?.comparedSnapshotId ?? null, today) !== undefined,
    trace: swotItem.size > 0 || objective.size > 0,
    decisions: decision.size > 0,
    minutes: minutesSession(plan, settings?.sessionId ?? null) !== undefined,
  };
  return new Set(emptiableSections.filter((kind) => !filled[kind]));
}
