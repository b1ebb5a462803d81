import { blankPlan } from '../../shared/blank-plan';
import { applyChanges } from '../../shared/changes';
import { addSwotItems } from '../../shared/commands/swot';
import type { Quadrant } from '../../shared/model/swot';
import { workspaceFile } from './workspace-file';

/** A plan file whose board holds the given cards. */
export function boardFile(cards: Partial<Record<Quadrant, string[]>>): string {
  const plan = blankPlan('Workshop');
  let next = 0;
  for (const [quadrant, titles] of Object.entries(cards)) {
    const input = addSwotItems.schema.parse({ quadrant, titles });
    const context = { newId: () => `card${++next}`, today: '2026-01-05', now: '2026-01-05T09:00:00+01:00' };
    applyChanges(plan, addSwotItems.apply(plan, input, context));
  }
  return workspaceFile(plan);
}
