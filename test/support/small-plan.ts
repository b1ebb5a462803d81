import { blankPlan } from '../../shared/blank-plan';
import { applyChanges, type Change, reverse } from '../../shared/changes';
import type { CommandContext } from '../../shared/commands/command';
import { type CommandInput, type CommandName, commands } from '../../shared/commands/registry';
import { checkChanges } from '../../shared/integrity';
import type { Barrier } from '../../shared/model/barrier';
import type { CheckIn } from '../../shared/model/check-in';
import type { Decision } from '../../shared/model/decision';
import type { Person, Pillar, Team } from '../../shared/model/foundation';
import type { KeyResult, Objective } from '../../shared/model/goal';
import type { Initiative } from '../../shared/model/initiative';
import type { Period } from '../../shared/model/period';
import type { AgendaStep, Session } from '../../shared/model/session';
import type { ObjectiveReview, Review } from '../../shared/model/snapshot';
import type { Stakeholder } from '../../shared/model/stakeholder';
import type { StrategicOption } from '../../shared/model/strategic-option';
import type { SwotItem } from '../../shared/model/swot';
import type { Row, TableName } from '../../shared/model/tables';
import type { VoteRound } from '../../shared/model/vote';
import { type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';

type Lists = { [T in TableName]?: Row<T>[] };

/** A blank plan with the given rows; Q1 2027 is always there. */
export function smallPlan(lists: Lists = {}): Plan {
  const { period = [], ...rest } = lists;
  const q1 = quarter('q1', '2027-01-01', '2027-03-31');
  const periods = period.some((row) => row.id === 'q1') ? period : [q1, ...period];
  return planFromRows({ ...rowsFromPlan(blankPlan('Plan')), ...rest, period: periods });
}

/** Does what the main process does with a command, without a file: parse, apply, check; a refusal leaves no trace. */
export function perform<N extends CommandName>(
  plan: Plan,
  name: N,
  input: CommandInput<N>,
  context: Partial<CommandContext> = {},
): Change[] {
  const command = commands.get(name);
  if (!command) throw new Error(`No command is called ${name}`);
  const parsed = command.schema.parse(input);
  command.label(plan, parsed);
  const changes = command.apply(plan, parsed, {
    newId: freshId,
    today: '2027-02-15',
    now: '2027-02-15T09:00:00+01:00',
    ...context,
  });
  applyChanges(plan, changes);
  try {
    checkChanges(plan, changes);
  } catch (error) {
    applyChanges(plan, reverse(changes));
    throw error;
  }
  return changes;
}

let count = 0;
const freshId = (): string => `fresh-${++count}`;

/** A quarter, active. */
export function quarter(id: string, startDate: string, endDate: string, more: Partial<Period> = {}): Period {
  return { id, name: id.toUpperCase(), kind: 'quarter', status: 'active', startDate, endDate, parentId: null, ...more };
}

/** An active company objective in Q1 2027. */
export function objective(id: string, more: Partial<Objective> = {}): Objective {
  return {
    id,
    title: `Objective ${id}`,
    description: '',
    level: 'company',
    parentId: null,
    ownerId: null,
    jobRoleId: null,
    teamId: null,
    periodId: 'q1',
    pillarId: null,
    audienceId: null,
    kind: 'committed',
    priority: 'medium',
    status: 'active',
    startDate: null,
    dueDate: null,
    weight: 1,
    countsChildren: false,
    statusRule: 'weakest',
    agreedOn: null,
    agreementNote: '',
    position: 1,
    predecessorId: null,
    ...more,
  };
}

/** A key result from 0 to 100 %, now at 0. */
export function keyResult(id: string, objectiveId: string, more: Partial<KeyResult> = {}): KeyResult {
  return {
    id,
    objectiveId,
    title: `Key result ${id}`,
    description: '',
    metric: 'increase',
    start: 0,
    target: 100,
    current: 0,
    rangeLow: null,
    rangeHigh: null,
    milestones: [],
    done: false,
    unit: '%',
    weight: 1,
    ownerId: null,
    cadence: 'weekly',
    startDate: null,
    dueDate: null,
    measuredOn: null,
    position: 1,
    expectedPoints: [],
    predecessorId: null,
    ...more,
  };
}

/** A check-in on a number, confidence 7. */
export function checkIn(id: string, keyResultId: string, more: Partial<CheckIn> = {}): CheckIn {
  return {
    id,
    keyResultId,
    date: '2027-02-01',
    value: null,
    milestoneIds: null,
    done: null,
    confidence: 7,
    whatChanged: '',
    whatNext: '',
    personId: null,
    sessionId: null,
    position: 1,
    ...more,
  };
}

/** A barrier of the whole plan, open since 1 February 2027. */
export function barrier(id: string, more: Partial<Barrier> = {}): Barrier {
  return {
    id,
    title: `Barrier ${id}`,
    keyResultId: null,
    objectiveId: null,
    checkInId: null,
    severity: 'medium',
    ownerId: null,
    nextStep: '',
    openedOn: '2027-02-01',
    limitDays: 30,
    resolvedOn: null,
    whatHelped: '',
    sessionId: null,
    resolvedSessionId: null,
    ...more,
  };
}

/** A running review of Q1 2027. */
export function review(id: string, more: Partial<Review> = {}): Review {
  return {
    id,
    title: `Review ${id}`,
    periodId: 'q1',
    snapshotId: null,
    sessionId: null,
    startedOn: '2027-02-01',
    closedOn: null,
    nextPeriodId: null,
    summary: '',
    closingSnapshotId: null,
    ...more,
  };
}

/** What a review says about an objective: nothing yet. */
export function said(
  id: string,
  reviewId: string,
  objectiveId: string,
  more: Partial<ObjectiveReview> = {},
): ObjectiveReview {
  const blank = { score: null, proposedScore: null, scoreReason: '', learned: '', decision: null, why: '' };
  return { id, reviewId, objectiveId, ...blank, ...more };
}

export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name: `Person ${id}`,
    email: '',
    jobRoleId: null,
    teamId: null,
    managerId: null,
    position: 1,
    ...more,
  };
}

