import type { z } from 'zod';
import { barrierSchema } from './barrier';
import { checkInSchema } from './check-in';
import { decisionLinkSchema, decisionPersonSchema, decisionSchema } from './decision';
import { documentSettingsSchema } from './document-settings';
import { audienceSchema, jobRoleSchema, personSchema, pillarSchema, teamSchema } from './foundation';
import { keyResultSchema, linkSchema, objectiveSchema } from './goal';
import { graphPlacementSchema } from './graph-placement';
import { initiativeDependencySchema, initiativeKeyResultSchema, initiativeSchema } from './initiative';
import { periodSchema } from './period';
import { agendaStepSchema, attendanceSchema, parkingLotItemSchema, sessionNoteSchema, sessionSchema } from './session';
import { barrierReviewSchema, objectiveReviewSchema, reviewSchema, snapshotSchema, swotReviewSchema } from './snapshot';
import { stakeholderLinkSchema, stakeholderSchema } from './stakeholder';
import { optionObjectiveSchema, optionSwotItemSchema, strategicOptionSchema, swotFitSchema } from './strategic-option';
import { swotItemSchema, swotLinkSchema } from './swot';
import { namedVoteSchema, voteRoundSchema, voteTotalSchema } from './vote';
import { workspaceSchema } from './workspace';

/** What happens to a row when the row it points to goes: it goes too, or it only forgets the reference. */
export type OnDelete = 'delete' | 'clear';

/** A column that points to a row of another table. */
export interface Reference {
  readonly table: TableName;
  readonly onDelete: OnDelete;
}

interface TableDefinition {
  readonly schema: z.ZodObject;
  readonly references: Readonly<Record<string, { readonly table: string; readonly onDelete: OnDelete }>>;
}

const goes = <T extends string>(table: T) => ({ table, onDelete: 'delete' as const });
const forgets = <T extends string>(table: T) => ({ table, onDelete: 'clear' as const });

