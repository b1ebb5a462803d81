import { Chip } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Review, SwotVerdict } from '../../shared/model/snapshot';
import { quadrants, type SwotItem } from '../../shared/model/swot';
import { find } from '../../shared/plan';
import { reviewedCards, swotReviewOf } from '../../shared/reviews';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, useStore } from '../store';
import { quadrantIcons } from '../swot/quadrant-look';
import { editing } from '../ui/editing';
import { useFirstRows } from '../ui/first-rows';
import { showUndoable } from '../ui/undo-toast';
import classes from './swot-review.module.css';
import { SwotReviewCard } from './swot-review-card';

const words = texts.swotReview;
const verdictKeys: Readonly<Record<string, SwotVerdict>> = { c: 'confirm', h: 'change', r: 'retire' };

/** The SWOT cards of a review one after another: still true, true in another way, true no longer. */
export function SwotTab({ review }: { readonly review: Review }) {
  const readOnly = useReadOnly() || review.closedOn !== null;
  const isOpen = review.closedOn === null;
  const all = useDerived((plan) => reviewedCards(plan, review), ['swotItem', 'swotReview'], [review]);
  const undecided = useDerived(
    (plan) => all.filter(({ id }) => !swotReviewOf(plan, review.id, id)),
    ['swotReview'],
    [all, review.id],
  );
  const [onlyUndecided, setOnlyUndecided] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [draft, setDraft] = useState<{ readonly id: string; readonly verdict: SwotVerdict } | null>(null);
  // The card whose reasons are being typed stays until they are kept.
  const cards = onlyUndecided ? all.filter((item) => undecided.includes(item) || item.id === draft?.id) : all;
  const at = cards.findIndex(({ id }) => id === activeId);
  const { shown, more } = useFirstRows(cards, at);
  const list = useRef<HTMLDivElement>(null);

  const focus = (item: SwotItem | undefined): void => {
    if (!item) return;
    setActiveId(item.id);
    const element = list.current?.querySelector<HTMLElement>(`[data-review-card="${CSS.escape(item.id)}"]`);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  };
  const focusAfter = (id: string): void => {
    const index = cards.findIndex((item) => item.id === id);
    focus(cards[index + 1] ?? cards[index - 1]);
  };
  const judge = async (item: SwotItem, verdict: SwotVerdict): Promise<void> => {
    if (verdict !== 'confirm') {
      setActiveId(item.id);
      setDraft({ id: item.id, verdict });
      return;
    }
    setDraft(null);
    focusAfter(item.id);
    const said = swotReviewOf(useStore.getState().plan, review.id, item.id);
    const why = said?.verdict === 'confirm' ? said.why : '';
    const input = { reviewId: review.id, swotItemId: item.id, verdict, why };
    if (await run('review.judgeCard', input)) showUndoable(words.done.confirm(item.title));
  };
  const takeBack = async (item: SwotItem): Promise<void> => {
    setDraft(null);
    if (!swotReviewOf(useStore.getState().plan, review.id, item.id)) return;
    if (!(await run('review.withdrawVerdict', { reviewId: review.id, swotItemId: item.id }))) return;
    showUndoable(words.tookBack(find(useStore.getState().plan, 'swotItem', item.id)?.title ?? item.title));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing() || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = event.target instanceof Element && event.target.closest<HTMLElement>('[data-review-card]');
    const index = cards.findIndex((item) => id && item.id === id.dataset.reviewCard);
    const item = cards[index];
    if (!item || (event.target instanceof HTMLInputElement && event.target.type === 'radio')) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const verdict = verdictKeys[event.key.toLowerCase()];
    if (step !== undefined) focus(cards[index + step]);
    else if (event.key === 'Home') focus(cards[0]);
    else if (event.key === 'End') focus(shown.at(-1));
    else if (readOnly) return;
    else if (verdict) void judge(item, verdict);
    else if (event.key === 'Backspace' || event.key === 'Delete') void takeBack(item);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (all.length === 0) return <p className={classes.quiet}>{isOpen ? words.none : words.noneJudged}</p>;
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <span className={classes.count} role="status" data-testid="swot-review-count">
          {words.judged(all.length - undecided.length, all.length)}
        </span>
        {isOpen && (undecided.length > 0 || onlyUndecided) && (
          <Chip
            size="xs"
            checked={onlyUndecided}
            onChange={setOnlyUndecided}
            wrapperProps={{ 'data-testid': 'only-undecided' }}
          >
            {words.undecidedOnly(undecided.length)}
          </Chip>
        )}
        <span className={classes.quiet}>{readOnly ? '' : words.keys}</span>
      </div>
      {cards.length === 0 && <p className={classes.quiet}>{words.allJudged}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside it. */}
      <div ref={list} className={classes.quadrants} onKeyDown={onKeyDown} data-testid="swot-review">
        {quadrants.map((quadrant) => {
          const own = shown.filter((item) => item.quadrant === quadrant);
          const Icon = quadrantIcons[quadrant];
          const name = texts.swot.quadrant[quadrant].many;
          return (
            own.length > 0 && (
              <section key={quadrant} aria-label={name}>
                <h2 className={classes.heading} style={{ color: `var(--tl-${quadrant})` }}>
                  <Icon size="1.15em" aria-hidden /> {name}
                </h2>
                <ol className={classes.cards}>
                  {own.map((item) => (
                    <SwotReviewCard
                      key={item.id}
                      review={review}
                      item={item}
                      readOnly={readOnly}
                      isActive={item.id === (at === -1 ? cards[0]?.id : activeId)}
                      draft={draft?.id === item.id ? draft.verdict : null}
                      onFocus={() => setActiveId(item.id)}
                      onJudge={(verdict) => void judge(item, verdict)}
                      onTakeBack={() => void takeBack(item)}
                      onClose={(isDone) => {
                        if (isDone) focusAfter(item.id);
                        else focus(item);
                        setDraft(null);
                      }}
                    />
                  ))}
                </ol>
              </section>
            )
          );
        })}
      </div>
      {more}
    </div>
  );
}
