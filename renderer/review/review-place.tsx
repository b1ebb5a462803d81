import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import type { Review } from '../../shared/model/snapshot';
import { find } from '../../shared/plan';
import { reviewedObjectives, undecidedObjectives } from '../../shared/reviews';
import { texts } from '../../shared/texts/texts';
import { printReview } from '../document/print-review';
import { useDerived, useReadOnly } from '../hooks';
import { RetrospectiveTab } from '../retrospective/retrospective-tab';
import { useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { useFormat } from '../ui/use-format';
import { BarriersTab } from './barriers-tab';
import { ChangesTab } from './changes-tab';
import { NextTab } from './next-tab';
import { ObjectivesTab } from './objectives-tab';
import { StartReview } from './start-review';
import { SwotTab } from './swot-tab';
import { reviewTabs, useReviewView } from './view';

const words = texts.reviewPlace;

/** Looks back at a period: scores, lessons, decisions, old barriers, the next period, and what changed. */
export function ReviewPlace() {
  const { reviewId, starting, tab } = useReviewView();
  const readOnly = useReadOnly();
  const reviews = useDerived(
    (plan) =>
      [...plan.rows.review.values()].sort((a, b) => b.startedOn.localeCompare(a.startedOn) || (a.id < b.id ? -1 : 1)),
    ['review'],
  );
  const review = reviews.find((row) => row.id === reviewId) ?? reviews[0];
  const presenting = useStore((state) => state.presenting);
  const isPicked = reviews.length > 1 && !presenting;
  const count = useReviewCount(review, isPicked);
  if (tab !== 'changes' && (starting || !review)) {
    return (
      <PlaceFrame title={words.title} count="" countTestId="review-count" views={<Tabs review={review} />}>
        <StartReview canCancel={review !== undefined} />
      </PlaceFrame>
    );
  }
  return (
    <PlaceFrame
      title={words.title}
      count={count}
      countTestId="review-count"
      views={<Tabs review={review} />}
      actions={
        <Group gap={12} ml="auto" justify="flex-end">
          {isPicked && (
            <Select
              w={200}
              aria-label={words.pick}
              data={reviews.map(({ id, title }) => ({ value: id, label: title }))}
              value={review?.id ?? null}
              allowDeselect={false}
              onChange={(id) => useReviewView.setState({ reviewId: id, objectiveId: null })}
              data-testid="pick-review"
            />
          )}
          {!readOnly && review && (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconFileTypePdf size={16} />}
              onClick={() => void printReview(review.id)}
              data-testid="print-report"
            >
              {words.printReport}
            </Button>
          )}
          {!readOnly && (
            <Button
              size="sm"
              variant={review && review.closedOn === null ? 'default' : 'filled'}
              leftSection={<IconPlus size={16} />}
              onClick={() => useReviewView.setState({ starting: true, tab: 'objectives' })}
              data-testid="new-review"
            >
              {words.startNew}
            </Button>
          )}
        </Group>
      }
    >
      {tab === 'changes' ? (
        <ChangesTab />
      ) : (
        review && (
          <>
            {tab === 'objectives' && <ObjectivesTab key={review.id} review={review} />}
            {tab === 'barriers' && <BarriersTab review={review} />}
            {tab === 'swot' && <SwotTab key={review.id} review={review} />}
            {tab === 'retrospective' && <RetrospectiveTab key={review.id} review={review} />}
            {tab === 'next' && <NextTab key={review.id} review={review} />}
          </>
        )
      )}
    </PlaceFrame>
  );
}

/** How far the review is, with its title unless that is picked beside it. */
function useReviewCount(review: Review | undefined, isPicked: boolean): string {
  const format = useFormat();
  return useDerived(
    (plan) => {
      if (!review) return '';
      const title = isPicked ? '' : `${review.title}, `;
      if (review.closedOn !== null) return title + words.closed(format.date(review.closedOn));
      const total = reviewedObjectives(plan, review).length;
      return title + words.decided(total - undecidedObjectives(plan, review).length, total);
    },
    ['review', 'objective', 'objectiveReview', 'workspace'],
    [review, isPicked],
  );
}

function Tabs({ review }: { readonly review: Review | undefined }) {
  const tab = useReviewView((view) => view.tab);
  const isThere = useDerived((plan) => find(plan, 'review', review?.id) !== undefined, ['review'], [review?.id]);
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.tabs.label}
      value={tab}
      onChange={(value) =>
        useReviewView.setState({ tab: reviewTabs.find((each) => each === value) ?? 'objectives', starting: false })
      }
      data={reviewTabs
        .filter((each) => isThere || each === 'objectives' || each === 'changes')
        .map((value) => ({ value, label: words.tabs[value] }))}
      data-testid="review-tabs"
    />
  );
}