/** Every table of the plan: its row schema and its references. The order is the order of files and exports. */
export const tables = {
  workspace: { schema: workspaceSchema, references: {} },
  documentSettings: {
    schema: documentSettingsSchema,
    references: { sessionId: forgets('session'), reviewId: forgets('review'), comparedSnapshotId: forgets('snapshot') },
  },
  audience: { schema: audienceSchema, references: {} },
  pillar: { schema: pillarSchema, references: {} },
  team: { schema: teamSchema, references: { parentId: forgets('team'), leadId: forgets('person') } },
  jobRole: { schema: jobRoleSchema, references: {} },
  person: {
    schema: personSchema,
    references: { jobRoleId: forgets('jobRole'), teamId: forgets('team'), managerId: forgets('person') },
  },
  period: { schema: periodSchema, references: { parentId: forgets('period') } },
  swotItem: { schema: swotItemSchema, references: { mergedIntoId: forgets('swotItem') } },
  objective: {
    schema: objectiveSchema,
    references: {
      parentId: forgets('objective'),
      ownerId: forgets('person'),
      jobRoleId: forgets('jobRole'),
      teamId: forgets('team'),
      periodId: forgets('period'),
      pillarId: forgets('pillar'),
      audienceId: forgets('audience'),
      predecessorId: forgets('objective'),
    },
  },
  swotLink: { schema: swotLinkSchema, references: { swotItemId: goes('swotItem'), objectiveId: goes('objective') } },
  keyResult: {
    schema: keyResultSchema,
    references: {
      objectiveId: goes('objective'),
      ownerId: forgets('person'),
      predecessorId: forgets('keyResult'),
    },
  },
  link: {
    schema: linkSchema,
    references: {
      fromObjectiveId: goes('objective'),
      toObjectiveId: goes('objective'),
      toKeyResultId: goes('keyResult'),
    },
  },
  initiative: {
    schema: initiativeSchema,
    references: { ownerId: forgets('person'), teamId: forgets('team'), sessionId: forgets('session') },
  },
  initiativeKeyResult: {
    schema: initiativeKeyResultSchema,
    references: { initiativeId: goes('initiative'), keyResultId: goes('keyResult') },
  },
  initiativeDependency: {
    schema: initiativeDependencySchema,
    references: { initiativeId: goes('initiative'), dependsOnId: goes('initiative') },
  },
  checkIn: {
    schema: checkInSchema,
    references: { keyResultId: goes('keyResult'), personId: forgets('person'), sessionId: forgets('session') },
  },
  barrier: {
    schema: barrierSchema,
    references: {
      keyResultId: goes('keyResult'),
      objectiveId: goes('objective'),
      checkInId: forgets('checkIn'),
      ownerId: forgets('person'),
      sessionId: forgets('session'),
      resolvedSessionId: forgets('session'),
    },
  },
  graphPlacement: {
    schema: graphPlacementSchema,
    references: { objectiveId: goes('objective'), swotItemId: goes('swotItem'), pillarId: goes('pillar') },
  },
  stakeholder: { schema: stakeholderSchema, references: { ownerId: forgets('person') } },
  stakeholderLink: {
    schema: stakeholderLinkSchema,
    references: { stakeholderId: goes('stakeholder'), objectiveId: goes('objective') },
  },
  strategicOption: { schema: strategicOptionSchema, references: { pillarId: forgets('pillar') } },
  optionSwotItem: {
    schema: optionSwotItemSchema,
    references: { optionId: goes('strategicOption'), swotItemId: goes('swotItem') },
  },
  optionObjective: {
    schema: optionObjectiveSchema,
    references: { optionId: goes('strategicOption'), objectiveId: goes('objective') },
  },
  swotFit: { schema: swotFitSchema, references: { internalId: goes('swotItem'), externalId: goes('swotItem') } },
  session: { schema: sessionSchema, references: { facilitatorId: forgets('person'), stepId: forgets('agendaStep') } },
  agendaStep: {
    schema: agendaStepSchema,
    references: { sessionId: goes('session'), objectiveId: forgets('objective') },
  },
  attendance: { schema: attendanceSchema, references: { sessionId: goes('session'), personId: forgets('person') } },
  parkingLotItem: { schema: parkingLotItemSchema, references: { sessionId: goes('session') } },
  sessionNote: {
    schema: sessionNoteSchema,
    references: {
      sessionId: goes('session'),
      stepId: forgets('agendaStep'),
      initiativeId: forgets('initiative'),
      decisionId: forgets('decision'),
    },
  },
  decision: { schema: decisionSchema, references: { sessionId: forgets('session') } },
  decisionPerson: {
    schema: decisionPersonSchema,
    references: { decisionId: goes('decision'), personId: goes('person') },
  },
  decisionLink: {
    schema: decisionLinkSchema,
    references: {
      decisionId: goes('decision'),
      swotItemId: goes('swotItem'),
      optionId: goes('strategicOption'),
      objectiveId: goes('objective'),
      keyResultId: goes('keyResult'),
      initiativeId: goes('initiative'),
      stakeholderId: goes('stakeholder'),
      barrierId: goes('barrier'),
    },
  },
  voteRound: { schema: voteRoundSchema, references: { sessionId: forgets('session') } },
  voteTotal: {
    schema: voteTotalSchema,
    references: {
      roundId: goes('voteRound'),
      swotItemId: goes('swotItem'),
      optionId: goes('strategicOption'),
      noteId: goes('sessionNote'),
    },
  },
  namedVote: {
    schema: namedVoteSchema,
    references: {
      roundId: goes('voteRound'),
      personId: forgets('person'),
      swotItemId: goes('swotItem'),
      optionId: goes('strategicOption'),
      noteId: goes('sessionNote'),
    },
  },
  snapshot: { schema: snapshotSchema, references: { periodId: forgets('period') } },
  review: {
    schema: reviewSchema,
    references: {
      periodId: goes('period'),
      snapshotId: forgets('snapshot'),
      sessionId: forgets('session'),
      nextPeriodId: forgets('period'),
      closingSnapshotId: forgets('snapshot'),
    },
  },
  objectiveReview: {
    schema: objectiveReviewSchema,
    references: { reviewId: goes('review'), objectiveId: goes('objective') },
  },
  barrierReview: {
    schema: barrierReviewSchema,
    references: { reviewId: goes('review'), barrierId: goes('barrier') },
  },
  swotReview: {
    schema: swotReviewSchema,
    references: { reviewId: goes('review'), swotItemId: goes('swotItem') },
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;
/** A whole row of a table. */
export type Row<T extends TableName = TableName> = z.infer<(typeof tables)[T]['schema']>;
/** A row seen without knowing its table. */
export type AnyRow = { readonly id: string; readonly [column: string]: unknown };
/** The reference columns of a table. */
export type ReferenceColumn<T extends TableName> = keyof (typeof tables)[T]['references'] & string;

/** All table names in file order. */
export const tableNames = Object.keys(tables) as TableName[];

/** The reference columns of a table, typed loosely for generic code. */
export function referencesOf(table: TableName): Readonly<Record<string, Reference>> {
  return tables[table].references;
}
