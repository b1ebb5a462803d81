import { documentSettingsId } from '../../shared/model/document-settings';
import { find } from '../../shared/plan';
import { goTo, run, useStore } from '../store';

/** Lets the document be the report of a review, where it is not yet, and goes there. */
export async function printReview(reviewId: string): Promise<void> {
  const settings = find(useStore.getState().plan, 'documentSettings', documentSettingsId);
  if (settings && (settings.printed !== 'review' || settings.reviewId !== reviewId)) {
    await run('document.update', { patch: { printed: 'review', reviewId } });
  }
  goTo('document');
}
