import { create } from 'zustand';

export const reviewTabs = ['objectives', 'barriers', 'swot', 'retrospective', 'next', 'changes'] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** How one looks at reviews: kept while the program runs, never part of the plan. */
export interface ReviewView {
  /** The review one looks at; null: the newest. */
  readonly reviewId: string | null;
  /** Asks which period a new review is about. */
  readonly starting: boolean;
  readonly tab: ReviewTab;
  /** The objective in front; null: the first. */
  readonly objectiveId: string | null;
}

/** The view of the Review place. */
export const useReviewView = create<ReviewView>()(() => ({
  reviewId: null,
  starting: false,
  tab: 'objectives',
  objectiveId: null,
}));
