import { createdId } from '../../shared/changes';
import { cadences, type KeyResult } from '../../shared/model/goal';
import { find, referencing } from '../../shared/plan';
import { datesOf } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { BarrierSection } from '../progress/barrier-section';
import { CheckInHistory } from '../progress/check-in-history';
import { PaceChart } from '../progress/pace-chart';
import { run, select } from '../store';
import { Choice } from '../ui/choice';
import { ItemSelect } from '../ui/item-select';
import { TextField } from '../ui/text-field';
import { InspectorSection, LinkedItem, LinkedList, StandingLine } from './inspector-parts';
import { MetricFields } from './metric-fields';
import { crossLinks } from './objective-links';
import { initiativeOptions } from './options';
import { DateRow, OwnerRow, TextRow, WeightRow } from './property-fields';
import { usePatch } from './use-patch';

const words = texts.goals.keyResult;
const shared = texts.goals.inspector;

/** A key result in the inspector: title, standing, how it is measured, who owns it, what serves it. */
export function KeyResultInspector({ id }: { readonly id: string }) {
  const row = useRow('keyResult', id);
  const objective = useRow('objective', row?.objectiveId);
  const readOnly = useReadOnly();
  const patch = usePatch('keyResult.update', id);
  const { errors, save } = patch;
  const dates = useDerived(
    (plan) => {
      const parent = find(plan, 'objective', find(plan, 'keyResult', id)?.objectiveId);
      return parent ? datesOf(plan, parent) : { start: null, end: null };
    },
    ['keyResult', 'objective', 'period'],
    [id],
  );
  if (!row) return null;
  const date = (field: 'startDate' | 'dueDate', label: string, inherited: string | null) => (
    <DateRow
      label={label}
      value={row[field]}
      inherited={inherited}
      readOnly={readOnly}
      error={errors[field]}
      onSave={(value) => void save(field, { [field]: value })}
    />
  );
  return (
    <>
      <TextField
        kind="title"
        value={row.title}
        label={texts.goals.editTitle}
        required
        readOnly={readOnly}
        onSave={(title) => save('title', { title })}
      />
      <StandingLine kind="keyResult" id={id} title={row.title} />
      <PaceChart keyResult={row} />
      {objective && (
        <LinkedList label={words.objective}>
          {[
            <LinkedItem
              key={objective.id}
              table="objective"
              id={objective.id}
              title={objective.title}
              lead={words.objective}
            />,
          ]}
        </LinkedList>
      )}
      <CheckInHistory keyResult={row} readOnly={readOnly} />
      <BarrierSection keyResultId={id} readOnly={readOnly} />
      <MetricFields row={row} readOnly={readOnly} patch={patch} />
      <OwnerRow
        value={row.ownerId}
        readOnly={readOnly}
        error={errors.ownerId}
        onSave={(ownerId) => void save('ownerId', { ownerId })}
      />
      <Choice
        label={words.cadence}
        values={cadences}
        value={row.cadence}
        names={texts.goals.cadence}
        readOnly={readOnly}
        onChange={(cadence) => void save('cadence', { cadence })}
      />
      {date('startDate', shared.start, dates.start)}
      {date('dueDate', shared.due, dates.end)}
      <WeightRow
        value={row.weight}
        readOnly={readOnly}
        error={errors.weight}
        onSave={(weight) => void save('weight', { weight })}
      />
      <TextRow
        label={words.description}
        placeholder={words.descriptionHint}
        value={row.description}
        readOnly={readOnly}
        onSave={(description) => save('description', { description })}
      />
      <Serving row={row} readOnly={readOnly} />
      <LinkedFrom id={id} readOnly={readOnly} />
    </>
  );
}

function Serving({ row, readOnly }: { readonly row: KeyResult; readonly readOnly: boolean }) {
  const initiatives = useDerived(
    (plan) =>
      referencing(plan, 'initiativeKeyResult', 'keyResultId', row.id).flatMap(
        (link) => find(plan, 'initiative', link.initiativeId) ?? [],
      ),
    ['initiativeKeyResult', 'initiative'],
    [row.id],
  );
  const served = useDerived(
    (plan) => (initiativeId: string) =>
      referencing(plan, 'initiativeKeyResult', 'initiativeId', initiativeId).map((link) => link.keyResultId),
    ['initiativeKeyResult'],
  );
  const linked = new Set(initiatives.map((initiative) => initiative.id));
  const set = (initiativeId: string, keyResultIds: string[]) =>
    void run('initiative.setKeyResults', { id: initiativeId, keyResultIds });
  return (
    <InspectorSection title={words.servedBy}>
      <LinkedList label={words.servedBy}>
        {initiatives.map((initiative) => (
          <LinkedItem
            key={initiative.id}
            table="initiative"
            id={initiative.id}
            title={initiative.title}
            lead={texts.goals.initiative.status[initiative.status]}
            onRemove={
              readOnly
                ? undefined
                : () =>
                    set(
                      initiative.id,
                      served(initiative.id).filter((keyResultId) => keyResultId !== row.id),
                    )
            }
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <ItemSelect
          key={initiatives.length}
          label={words.addInitiative}
          placeholder={words.addInitiative}
          value={null}
          valueLabel={undefined}
          options={(plan) => initiativeOptions(plan, linked)}
          onChange={(initiativeId) => {
            if (initiativeId) set(initiativeId, [...served(initiativeId), row.id]);
          }}
          create={{
            label: (name) => `${words.addInitiative}: “${name}”`,
            run: (title) => {
              void run('initiative.create', { title, keyResultIds: [row.id], ownerId: row.ownerId }).then((changes) => {
                const created = changes && createdId(changes, 'initiative');
                if (created) select({ table: 'keyResult', id: row.id });
              });
            },
          }}
        />
      )}
    </InspectorSection>
  );
}

function LinkedFrom({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const links = useDerived((plan) => crossLinks(plan, 'keyResult', id), ['link', 'objective'], [id]);
  if (links.length === 0) return null;
  return (
    <InspectorSection title={words.linkedFrom}>
      <LinkedList label={words.linkedFrom}>
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
    </InspectorSection>
  );
}
