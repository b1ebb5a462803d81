import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Review, SwotReview, SwotVerdict } from '../../shared/model/snapshot';
import type { SwotItem } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { Rating } from '../swot/rating';
import { useKeepTyped } from '../ui/keep-typed';
import { showUndoable } from '../ui/undo-toast';
import classes from './swot-review.module.css';

const words = texts.swotReview;

interface VerdictFormProps {
  readonly review: Review;
  readonly item: SwotItem;
  readonly said: SwotReview | undefined;
  readonly verdict: Exclude<SwotVerdict, 'confirm'>;
  readonly onClose: (isDone: boolean) => void;
}

/** What is different from now on and why, or why the card holds no longer: kept at once, by the button or Ctrl+Enter. */
export function VerdictForm({ review, item, said, verdict, onClose }: VerdictFormProps) {
  const [title, setTitle] = useState(item.title);
  const [impact, setImpact] = useState(item.impact);
  const [confidence, setConfidence] = useState(item.confidence);
  const [why, setWhy] = useState(said?.verdict === verdict ? said.why : '');
  const [problem, setProblem] = useState<string>();
  const over = useRef(false);
  const isChange = verdict === 'change';
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);
  const commit = (onFailure: (message: string) => void) => {
    const patch = isChange ? { title: title.replace(/\s+/g, ' ').trim(), impact, confidence } : {};
    const input = { reviewId: review.id, swotItemId: item.id, verdict, why: why.trim(), patch };
    return run('review.judgeCard', input, (failure) => onFailure(failure.message));
  };
  const keep = async (): Promise<void> => {
    if (over.current) return;
    over.current = true;
    if (await commit(setProblem)) {
      onClose(true);
      showUndoable(words.done[verdict](isChange ? title.trim() : item.title));
    } else over.current = false;
  };
  // Whoever goes elsewhere with a reason given has decided; without one there is nothing to keep.
  useKeepTyped(() => {
    const isRunning = useStore.getState().plan.rows.review.get(review.id)?.closedOn === null;
    if (over.current || !isRunning || why.trim() === '' || why.trim() === said?.why) return;
    over.current = true;
    void commit(() => undefined);
  });
  const cancel = (): void => {
    over.current = true;
    onClose(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isKeep = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isKeep && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isKeep) void keep();
    else cancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter and Esc are for all fields inside.
    <div className={classes.form} onKeyDown={onKeyDown} data-testid="verdict-form">
      {isChange && (
        <>
          <Textarea
            label={texts.swot.field.title}
            value={title}
            autosize
            minRows={1}
            maxLength={300}
            ref={first}
            onChange={(event) => setTitle(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
            data-testid="card-title"
          />
          <div className={classes.ratings}>
            <Rating
              label={texts.swot.field.impact}
              value={impact}
              words={texts.swot.impactLevel}
              readOnly={false}
              onChange={setImpact}
              testId="card-impact"
            />
            <Rating
              label={texts.swot.field.confidence}
              value={confidence}
              words={texts.swot.confidenceLevel}
              readOnly={false}
              onChange={setConfidence}
              testId="card-confidence"
            />
          </div>
        </>
      )}
      <Textarea
        label={words.why[verdict]}
        placeholder={words.whyHint}
        value={why}
        autosize
        minRows={2}
        maxLength={20_000}
        ref={isChange ? undefined : first}
        onChange={(event) => {
          setWhy(event.currentTarget.value);
          setProblem(undefined);
        }}
        data-testid="verdict-why"
      />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button size="compact-md" onClick={() => void keep()} data-testid="keep-verdict">
          {words.save[verdict]}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
