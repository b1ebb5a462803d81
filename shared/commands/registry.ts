import type { z } from 'zod';
import * as agenda from './agenda';
import * as barrier from './barrier';
import * as checkIn from './check-in';
import type { Command } from './command';
import * as decision from './decision';
import { duplicateObjective } from './duplicate-objective';
import * as foundation from './foundation';
import * as goal from './goal';
import * as graph from './graph';
import * as initiative from './initiative';
import * as initiativeSchedule from './initiative-schedule';
import * as keyResult from './key-result';
import * as meeting from './meeting';
import * as optionObjectives from './option-objectives';
import { mergePacket } from './packet';
import * as period from './period';
import * as retrospective from './retrospective';
import * as review from './review';
import { rollOver } from './roll-over';
import * as session from './session';
import * as sessionRun from './session-run';
import * as stakeholder from './stakeholder';
import * as option from './strategic-option';
import * as swot from './swot';
import * as swotMerge from './swot-merge';
import * as swotReview from './swot-review';
import * as vote from './vote';
import * as workspace from './workspace';

const list = [
  workspace.updateWorkspace,
  workspace.updateDocumentSettings,
  foundation.createAudience,
  foundation.updateAudience,
  foundation.createPillar,
  foundation.updatePillar,
  foundation.movePillar,
  foundation.createTeam,
  foundation.updateTeam,
  foundation.moveTeam,
  foundation.createJobRole,
  foundation.updateJobRole,
  foundation.createPeople,
  foundation.updatePerson,
  foundation.deleteItems,
  period.createPeriod,
  period.updatePeriod,
  period.createFiscalYear,
  swot.addSwotItems,
  swot.updateSwotItem,
  swot.moveSwotItems,
  swot.linkSwotItem,
  swot.unlinkSwotItem,
  goal.createObjective,
  goal.updateObjective,
  goal.moveObjective,
  duplicateObjective,
  goal.createLink,
  goal.updateLink,
  goal.deleteLink,
  goal.deleteGoals,
  keyResult.createKeyResult,
  keyResult.updateKeyResult,
  keyResult.setKeyResultValue,
  keyResult.moveKeyResult,
  keyResult.duplicateKeyResult,
  checkIn.addCheckIn,
  checkIn.editCheckIn,
  checkIn.removeCheckIn,
  mergePacket,
  barrier.openBarrier,
  barrier.editBarrier,
  barrier.resolveBarrier,
  barrier.reopenBarrier,
  review.takeSnapshot,
  review.renameSnapshot,
  review.startReview,
  review.updateReview,
  review.scoreObjective,
  review.decideBarrier,
  review.closeReview,
  retrospective.addReviewNotes,
  retrospective.orderNotesByVotes,
  retrospective.noteBecomes,
  rollOver,
  swotReview.judgeCard,
  swotReview.withdrawVerdict,
  swotReview.bringBackCards,
  initiative.createInitiative,
  initiative.addInitiatives,
  initiative.updateInitiative,
  initiative.setInitiativeKeyResults,
  initiative.setInitiativeDependencies,
  initiativeSchedule.rescheduleInitiative,
  initiativeSchedule.placeInitiative,
  graph.placeNodes,
  graph.tidyGraph,
  swot.revealSwotItems,
  swotMerge.mergeSwotItems,
  swotMerge.takeApartSwotItem,
  stakeholder.createStakeholders,
  stakeholder.updateStakeholder,
  stakeholder.placeStakeholders,
  stakeholder.moveStakeholder,
  stakeholder.linkStakeholder,
  stakeholder.unlinkStakeholder,
  option.setSwotFit,
  option.createOption,
  option.updateOption,
  option.moveOption,
  option.setOptionStatus,
  option.setOptionItems,
  optionObjectives.makeObjectives,
  optionObjectives.linkOption,
  optionObjectives.unlinkOption,
  decision.createDecision,
  decision.updateDecision,
  decision.setDecisionPeople,
  decision.linkDecision,
  decision.unlinkDecision,
  decision.lookAgainAtDecision,
  session.createSessionFromTemplate,
  session.createSession,
  session.repeatSession,
  session.updateSession,
  meeting.startMeeting,
  sessionRun.startSession,
  sessionRun.pauseSession,
  sessionRun.resumeSession,
  sessionRun.addMinutes,
  sessionRun.nextStep,
  sessionRun.previousStep,
  sessionRun.goToStep,
  sessionRun.closeSession,
  sessionRun.reopenSession,
  agenda.createStep,
  agenda.updateStep,
  agenda.moveStep,
  agenda.addAttendees,
  agenda.setPresent,
  agenda.parkItems,
  agenda.updateParkedItem,
  agenda.addSessionNotes,
  agenda.updateSessionNote,
  vote.openVote,
  vote.updateVote,
  vote.castNamedVotes,
  vote.closeVote,
] as const;

type Listed = (typeof list)[number];
/** The name of every command. */
export type CommandName = Listed['name'];
/** What a person or a test gives to a command, before defaults are filled in. */
export type CommandInput<N extends CommandName> = z.input<Extract<Listed, { name: N }>['schema']>;

/** Every command by name. */
export const commands: ReadonlyMap<string, Command<string, z.ZodType>> = new Map(
  list.map((command) => [command.name, command as unknown as Command<string, z.ZodType>]),
);

/** All command names, for tests that must cover each. */
export const commandNames: readonly CommandName[] = list.map((command) => command.name);
