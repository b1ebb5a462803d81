import { ActionIcon, Alert } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Objective } from '../../shared/model/goal';
import { type Review, type ReviewDecision, reviewDecisions } from '../../shared/model/snapshot';
import { inOrder, referencing } from '../../shared/plan';
import { objectiveReviewOf, proposedScore, scoreInReview } from '../../shared/reviews';
import { texts } from '../../shared/texts/texts';
import { LinkedItem, LinkedList, SmallProgress, StandingLine } from '../goals/inspector-parts';
import { useDerived, useReadOnly } from '../hooks';
import { run, save } from '../store';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { useFormat } from '../ui/use-format';
import classes from './review.module.css';
import { ScoreScale } from './score-scale';

const words = texts.reviewPlace.objective;

interface ObjectiveReviewFormProps {
  readonly review: Review;
  readonly objective: Objective;
  readonly at: number;
  readonly total: number;
  readonly onGo: (step: number) => void;
}

/** What a review says about one objective: score, lesson, decision, why. */
export function ObjectiveReviewForm({ review, objective, at, total, onGo }: ObjectiveReviewFormProps) {
  const readOnly = useReadOnly() || review.closedOn !== null;
  const { id } = objective;
  const about = { reviewId: review.id, objectiveId: id };
  const said = useDerived((plan) => objectiveReviewOf(plan, review.id, id), ['objectiveReview'], [review.id, id]);
  const keyResults = useDerived(
    (plan) => inOrder(referencing(plan, 'keyResult', 'objectiveId', id)),
    ['keyResult'],
    [id],
  );
  const decide = (decision: ReviewDecision): void => void run('review.score', { ...about, decision });
  return (
    <section className={classes.front} aria-label={objective.title} data-testid="objective-review">
      <header className={classes.frontHead}>
        <ActionIcon size="lg" aria-label={words.previous} disabled={at === 0} onClick={() => onGo(-1)}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <span className={classes.quiet}>{words.of(at + 1, total)}</span>
        <ActionIcon
          size="lg"
          aria-label={words.next}
          disabled={at === total - 1}
          onClick={() => onGo(1)}
          data-testid="next-objective"
        >
          <IconChevronRight size={20} />
        </ActionIcon>
        <h2>{objective.title}</h2>
      </header>
      <StandingLine kind="objective" id={id} title={objective.title} />
      {keyResults.length === 0 ? (
        <p className={classes.quiet}>{words.noKeyResults}</p>
      ) : (
        <LinkedList label={words.keyResults}>
          {keyResults.map((row) => (
            <LinkedItem
              key={row.id}
              table="keyResult"
              id={row.id}
              title={row.title}
              trail={<SmallProgress kind="keyResult" id={row.id} />}
            />
          ))}
        </LinkedList>
      )}
      <Score review={review} objectiveId={id} readOnly={readOnly} />
      <PropertyRow label={words.learned} stacked>
        {(fieldId) => (
          <TextField
            id={fieldId}
            kind="text"
            label={words.learned}
            placeholder={words.learnedHint}
            value={said?.learned ?? ''}
            readOnly={readOnly}
            onSave={(learned) => save('review.score', { ...about, learned })}
            testId="learned"
          />
        )}
      </PropertyRow>
      <fieldset className={classes.decisions} disabled={readOnly}>
        <legend>{words.decision}</legend>
        <div className={classes.choices}>
          {reviewDecisions.map((decision) => (
            <label key={decision} className={classes.choice} data-chosen={said?.decision === decision || undefined}>
              <input
                type="radio"
                name={`decision-${id}`}
                className="visually-hidden"
                checked={said?.decision === decision}
                onChange={() => decide(decision)}
              />
              <span>{texts.reviews.decision[decision]}</span>
              <span className={classes.choiceHint}>{words.decisionHint[decision]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <PropertyRow label={words.why} stacked>
        {(fieldId) => (
          <TextField
            id={fieldId}
            kind="text"
            label={words.why}
            value={said?.why ?? ''}
            readOnly={readOnly}
            onSave={(why) => save('review.score', { ...about, why })}
            testId="decision-reason"
          />
        )}
      </PropertyRow>
    </section>
  );
}

interface ScoreProps {
  readonly review: Review;
  readonly objectiveId: string;
  readonly readOnly: boolean;
}

/** The score: proposed by the key results, given by hand only with a reason. */
function Score({ review, objectiveId, readOnly }: ScoreProps) {
  const format = useFormat();
  const said = useDerived(
    (plan) => objectiveReviewOf(plan, review.id, objectiveId),
    ['objectiveReview'],
    [review.id, objectiveId],
  );
  const { score, proposed } = useDerived(
    (_plan, rollup) => ({
      score: scoreInReview(rollup, review, objectiveId),
      proposed: review.closedOn === null ? proposedScore(rollup, objectiveId) : (said?.proposedScore ?? null),
    }),
    ['objective', 'keyResult', 'objectiveReview'],
    [review, objectiveId],
  );
  /** A score that waits for its reason. */
  const [waiting, setWaiting] = useState<number | null>(null);
  const shown = waiting ?? score;
  const differs = waiting !== null || (said?.score ?? null) !== null;
  const about = { reviewId: review.id, objectiveId };
  const pick = async (picked: number): Promise<void> => {
    if (picked === proposed) {
      setWaiting(null);
      if (said?.score != null) await run('review.score', { ...about, score: null });
    } else if (said?.scoreReason) await run('review.score', { ...about, score: picked });
    else setWaiting(picked);
  };
  const giveReason = async (scoreReason: string): Promise<string | undefined> => {
    const refusal = await save('review.score', {
      ...about,
      scoreReason,
      ...(waiting === null ? {} : { score: waiting }),
    });
    if (refusal === undefined) setWaiting(null);
    return refusal;
  };
  return (
    <div className={classes.score}>
      <ScoreScale value={shown} proposed={proposed} readOnly={readOnly} onChange={(picked) => void pick(picked)} />
      <p className={classes.quiet} data-testid="proposed-score">
        {proposed === null ? words.noProposal : words.scoreHint(format.score(proposed))}
      </p>
      {differs && (
        <PropertyRow label={words.reason} stacked>
          {(fieldId) => (
            <TextField
              id={fieldId}
              kind="text"
              label={words.reason}
              value={said?.scoreReason ?? ''}
              readOnly={readOnly}
              onSave={giveReason}
              testId="score-reason"
            />
          )}
        </PropertyRow>
      )}
      {waiting !== null && (
        <Alert color="yellow" icon={<IconInfoCircle size={16} />} role="status">
          {words.reasonNeeded}
        </Alert>
      )}
    </div>
  );
}
