import { Button, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { createdId } from '../../shared/changes';
import type { Review } from '../../shared/model/snapshot';
import { periodAfter, spanAfter } from '../../shared/next-period';
import { get } from '../../shared/plan';
import { barriersToDecide, undecidedObjectives } from '../../shared/reviews';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { goTo, run, save, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { showUndoable } from '../ui/undo-toast';
import { ComesAlong, useAlong } from './comes-along';
import classes from './review.module.css';
import { useReviewView } from './view';

const words = texts.reviewPlace.next;

/** The end of a review: what the period came to, and the next one made from the decisions. */
export function NextTab({ review }: { readonly review: Review }) {
  const readOnly = useReadOnly();
  return (
    <div className={classes.page}>
      <div className={classes.narrow}>
        <PropertyRow label={words.summary} stacked>
          {(id) => (
            <TextField
              id={id}
              kind="text"
              label={words.summary}
              placeholder={words.summaryHint}
              value={review.summary}
              readOnly={readOnly}
              onSave={(summary) => save('review.update', { id: review.id, patch: { summary } })}
              testId="review-summary"
            />
          )}
        </PropertyRow>
      </div>
      {review.nextPeriodId !== null ? (
        <Made periodId={review.nextPeriodId} />
      ) : (
        !readOnly && <RollOver review={review} />
      )}
    </div>
  );
}

function Made({ periodId }: { readonly periodId: string }) {
  const period = useRow('period', periodId);
  if (!period) return null;
  const show = (): void => {
    useStore.setState({ periodId });
    goTo('goals');
  };
  return (
    <p className={classes.made} data-testid="next-period-made">
      {words.made(period.name)}
      <Button variant="default" rightSection={<IconArrowRight size={15} />} onClick={show}>
        {words.goThere}
      </Button>
    </p>
  );
}

function RollOver({ review }: { readonly review: Review }) {
  const today = useStore((state) => state.rollup.today);
  const { existing, proposed } = useDerived(
    (plan) => {
      const past = get(plan, 'period', review.periodId);
      return { existing: periodAfter(plan, past), proposed: spanAfter(plan, past) };
    },
    ['period', 'workspace'],
    [review],
  );
  const missing = useDerived(
    (plan) => ({
      objectives: review.closedOn === null ? undecidedObjectives(plan, review).length : 0,
      barriers: review.closedOn === null ? barriersToDecide(plan, review, today).length : 0,
    }),
    ['objective', 'objectiveReview', 'barrier', 'barrierReview', 'keyResult'],
    [review, today],
  );
  const [into, setInto] = useState<string>(existing?.id ?? 'new');
  const [name, setName] = useState(proposed.name);
  const [from, setFrom] = useState(proposed.startDate);
  const [to, setTo] = useState(proposed.endDate);
  const [problem, setProblem] = useState<string>();
  const along = useAlong(review);
  const target = useRow('period', into);
  const isReady = missing.objectives + missing.barriers === 0;
  const title = into === 'new' ? name.trim() : (target?.name ?? '');
  const refused = (failure: { readonly message: string }): void => setProblem(failure.message);
  const make = async (): Promise<void> => {
    const next = into === 'new' ? { name: title, startDate: from, endDate: to } : { periodId: into };
    const { keyResultIds, initiativeIds } = along;
    const changes = await run('review.rollOver', { id: review.id, next, keyResultIds, initiativeIds }, refused);
    if (!changes) return;
    const periodId = into === 'new' ? createdId(changes, 'period') : into;
    if (periodId) useStore.setState({ periodId });
    showUndoable(words.doneMade(title));
  };
  const close = async (): Promise<void> => {
    if (await run('review.close', { id: review.id }, refused)) showUndoable(words.doneClosed);
  };
  return (
    <>
      {!isReady && <Missing {...missing} />}
      <div className={classes.nextRow}>
        {existing && (
          <Select
            label={words.into}
            data={[
              { value: existing.id, label: existing.name },
              { value: 'new', label: words.newPeriod },
            ]}
            value={into}
            allowDeselect={false}
            onChange={(value) => setInto(value ?? 'new')}
          />
        )}
        {into === 'new' && (
          <>
            <TextInput
              label={words.name}
              value={name}
              maxLength={300}
              onChange={(event) => setName(event.currentTarget.value)}
              data-testid="next-name"
            />
            <PropertyRow label={words.from} stacked>
              {(id) => (
                <DateField
                  id={id}
                  label={words.from}
                  value={from}
                  clearable={false}
                  onSave={(day) => day && setFrom(day)}
                />
              )}
            </PropertyRow>
            <PropertyRow label={words.to} stacked>
              {(id) => (
                <DateField id={id} label={words.to} value={to} clearable={false} onSave={(day) => day && setTo(day)} />
              )}
            </PropertyRow>
          </>
        )}
      </div>
      <ComesAlong along={along} />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.nextRow}>
        <Button size="sm" disabled={!isReady || title === ''} onClick={() => void make()} data-testid="make-next">
          {review.closedOn === null ? words.make(title) : words.makeAfter(title)}
        </Button>
        {review.closedOn === null && (
          <Button size="sm" variant="default" disabled={!isReady} onClick={() => void close()}>
            {words.closeOnly}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>{words.checkInsStay}</p>
    </>
  );
}

/** What keeps the review open, each with the way there. */
function Missing({ objectives, barriers }: { readonly objectives: number; readonly barriers: number }) {
  return (
    <section className={classes.missing} aria-label={words.missing} data-testid="review-missing">
      <h2>
        <IconAlertTriangle size={16} aria-hidden /> {words.missing}
      </h2>
      {objectives > 0 && (
        <Button variant="subtle" onClick={() => useReviewView.setState({ tab: 'objectives' })}>
          {words.missingObjectives(objectives)}
        </Button>
      )}
      {barriers > 0 && (
        <Button variant="subtle" onClick={() => useReviewView.setState({ tab: 'barriers' })}>
          {words.missingBarriers(barriers)}
        </Button>
      )}
    </section>
  );
}
