import { Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArchive, IconCheck, IconCircleCheckFilled, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import { type Review, type SwotReview, type SwotVerdict, swotVerdicts } from '../../shared/model/snapshot';
import { type SwotItem, swotWeight } from '../../shared/model/swot';
import { find } from '../../shared/plan';
import { scoreInReview, swotReviewOf } from '../../shared/reviews';
import { answeringObjectives } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { reveal } from '../shell/reveal';
import { ScoreBadge } from './score-badge';
import classes from './swot-review.module.css';
import { VerdictForm } from './verdict-form';

const words = texts.swotReview;
const icons = { confirm: IconCheck, change: IconPencil, retire: IconArchive } as const;

interface SwotReviewCardProps {
  readonly review: Review;
  readonly item: SwotItem;
  readonly readOnly: boolean;
  /** The one that Tab leads to; arrows go on from it. */
  readonly isActive: boolean;
  /** The verdict whose reason is being asked for. */
  readonly draft: SwotVerdict | null;
  readonly onFocus: () => void;
  readonly onJudge: (verdict: SwotVerdict) => void;
  readonly onTakeBack: () => void;
  readonly onClose: (isDone: boolean) => void;
}

/** One card under review: what it says and rests on, who answers it with which score, and the verdict. */
export function SwotReviewCard(props: SwotReviewCardProps) {
  const { review, item, readOnly, isActive, draft, onFocus, onJudge, onTakeBack, onClose } = props;
  const said = useDerived((plan) => swotReviewOf(plan, review.id, item.id), ['swotReview'], [review.id, item.id]);
  return (
    <li>
      <article
        className={classes.card}
        tabIndex={isActive ? 0 : -1}
        aria-label={item.title}
        data-review-card={item.id}
        data-verdict={said?.verdict}
        onFocus={onFocus}
        data-testid="review-card"
      >
        <div className={classes.says}>
          <h3 className={classes.title}>{item.title}</h3>
          <span className={classes.facts}>
            {texts.swot.weightFormula(item.impact, item.confidence, swotWeight(item))}
          </span>
          {item.evidence.trim() && (
            <span className={classes.facts}>
              {words.evidence} {item.evidence.trim()}
            </span>
          )}
          <Answers review={review} item={item} />
          {said && <Said said={said} item={item} />}
        </div>
        <div className={classes.judging}>
          <span className={classes.state} data-decided={said !== undefined || undefined}>
            {said ? (
              <IconCircleCheckFilled size="1.15em" aria-hidden />
            ) : (
              <IconCircleDashed size="1.15em" aria-hidden />
            )}
            {said ? words.verdictDone[said.verdict] : words.undecided}
          </span>
          {!readOnly && (
            <div className={classes.verdicts} role="group" aria-label={words.verdictOf(item.title)}>
              {swotVerdicts.map((verdict) => {
                const Icon = icons[verdict];
                return (
                  <Tooltip key={verdict} label={words.verdictHint[verdict]} multiline maw={260}>
                    <Button
                      size="compact-sm"
                      variant={said?.verdict === verdict || draft === verdict ? 'light' : 'default'}
                      aria-pressed={said?.verdict === verdict}
                      leftSection={<Icon size="1.1em" aria-hidden />}
                      onClick={() => onJudge(verdict)}
                      data-testid={`verdict-${verdict}`}
                    >
                      {words.verdict[verdict]}
                    </Button>
                  </Tooltip>
                );
              })}
              {said && (
                <Tooltip label={words.takeBackHint}>
                  <Button size="compact-sm" variant="subtle" onClick={onTakeBack} data-testid="take-back">
                    {words.takeBack}
                  </Button>
                </Tooltip>
              )}
            </div>
          )}
        </div>
        {draft && draft !== 'confirm' && (
          <VerdictForm key={draft} review={review} item={item} said={said} verdict={draft} onClose={onClose} />
        )}
      </article>
    </li>
  );
}

/** What the review says about it, and what it was before where that differs. */
function Said({ said, item }: { readonly said: SwotReview; readonly item: SwotItem }) {
  const { titleBefore, impactBefore, confidenceBefore } = said;
  const isReworded = titleBefore !== item.title;
  const isChanged = isReworded || impactBefore !== item.impact || confidenceBefore !== item.confidence;
  return (
    <>
      {said.verdict === 'change' && isChanged && (
        <span className={classes.facts} data-testid="card-before">
          {isReworded
            ? words.was(titleBefore, impactBefore, confidenceBefore)
            : words.wasWeight(impactBefore, confidenceBefore)}
        </span>
      )}
      {said.why.trim() && <p className={classes.why}>{said.why}</p>}
    </>
  );
}

function Answers({ review, item }: { readonly review: Review; readonly item: SwotItem }) {
  const answers = useDerived(
    (plan, rollup) =>
      answeringObjectives(plan, item.id)
        .map((objective) => {
          const period = find(plan, 'period', objective.periodId);
          // Before its first day nothing can be said of it.
          const hasBegun = (period?.startDate ?? '') <= rollup.today;
          return {
            objective,
            isReviewed: objective.periodId === review.periodId,
            period: period?.name ?? '',
            score: hasBegun ? scoreInReview(rollup, review, objective.id) : null,
          };
        })
        .sort((a, b) => Number(b.isReviewed) - Number(a.isReviewed)),
    ['swotItem', 'swotLink', 'objective', 'keyResult', 'objectiveReview', 'period'],
    [review, item.id],
  );
  if (answers.length === 0) return <span className={classes.facts}>{words.noAnswer}</span>;
  return (
    <div className={classes.answered}>
      <span className={classes.facts}>{words.answers}</span>
      <ul className={classes.answers} aria-label={words.answers}>
        {answers.map(({ objective, isReviewed, period, score }) => (
          <li key={objective.id}>
            {(isReviewed || score !== null) && <ScoreBadge score={score} />}
            <UnstyledButton className={classes.jump} onClick={() => reveal('objective', objective.id)}>
              {objective.title}
            </UnstyledButton>
            {!isReviewed && <span className={classes.facts}>{words.otherPeriod(period)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
