import type { Stance } from '../model/stakeholder';
import type { Zone } from '../stakeholders';
import { strategyWords } from './strategy-words';

/** Words of the stakeholder map. */
export const stakeholders = {
  title: 'Stakeholders',
  count: (count: number) => (count === 1 ? '1 stakeholder' : `${count} stakeholders`),
  views: { map: 'Map', table: 'Table' },
  view: 'Show as',
  add: 'Add a stakeholder and press Enter, or paste a list',
  addHere: 'Who stands here?',
  empty:
    'Who can help or hinder this plan? Put each on the map: how much they can move, and how much it concerns them.',
  emptyExample: 'For example: the works council, your largest customer, the regulator.',
  power: 'Power',
  interest: 'Interest',
  powerAxis: 'Power: how much they can move',
  interestAxis: 'Interest: how much it concerns them',
  low: 'low',
  high: 'high',
  zone: strategyWords.stakeholder.zone,
  zoneWhy: {
    manageClosely: 'High power, high interest: win them and keep them close.',
    keepSatisfied: 'High power, low interest: meet their needs without tiring them.',
    keepInformed: 'Low power, high interest: tell them, listen to them.',
    monitor: 'Low power, low interest: keep an eye on them.',
  } satisfies Record<Zone, string>,
  stance: strategyWords.stakeholder.stance,
  stanceMark: { unaware: '?', resistant: '−', neutral: '○', supportive: '+', leading: '★' } satisfies Record<
    Stance,
    string
  >,
  notJudged: 'Not judged yet',
  cadence: strategyWords.stakeholder.cadence,
  noCadence: 'Not agreed',
  kind: strategyWords.stakeholder.kind,
  field: {
    name: 'Name',
    kind: 'Kind',
    zone: 'Zone',
    stanceNow: 'Stands now',
    stanceWanted: 'Should stand',
    needs: 'What they need from us',
    needsHint: 'What would they ask for if they sat here?',
    engagement: 'How we engage them',
    engagementHint: 'For example: lunch with the chair, a page before each quarter',
    cadence: 'How often',
    owner: 'Who looks after them',
    note: 'Note',
    noteHint: 'What else there is to say',
    objectives: 'Objectives that concern them',
    noObjectives: 'No objective is linked yet.',
    linkObjective: 'Link an objective…',
  },
  gap: (steps: number) =>
    steps === 0
      ? 'They stand where you want them.'
      : steps > 0
        ? `${steps === 1 ? 'One step' : `${steps} steps`} to win.`
        : `${steps === -1 ? 'One step' : `${-steps} steps`} further than needed.`,
  lacks: {
    engagement: 'nobody wrote down how to engage them',
    owner: 'nobody looks after them',
  },
  warning: (reasons: readonly string[]) => `To be managed closely, but ${reasons.join(' and ')}.`,
  lacking: (count: number) => `${count} without care`,
  lackingWhy: 'To be managed closely, but without an engagement or an owner',
  showAll: 'Show all',
  markName: (name: string, zone: string, power: string, interest: string) =>
    `${name}. ${zone}. Power ${power}, interest ${interest}.`,
  standing: (power: string, interest: string, zone: string) => `Power ${power} · Interest ${interest} · ${zone}`,
  picked: (name: string) =>
    `Picked up ${name}. Arrows move it by a tenth, with Shift by half a point. Space drops it, Esc puts it back.`,
  dropped: (name: string, zone: string) => `${name} dropped in ${zone}.`,
  putBack: (name: string) => `${name} is back where it was.`,
  help: 'Arrows go from one to the next, Space picks up to move, Enter shows the details, Delete deletes.',
  hint: 'Drag to move. Double-click an empty spot to add somebody there.',
  delete: (name: string) => `Delete ${name}`,
  sortBy: (column: string) => `Sort by ${column}`,
  stopPresenting: 'Stop presenting',
} as const;
