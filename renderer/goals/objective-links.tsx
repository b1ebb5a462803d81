import { Select } from '@mantine/core';
import { useState } from 'react';
import { type LinkKind, linkKinds } from '../../shared/model/goal';
import type { SwotItem } from '../../shared/model/swot';
import { find, type Plan, referencing } from '../../shared/plan';
import { isRetired } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { run } from '../store';
import { ItemSelect } from '../ui/item-select';
import { InspectorSection, LinkedItem, LinkedList } from './inspector-parts';
import classes from './inspector-parts.module.css';
import { keyResultOptions, objectiveOptions, swotOptions } from './options';

const words = texts.goals.inspector;

interface LinksProps {
  readonly id: string;
  readonly readOnly: boolean;
}

/** SWOT evidence, cross links both ways and the initiatives that serve an objective. */
export function ObjectiveLinks({ id, readOnly }: LinksProps) {
  return (
    <>
      <Evidence id={id} readOnly={readOnly} />
      <CrossLinks id={id} readOnly={readOnly} />
      <ServingInitiatives id={id} />
    </>
  );
}

/** Its quadrant; a card that was retired keeps its links, and says that it holds no longer. */
function leadOf(card: SwotItem): string {
  const { one } = texts.swot.quadrant[card.quadrant];
  return isRetired(card) ? texts.swotReview.isRetired(one) : one;
}

function Evidence({ id, readOnly }: LinksProps) {
  const cards = useDerived(
    (plan) =>
      referencing(plan, 'swotLink', 'objectiveId', id).flatMap((link) => find(plan, 'swotItem', link.swotItemId) ?? []),
    ['swotLink', 'swotItem'],
    [id],
  );
  const linked = new Set(cards.map((card) => card.id));
  return (
    <InspectorSection title={words.evidence}>
      <LinkedList label={words.evidence}>
        {cards.map((card) => (
          <LinkedItem
            key={card.id}
            table="swotItem"
            id={card.id}
            title={card.title}
            lead={leadOf(card)}
            onRemove={readOnly ? undefined : () => void run('swot.unlink', { swotItemId: card.id, objectiveId: id })}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <ItemSelect
          key={cards.length}
          label={words.addEvidence}
          placeholder={words.addEvidence}
          value={null}
          valueLabel={undefined}
          options={(plan) => swotOptions(plan, linked)}
          onChange={(swotItemId) => {
            if (swotItemId) void run('swot.link', { swotItemId, objectiveId: id });
          }}
        />
      )}
    </InspectorSection>
  );
}

interface CrossLink {
  readonly linkId: string;
  readonly table: 'objective' | 'keyResult';
  readonly id: string;
  readonly title: string;
  readonly lead: string;
}

/** Links from and to an objective, or to a key result, as lines to show. */
export function crossLinks(plan: Plan, table: 'objective' | 'keyResult', id: string): CrossLink[] {
  const out =
    table === 'objective'
      ? referencing(plan, 'link', 'fromObjectiveId', id).flatMap((link): CrossLink[] => {
          const objective = find(plan, 'objective', link.toObjectiveId);
          const keyResult = find(plan, 'keyResult', link.toKeyResultId);
          const end = objective ?? keyResult;
          if (!end) return [];
          const endTable = objective ? 'objective' : 'keyResult';
          return [
            { linkId: link.id, table: endTable, id: end.id, title: end.title, lead: texts.goals.linkKind[link.kind] },
          ];
        })
      : [];
  const column = table === 'objective' ? 'toObjectiveId' : 'toKeyResultId';
  const back = referencing(plan, 'link', column, id).flatMap((link): CrossLink[] => {
    const from = find(plan, 'objective', link.fromObjectiveId);
    const lead = texts.goals.linkKindBack[link.kind];
    return from ? [{ linkId: link.id, table: 'objective', id: from.id, title: from.title, lead }] : [];
  });
  return [...out, ...back];
}

function CrossLinks({ id, readOnly }: LinksProps) {
  const links = useDerived((plan) => crossLinks(plan, 'objective', id), ['link', 'objective', 'keyResult'], [id]);
  const [kind, setKind] = useState<LinkKind>('contributes');
  const [error, setError] = useState<string>();
  const add = async (target: string | null) => {
    if (!target) return;
    const [table, targetId = ''] = target.split(':');
    const end = table === 'o' ? { toObjectiveId: targetId } : { toKeyResultId: targetId };
    const done = await run('link.create', { kind, fromObjectiveId: id, ...end }, (failure) =>
      setError(failure.message),
    );
    if (done) setError(undefined);
  };
  return (
    <InspectorSection title={words.links}>
      <LinkedList label={words.links}>
        {links.map((link) => (
          <LinkedItem
            key={link.linkId}
            table={link.table}
            id={link.id}
            title={link.title}
            lead={link.lead}
            onRemove={readOnly ? undefined : () => void run('link.delete', { id: link.linkId })}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <div className={classes.addRow}>
          <Select
            aria-label={words.linkKind}
            data={linkKinds.map((value) => ({ value, label: texts.goals.linkKind[value] }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => setKind(linkKinds.find((candidate) => candidate === value) ?? kind)}
          />
          <ItemSelect
            key={links.length}
            label={words.addLink}
            placeholder={words.addLink}
            value={null}
            valueLabel={undefined}
            error={error}
            options={(plan) => [
              ...objectiveOptions(plan, new Set([id])).map((option) => ({ ...option, value: `o:${option.value}` })),
              ...keyResultOptions(
                plan,
                new Set(referencing(plan, 'keyResult', 'objectiveId', id).map((row) => row.id)),
              ).map((option) => ({ ...option, value: `k:${option.value}` })),
            ]}
            onChange={(target) => void add(target)}
          />
        </div>
      )}
    </InspectorSection>
  );
}

function ServingInitiatives({ id }: { readonly id: string }) {
  const initiatives = useDerived(
    (plan) => {
      const ids = referencing(plan, 'keyResult', 'objectiveId', id).flatMap((keyResult) =>
        referencing(plan, 'initiativeKeyResult', 'keyResultId', keyResult.id).map((row) => row.initiativeId),
      );
      return [...new Set(ids)].flatMap((initiativeId) => find(plan, 'initiative', initiativeId) ?? []);
    },
    ['keyResult', 'initiativeKeyResult', 'initiative'],
    [id],
  );
  return (
    <InspectorSection title={words.initiatives}>
      {initiatives.length === 0 && <p className={classes.hint}>{words.noInitiatives}</p>}
      <LinkedList label={words.initiatives}>
        {initiatives.map((row) => (
          <LinkedItem
            key={row.id}
            table="initiative"
            id={row.id}
            title={row.title}
            lead={texts.goals.initiative.status[row.status]}
          />
        ))}
      </LinkedList>
    </InspectorSection>
  );
}
