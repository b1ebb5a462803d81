import { saysNothing } from './check-ins';
import { PlanError } from './errors';
import type { CheckIn } from './model/check-in';
import { documentSettingsId } from './model/document-settings';
import type { KeyResult, Link } from './model/goal';
import type { GraphPlacement } from './model/graph-placement';
import type { InitiativeDependency } from './model/initiative';
import { verdictNeedsWhy } from './model/snapshot';
import type { AnyRow, Row, TableName } from './model/tables';
import { workspaceId } from './model/workspace';
import { texts } from './texts/texts';

/**
 * Rules of the field that a row keeps or breaks by itself, whatever else the plan holds. Expects a row that fits its
 * schema; throws PlanError.
 */
export function checkOwnRules(table: TableName, row: AnyRow): void {
  const rule = rules[table] as ((row: AnyRow) => void) | undefined;
  rule?.(row);
}

const rules: { readonly [T in TableName]?: (row: Row<T>) => void } = {
  workspace: (workspace) => {
    refuseOtherId(workspace.id, workspaceId);
    refuseReversed(workspace.horizonStart, workspace.horizonEnd);
  },
  documentSettings: (row) => refuseOtherId(row.id, documentSettingsId),
  objective: (objective) => refuseReversed(objective.startDate, objective.dueDate),
  initiative: (initiative) => refuseReversed(initiative.startDate, initiative.dueDate),
  period: (period) => refuseReversed(period.startDate, period.endDate),
  keyResult: checkKeyResult,
  checkIn: checkCheckIn,
  barrier: (barrier) => {
    refuseReversed(barrier.openedOn, barrier.resolvedOn);
    if (barrier.keyResultId !== null && barrier.objectiveId !== null) {
      throw new PlanError('invalid-input', texts.errors.barrierOneItem);
    }
  },
  link: checkLinkEnds,
  initiativeDependency: checkDependencyEnds,
  graphPlacement: checkPlacement,
  swotItem: (item) => {
    if (item.mergedIntoId === item.id) throw new PlanError('refused', texts.errors.mergeWithItself);
    if (item.mergedIntoId !== null && item.retiredOn !== null) {
      throw new PlanError('refused', texts.errors.retiredAndMerged);
    }
  },
  strategicOption: (option) => {
    if (option.status === 'rejected' && option.reason.trim() === '') {
      throw new PlanError('refused', texts.errors.rejectedNeedsReason);
    }
  },
  swotFit: (row) => {
    if (row.internalId === row.externalId) throw new PlanError('self-link', texts.errors.fitNeedsBothSides);
  },
  decisionLink: ({ id: _, decisionId: __, ...ends }) =>
    refuseUnlessOne(Object.values(ends), texts.errors.decisionNeedsOneTarget),
  session: (session) => {
    if (session.stepId !== null && session.status !== 'running') {
      throw new PlanError('refused', texts.errors.currentStepNeedsRunning);
    }
  },
  review: (review) => refuseReversed(review.startedOn, review.closedOn),
  objectiveReview: (row) => {
    if (row.score !== null && row.score !== row.proposedScore && row.scoreReason.trim() === '') {
      throw new PlanError('refused', texts.errors.scoreNeedsReason);
    }
  },
  swotReview: (row) => {
    if (verdictNeedsWhy(row.verdict) && row.why.trim() === '') {
      throw new PlanError('refused', texts.errors.verdictNeedsWhy);
    }
  },
  voteRound: (round) => refuseReversed(round.openedOn, round.closedOn),
  voteTotal: (total) =>
    refuseUnlessOne([total.swotItemId, total.optionId, total.noteId], texts.errors.voteNeedsOneSubject),
  namedVote: (vote) => refuseUnlessOne([vote.swotItemId, vote.optionId, vote.noteId], texts.errors.voteNeedsOneSubject),
};

function refuseUnlessOne(references: readonly (string | null)[], message: string): void {
  if (references.filter((id) => id !== null).length !== 1) throw new PlanError('invalid-input', message);
}

function refuseOtherId(id: string, only: string): void {
  if (id !== only) throw new PlanError('invalid-input', texts.errors.invalidField('id', only));
}

function refuseReversed(start: string | null, end: string | null): void {
  if (start && end && start > end) throw new PlanError('refused', texts.errors.datesReversed);
}

function checkKeyResult(keyResult: KeyResult): void {
  const { metric, start, target, rangeLow, rangeHigh } = keyResult;
  refuseReversed(keyResult.startDate, keyResult.dueDate);
  if ((metric === 'increase' || metric === 'decrease') && start !== null && target !== null) {
    if (start === target) throw new PlanError('refused', texts.errors.startIsTarget);
    if (metric === 'increase' && target < start) throw new PlanError('refused', texts.errors.targetBelowStart);
    if (metric === 'decrease' && target > start) throw new PlanError('refused', texts.errors.targetAboveStart);
  }
  if (metric === 'maintain' && rangeLow !== null && rangeHigh !== null && rangeLow >= rangeHigh) {
    throw new PlanError('refused', texts.errors.rangeEmpty);
  }
  if (new Set(keyResult.milestones.map((milestone) => milestone.id)).size !== keyResult.milestones.length) {
    throw new PlanError('duplicate', texts.errors.duplicateMilestone);
  }
  const days = keyResult.expectedPoints.map((point) => point.dueDate);
  if (days.some((day, i) => i > 0 && day <= (days[i - 1] ?? ''))) {
    throw new PlanError('refused', texts.errors.pointsOutOfOrder);
  }
}

function checkCheckIn(checkIn: CheckIn): void {
  const measured = [checkIn.value, checkIn.milestoneIds, checkIn.done].filter((part) => part !== null);
  if (measured.length > 1) throw new PlanError('invalid-input', texts.errors.oneMeasurement);
  if (saysNothing(checkIn)) throw new PlanError('refused', texts.errors.emptyCheckIn);
}

function checkLinkEnds(link: Link): void {
  if ((link.toObjectiveId === null) === (link.toKeyResultId === null)) {
    throw new PlanError('invalid-input', texts.errors.linkNeedsOneTarget);
  }
  if (link.toObjectiveId === link.fromObjectiveId) throw new PlanError('self-link', texts.errors.selfLink);
}

function checkDependencyEnds(row: InitiativeDependency): void {
  if (row.initiativeId === row.dependsOnId) throw new PlanError('self-link', texts.errors.selfLink);
}

function checkPlacement(placement: GraphPlacement): void {
  refuseUnlessOne(
    [placement.objectiveId, placement.swotItemId, placement.pillarId],
    texts.errors.placementNeedsOneCard,
  );
}