export function team(id: string, more: Partial<Team> = {}): Team {
  return { id, name: `Team ${id}`, description: '', parentId: null, leadId: null, position: 1, ...more };
}

export function pillar(id: string, more: Partial<Pillar> = {}): Pillar {
  return { id, title: `Pillar ${id}`, description: '', color: '#4f46e5', position: 1, ...more };
}

export function swotItem(id: string, more: Partial<SwotItem> = {}): SwotItem {
  return {
    id,
    quadrant: 'threat',
    title: `Card ${id}`,
    note: '',
    evidence: '',
    impact: 3,
    confidence: 3,
    tags: [],
    position: 1,
    mergedIntoId: null,
    retiredOn: null,
    ...more,
  };
}

export function initiative(id: string, more: Partial<Initiative> = {}): Initiative {
  return {
    id,
    title: `Initiative ${id}`,
    description: '',
    ownerId: null,
    teamId: null,
    startDate: null,
    dueDate: null,
    status: 'inProgress',
    position: 1,
    sessionId: null,
    ...more,
  };
}

/** A group in the middle of the map, not judged. */
export function stakeholder(id: string, more: Partial<Stakeholder> = {}): Stakeholder {
  return {
    id,
    name: `Stakeholder ${id}`,
    kind: 'group',
    power: 2,
    interest: 2,
    stanceNow: null,
    stanceWanted: null,
    needs: '',
    engagement: '',
    cadence: null,
    ownerId: null,
    note: '',
    position: 1,
    ...more,
  };
}

/** An idea of the kind ST. */
export function option(id: string, more: Partial<StrategicOption> = {}): StrategicOption {
  return {
    id,
    kind: 'ST',
    title: `Option ${id}`,
    description: '',
    effort: 3,
    impact: 3,
    pillarId: null,
    status: 'idea',
    reason: '',
    position: 1,
    ...more,
  };
}

/** A decision that stands. */
export function decision(id: string, more: Partial<Decision> = {}): Decision {
  return {
    id,
    title: `Decision ${id}`,
    decided: '',
    why: '',
    alternatives: '',
    decidedOn: '2027-02-01',
    decidedBy: '',
    lookAgainOn: null,
    lookedAgainOn: null,
    status: 'decided',
    sessionId: null,
    position: 1,
    ...more,
  };
}

/** A planned session. */
export function session(id: string, more: Partial<Session> = {}): Session {
  return {
    id,
    title: `Session ${id}`,
    templateKind: 'own',
    date: '2027-02-15',
    location: '',
    goal: '',
    facilitatorId: null,
    status: 'planned',
    stepId: null,
    startedAt: null,
    closedAt: null,
    minutes: '',
    position: 1,
    ...more,
  };
}

/** A step of ten minutes that nobody has entered. */
export function step(id: string, sessionId: string, more: Partial<AgendaStep> = {}): AgendaStep {
  return {
    id,
    sessionId,
    kind: 'discuss',
    title: `Step ${id}`,
    goal: '',
    minutes: 10,
    addedMinutes: 0,
    place: null,
    placeArgument: '',
    startedAt: null,
    elapsedMs: 0,
    enteredAt: null,
    leftAt: null,
    notes: '',
    objectiveId: null,
    position: 1,
    ...more,
  };
}

/** An open secret vote on all SWOT cards, five votes each. */
export function voteRound(id: string, more: Partial<VoteRound> = {}): VoteRound {
  return {
    id,
    title: `Vote ${id}`,
    question: '',
    sessionId: null,
    subject: 'swotItem',
    quadrant: null,
    noteColumn: null,
    budget: 5,
    onePerItem: false,
    ballot: 'secret',
    openedOn: '2027-02-15',
    closedOn: null,
    ballotCount: 0,
    position: 1,
    ...more,
  };
}
