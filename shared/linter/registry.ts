import type { Rule } from './finding';
import { childOutlivesParent } from './rules/child-outlives-parent';
import { cycle } from './rules/cycle';
import { datesOutsidePeriod } from './rules/dates-outside-period';
import { greenOverRed } from './rules/green-over-red';
import { initiativePastDue, initiativeWithoutDate, initiativeWithoutOwner } from './rules/initiatives';
import { keyResultWithoutBaseline } from './rules/key-result-without-baseline';
import { keyResultWithoutOwner } from './rules/key-result-without-owner';
import { keyStakeholderWithoutEngagement } from './rules/key-stakeholder-without-engagement';
import { audienceWithoutObjective, pillarWithoutObjective } from './rules/nothing-serves-it';
import { objectiveWithoutEvidence } from './rules/objective-without-evidence';
import { objectiveWithoutKeyResults } from './rules/objective-without-key-results';
import { objectiveWithoutOwner } from './rules/objective-without-owner';
import { oldBarrier } from './rules/old-barrier';
import { chosenOptionWithoutObjective, optionWithoutItems } from './rules/options';
import { orphanObjective } from './rules/orphan-objective';
import { overloadedOwner } from './rules/overloaded-owner';
import { staleCheckIn } from './rules/stale-check-in';
import { teamWithoutCompanyLink } from './rules/team-without-company-link';
import { tooManyElements } from './rules/too-many-elements';
import { unansweredSwotItem } from './rules/unanswered-swot-item';

/** All rules of plan health, the gravest first. */
export const rules: readonly Rule[] = [
  cycle,
  keyResultWithoutBaseline,
  orphanObjective,
  objectiveWithoutKeyResults,
  objectiveWithoutOwner,
  keyResultWithoutOwner,
  childOutlivesParent,
  greenOverRed,
  datesOutsidePeriod,
  staleCheckIn,
  oldBarrier,
  unansweredSwotItem,
  chosenOptionWithoutObjective,
  keyStakeholderWithoutEngagement,
  teamWithoutCompanyLink,
  overloadedOwner,
  pillarWithoutObjective,
  initiativePastDue,
  initiativeWithoutOwner,
  initiativeWithoutDate,
  objectiveWithoutEvidence,
  optionWithoutItems,
  audienceWithoutObjective,
  tooManyElements,
];
