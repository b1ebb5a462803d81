import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { barrierAge, barrierObjective } from '../../shared/barriers';
import type { Barrier } from '../../shared/model/barrier';
import { barrierDecisions, type Review } from '../../shared/model/snapshot';
import { find, referencing } from '../../shared/plan';
import { barriersToDecide } from '../../shared/reviews';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { SeverityMark } from '../progress/severity-mark';
import { run, useStore } from '../store';
import { useFirstRows } from '../ui/first-rows';
import { NumberField } from '../ui/number-field';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { showUndoable } from '../ui/undo-toast';
import classes from './review.module.css';

const words = texts.reviewPlace.barrier;
type Decision = (typeof barrierDecisions)[number];

/** The barriers that are beyond their limit: each gets a decision, with what follows from it. */
export function BarriersTab({ review }: { readonly review: Review }) {
  const today = useStore((state) => state.rollup.today);
  const readOnly = useReadOnly() || review.closedOn !== null;
  const open = useDerived(
    (plan) => barriersToDecide(plan, review, today),
    ['barrier', 'barrierReview', 'objective', 'keyResult'],
    [review, today],
  );
  const decided = useDerived(
    (plan) =>
      referencing(plan, 'barrierReview', 'reviewId', review.id).map((row) => ({
        ...row,
        title: find(plan, 'barrier', row.barrierId)?.title ?? '',
      })),
    ['barrierReview', 'barrier'],
    [review.id],
  );
  const { shown, more } = useFirstRows(open);
  return (
    <div className={classes.page}>
      {open.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <>
          <p className={classes.quiet}>{words.intro}</p>
          <ul className={classes.cards}>
            {shown.map((barrier) => (
              <BarrierCard key={barrier.id} review={review} barrier={barrier} readOnly={readOnly} />
            ))}
          </ul>
          {more}
        </>
      )}
      {decided.length > 0 && (
        <section aria-label={words.decidedTitle} data-testid="decided-barriers">
          <h2 className={classes.heading}>
            {words.decidedTitle} <span>{decided.length}</span>
          </h2>
          <ul className={classes.cards}>
            {decided.map((row) => (
              <li key={row.id} className={classes.card}>
                <strong>{row.title}</strong>
                <span>
                  {texts.reviews.barrierDecision[row.decision]}
                  {row.note && `: ${row.note}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface BarrierCardProps {
  readonly review: Review;
  readonly barrier: Barrier;
  readonly readOnly: boolean;
}

function BarrierCard({ review, barrier, readOnly }: BarrierCardProps) {
  const today = useStore((state) => state.rollup.today);
  const objective = useDerived(
    (plan) => barrierObjective(plan, barrier)?.title ?? texts.progress.barrier.wholePlan,
    ['objective', 'keyResult'],
    [barrier],
  );
  const [decision, setDecision] = useState<Decision>('extend');
  const [note, setNote] = useState('');
  const [days, setDays] = useState(14);
  const [ownerId, setOwnerId] = useState(barrier.ownerId);
  const [problem, setProblem] = useState<string>();
  const age = barrierAge(barrier, today);
  const decide = async (): Promise<void> => {
    const input = { reviewId: review.id, barrierId: barrier.id, decision, note, days, ownerId };
    const done = await run('review.decideBarrier', input, (failure) => setProblem(failure.message));
    if (done) showUndoable(texts.history.decidedBarrier[decision](barrier.title));
  };
  const isOn = decision === 'extend' || decision === 'escalate';
  return (
    <li className={classes.card} data-testid="barrier-to-decide">
      <strong>{barrier.title}</strong>
      <span className={classes.cardMore}>
        <SeverityMark severity={barrier.severity} /> {objective} · {texts.progress.barrier.age(age.days)},{' '}
        {texts.progress.barrier.beyond(age.days - barrier.limitDays)}
      </span>
      {!readOnly && (
        <>
          <div className={classes.cardRow}>
            <Select
              label={words.decision}
              data={barrierDecisions.map((value) => ({ value, label: texts.reviews.barrierDecision[value] }))}
              value={decision}
              allowDeselect={false}
              onChange={(value) => {
                const picked = barrierDecisions.find((each) => each === value);
                if (picked) setDecision(picked);
                setProblem(undefined);
              }}
            />
            {isOn && (
              <PropertyRow label={words.days} stacked>
                {(id) => (
                  <NumberField
                    id={id}
                    label={words.days}
                    value={days}
                    min={1}
                    max={365}
                    onSave={(value) => setDays(Math.round(value ?? 14))}
                  />
                )}
              </PropertyRow>
            )}
            {decision === 'escalate' && (
              <PropertyRow label={words.owner} stacked>
                {(id) => <OwnerSelect id={id} label={words.owner} value={ownerId} onChange={setOwnerId} />}
              </PropertyRow>
            )}
          </div>
          <PropertyRow label={words.note[decision]} stacked>
            {(id) => (
              <TextField
                id={id}
                kind="text"
                label={words.note[decision]}
                value={note}
                onSave={async (typed) => {
                  setNote(typed);
                  return undefined;
                }}
                testId="barrier-note"
              />
            )}
          </PropertyRow>
          {problem && (
            <p className={classes.problem} role="alert">
              {problem}
            </p>
          )}
          <Button className={classes.own ?? ''} onClick={() => void decide()} data-testid="decide-barrier">
            {words.decide}
          </Button>
        </>
      )}
    </li>
  );
}
