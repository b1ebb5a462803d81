import { ActionIcon, ScrollArea, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense } from 'react';
import type { TableName } from '../../shared/model/tables';
import { texts } from '../../shared/texts/texts';
import { select, useStore } from '../store';
import classes from './inspector.module.css';

/** What the inspector shows for a table: title first, then fields in reading order, links both ways. */
export type InspectorPart = ComponentType<{ readonly id: string }>;

/** The inspector's part for each kind of item, loaded when first shown. */
export const inspectorParts: { readonly [T in TableName]?: InspectorPart } = {
  swotItem: lazy(async () => ({ default: (await import('../swot/swot-inspector')).SwotInspector })),
  objective: lazy(async () => ({ default: (await import('../goals/objective-inspector')).ObjectiveInspector })),
  keyResult: lazy(async () => ({ default: (await import('../goals/key-result-inspector')).KeyResultInspector })),
  initiative: lazy(async () => ({ default: (await import('../goals/initiative-inspector')).InitiativeInspector })),
  stakeholder: lazy(async () => ({
    default: (await import('../stakeholders/stakeholder-inspector')).StakeholderInspector,
  })),
  barrier: lazy(async () => ({ default: (await import('../progress/barrier-inspector')).BarrierInspector })),
  decision: lazy(async () => ({ default: (await import('../decisions/decision-inspector')).DecisionInspector })),
  strategicOption: lazy(async () => ({ default: (await import('../strategy/option-inspector')).OptionInspector })),
  pillar: lazy(async () => ({ default: (await import('../foundation/pillar-inspector')).PillarInspector })),
  team: lazy(async () => ({ default: (await import('../foundation/team-inspector')).TeamInspector })),
  person: lazy(async () => ({ default: (await import('../foundation/person-inspector')).PersonInspector })),
};

/** Whether items of a table have details to show; the others are shown whole in their place. */
export function hasInspector(table: TableName | undefined): boolean {
  return table !== undefined && inspectorParts[table] !== undefined;
}

/** The one inspector on the right for whatever is selected, the same in every place. */
export function Inspector() {
  const selection = useStore((state) => state.selection);
  const Part = selection ? inspectorParts[selection.table] : undefined;
  return (
    <aside className={classes.inspector} aria-label={texts.shell.details} data-testid="inspector">
      <div className={classes.head}>
        <Text size="xs" fw={600} tt="uppercase" c="dimmed">
          {selection && selection.table in texts.nouns
            ? texts.nouns[selection.table as keyof typeof texts.nouns]
            : texts.shell.details}
        </Text>
        <ActionIcon aria-label={texts.shell.hideDetails} onClick={() => select(null)}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <ScrollArea className={classes.body} type="auto" offsetScrollbars>
        <div className={classes.content}>
          {selection && Part ? (
            <Suspense fallback={null}>
              <Part key={`${selection.table}:${selection.id}`} id={selection.id} />
            </Suspense>
          ) : (
            <Text c="dimmed">{texts.shell.nothingSelected}</Text>
          )}
        </div>
      </ScrollArea>
    </aside>
  );
}
