import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconGavel, IconRotate, IconTrash } from '@tabler/icons-react';
import { barrierAge } from '../../shared/barriers';
import { createdId } from '../../shared/changes';
import { type Barrier, barrierSeverities } from '../../shared/model/barrier';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { InspectorSection, LinkedItem, LinkedList } from '../goals/inspector-parts';
import { keyResultOptions, objectiveOptions } from '../goals/options';
import { OwnerRow, TextRow } from '../goals/property-fields';
import { usePatch } from '../goals/use-patch';
import { useReadOnly, useRow } from '../hooks';
import { goTo, run, save, useStore } from '../store';
import { Choice } from '../ui/choice';
import { DateField } from '../ui/date-field';
import { deleteItems } from '../ui/delete-items';
import { ItemSelect } from '../ui/item-select';
import { NumberField } from '../ui/number-field';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import classes from './progress.module.css';
import { askWhatHelped } from './resolve-dialog';

const words = texts.progress.barrier;

/** A barrier in the inspector: what, how bad, who, what next, of what it is in the way, and how it ended. */
export function BarrierInspector({ id }: { readonly id: string }) {
  const row = useRow('barrier', id);
  const readOnly = useReadOnly();
  const { errors, save: patch } = usePatch('barrier.edit', id);
  if (!row) return null;
  const text = (field: 'nextStep' | 'whatHelped', placeholder: string) => (
    <TextRow
      label={words.field[field]}
      placeholder={placeholder}
      value={row[field]}
      readOnly={readOnly}
      onSave={(typed) => save('barrier.edit', { id, patch: { [field]: typed } })}
    />
  );
  return (
    <>
      <TextField
        kind="title"
        value={row.title}
        label={words.field.title}
        required
        readOnly={readOnly}
        onSave={(title) => save('barrier.edit', { id, patch: { title } })}
      />
      <Standing barrier={row} readOnly={readOnly} />
      <Choice
        label={words.field.severity}
        values={barrierSeverities}
        value={row.severity}
        names={texts.barriers.severity}
        readOnly={readOnly}
        onChange={(severity) => void patch('severity', { severity })}
      />
      <OwnerRow
        value={row.ownerId}
        readOnly={readOnly}
        error={errors.ownerId}
        onSave={(ownerId) => void patch('ownerId', { ownerId })}
      />
      {text('nextStep', words.field.nextStepHint)}
      <About barrier={row} readOnly={readOnly} />
      <PropertyRow label={words.field.openedOn}>
        {(fieldId) => (
          <DateField
            id={fieldId}
            label={words.field.openedOn}
            value={row.openedOn}
            clearable={false}
            readOnly={readOnly}
            error={errors.openedOn}
            onSave={(openedOn) => openedOn && void patch('openedOn', { openedOn })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.limitDays}>
        {(fieldId) => (
          <NumberField
            id={fieldId}
            label={words.field.limitDays}
            value={row.limitDays}
            min={1}
            max={3650}
            readOnly={readOnly}
            error={errors.limitDays}
            onSave={(days) => days !== null && void patch('limitDays', { limitDays: Math.round(days) })}
          />
        )}
      </PropertyRow>
      <p className={classes.hint}>{words.field.limitHint}</p>
      {(row.resolvedOn !== null || row.whatHelped !== '') && text('whatHelped', words.resolveHint)}
      {!readOnly && (
        <Button
          className={classes.start ?? ''}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => void deleteItems('barrier', [id])}
        >
          {words.delete}
        </Button>
      )}
    </>
  );
}

interface PartProps {
  readonly barrier: Barrier;
  readonly readOnly: boolean;
}

/** How long it is in the way, and the way out. */
function Standing({ barrier, readOnly }: PartProps) {
  const { id, title, resolvedOn, limitDays } = barrier;
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const { days, decideBy, isBeyondLimit } = barrierAge(barrier, today);
  const decide = async (): Promise<void> => {
    const changes = await run('decision.create', { title });
    const decision = changes && createdId(changes, 'decision');
    if (decision) goTo('decisions', { table: 'decision', id: decision });
  };
  const reopen = async (): Promise<void> => {
    if (await run('barrier.reopen', { id })) showUndoable(texts.history.reopenedBarrier(title));
  };
  return (
    <div className={classes.standing} data-beyond={isBeyondLimit || undefined} data-testid="barrier-standing">
      <span>
        {resolvedOn === null
          ? `${words.groups.open} ${words.age(days)}. ${isBeyondLimit ? words.beyond(days - limitDays) : words.limit(format.date(decideBy))}.`
          : `${words.groups.resolved}, ${format.date(resolvedOn)}; ${words.took(days)}.`}
      </span>
      {!readOnly && (
        <Group gap={8}>
          {resolvedOn === null ? (
            <>
              <Button
                leftSection={<IconCircleCheck size={15} />}
                onClick={() => askWhatHelped(id)}
                data-testid="resolve-barrier"
              >
                {words.resolve}
              </Button>
              {isBeyondLimit && (
                <Button variant="default" leftSection={<IconGavel size={15} />} onClick={() => void decide()}>
                  {words.decide}
                </Button>
              )}
            </>
          ) : (
            <Button variant="default" leftSection={<IconRotate size={15} />} onClick={() => void reopen()}>
              {words.reopen}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

/** Of what it is in the way: a key result, an objective, or the plan as a whole. */
function About({ barrier: { id, keyResultId, objectiveId }, readOnly }: PartProps) {
  const plan = useStore((state) => state.plan);
  const keyResult = useRow('keyResult', keyResultId);
  const objective = useRow('objective', objectiveId);
  const target = keyResult ?? objective;
  const set = (picked: string): void => {
    const isObjective = find(plan, 'objective', picked) !== undefined;
    void run('barrier.edit', {
      id,
      patch: { keyResultId: isObjective ? null : picked, objectiveId: isObjective ? picked : null },
    });
  };
  return (
    <InspectorSection title={words.field.about}>
      {!target && <p className={classes.hint}>{words.wholePlan}</p>}
      <LinkedList label={words.field.about}>
        {target
          ? [
              <LinkedItem
                key={target.id}
                table={keyResult ? 'keyResult' : 'objective'}
                id={target.id}
                title={target.title}
                lead={texts.nouns[keyResult ? 'keyResult' : 'objective']}
                onRemove={
                  readOnly
                    ? undefined
                    : () => void run('barrier.edit', { id, patch: { keyResultId: null, objectiveId: null } })
                }
              />,
            ]
          : []}
      </LinkedList>
      {!readOnly && !target && (
        <ItemSelect
          label={words.field.aboutHint}
          placeholder={words.field.aboutHint}
          value={null}
          valueLabel={undefined}
          options={(current) => [...objectiveOptions(current), ...keyResultOptions(current, new Set())]}
          onChange={(picked) => picked && set(picked)}
        />
      )}
    </InspectorSection>
  );
}
