import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { barrierAge } from '../../../shared/barriers';
import { blankPlan } from '../../../shared/blank-plan';
import { checkInsOf, latestCheckIn } from '../../../shared/check-ins';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import { documentSettingsId } from '../../../shared/model/document-settings';
import { levels, linkKinds, metrics, objectiveStatuses, priorities } from '../../../shared/model/goal';
import { initiativeStatuses } from '../../../shared/model/initiative';
import { optionKinds, optionStatuses } from '../../../shared/model/strategic-option';
import { quadrants } from '../../../shared/model/swot';
import type { Row, TableName } from '../../../shared/model/tables';
import { all, find, type Plan, referencing } from '../../../shared/plan';
import { zoneOf, zones } from '../../../shared/stakeholders';

const resource = (name: string) => readFileSync(join(import.meta.dirname, '../../../resources', name), 'utf8');

test.each(['sample-plan.json', 'templates/start-up.json', 'templates/company.json', 'templates/non-profit.json'])(
  '%s is a good plan, written as export writes it',
  (name) => {
    const text = resource(name);
    expect(exportPlan(importPlan(text))).toBe(text);
  },
);

test.each(['start-up', 'company', 'non-profit'])('%s prints what a blank plan prints', (name) => {
  const settings = (plan: Plan) => find(plan, 'documentSettings', documentSettingsId)?.sections;
  expect(settings(importPlan(resource(`templates/${name}.json`)))).toEqual(settings(blankPlan('Blank')));
});

describe('the sample plan', () => {
  const text = resource('sample-plan.json');
  const plan = importPlan(text);
  const valuesOf = <T extends TableName>(table: T, column: keyof Row<T>) =>
    new Set(all(plan, table).map((row) => row[column]));

  test('is as large as a mid-size company’s', () => {
    expect(plan.rows.swotItem.size).toBe(25);
    expect(plan.rows.team.size).toBe(8);
    expect(plan.rows.person.size).toBe(25);
    expect(plan.rows.objective.size).toBeGreaterThanOrEqual(20);
    expect(plan.rows.keyResult.size).toBeGreaterThanOrEqual(60);
    expect(plan.rows.initiative.size).toBeGreaterThanOrEqual(15);
    expect(plan.rows.initiativeDependency.size).toBeGreaterThanOrEqual(5);
    expect(all(plan, 'period').filter(({ kind }) => kind === 'year')).toHaveLength(2);
  });

  test('shows everything there is: levels, metrics, priorities, statuses, links of every kind to both targets', () => {
    expect(valuesOf('objective', 'level')).toEqual(new Set(levels));
    expect(valuesOf('objective', 'priority')).toEqual(new Set(priorities));
    expect(valuesOf('objective', 'status')).toEqual(new Set(objectiveStatuses));
    expect(valuesOf('keyResult', 'metric')).toEqual(new Set(metrics));
    expect(valuesOf('initiative', 'status')).toEqual(new Set(initiativeStatuses));
    const links = new Set(all(plan, 'link').map(({ kind, toKeyResultId }) => `${kind} ${toKeyResultId === null}`));
    expect(links).toEqual(new Set(linkKinds.flatMap((kind) => [`${kind} true`, `${kind} false`])));
  });

  test('shows the workshop: stakeholders in every zone, options of every kind and status, a session with vote and decisions', () => {
    expect(new Set(all(plan, 'stakeholder').map(zoneOf))).toEqual(new Set(zones));
    expect(valuesOf('strategicOption', 'kind')).toEqual(new Set(optionKinds));
    expect(valuesOf('strategicOption', 'status')).toEqual(new Set(optionStatuses));
    for (const { id, status } of all(plan, 'strategicOption')) {
      expect(referencing(plan, 'optionSwotItem', 'optionId', id).length).toBeGreaterThan(0);
      if (status === 'chosen') expect(referencing(plan, 'optionObjective', 'optionId', id).length).toBeGreaterThan(0);
    }
    expect(plan.rows.swotFit.size).toBeGreaterThanOrEqual(12);
    expect(valuesOf('session', 'status')).toEqual(new Set(['closed', 'planned']));
    // The one of the review holds its retrospective only.
    const workshops = all(plan, 'session').filter(
      ({ id }) => referencing(plan, 'review', 'sessionId', id).length === 0,
    );
    for (const { id, status } of workshops) {
      expect(referencing(plan, 'agendaStep', 'sessionId', id).length).toBeGreaterThanOrEqual(8);
      expect(referencing(plan, 'attendance', 'sessionId', id).length).toBeGreaterThanOrEqual(9);
      expect(referencing(plan, 'decision', 'sessionId', id).length > 0).toBe(status === 'closed');
    }
    for (const { id, ballotCount, budget } of all(plan, 'voteRound')) {
      const totals = referencing(plan, 'voteTotal', 'roundId', id);
      expect(totals.reduce((sum, total) => sum + total.votes, 0)).toBe(ballotCount * budget);
    }
    expect(valuesOf('decision', 'status')).toEqual(new Set(['decided', 'proposed']));
  });

  test('has six cards in each quadrant, each with evidence and tags, most of them answered', () => {
    for (const quadrant of quadrants) {
      const onTheBoard = all(plan, 'swotItem').filter((item) => item.quadrant === quadrant && item.retiredOn === null);
      expect(onTheBoard).toHaveLength(6);
    }
    for (const { evidence, tags } of all(plan, 'swotItem')) {
      expect(evidence.length).toBeGreaterThan(20);
      expect(tags.length).toBeGreaterThan(0);
    }
    const answered = all(plan, 'swotItem').filter(
      ({ id }) => referencing(plan, 'swotLink', 'swotItemId', id).length > 0,
    );
    expect(answered.length).toBeGreaterThanOrEqual(20);
    expect(answered.length).toBeLessThan(24);
  });

  test('has a role, a team and a manager for everyone, a lead for each team, an owner for all that is planned', () => {
    const withoutManager = all(plan, 'person').filter(({ managerId }) => managerId === null);
    expect(withoutManager).toHaveLength(1);
    for (const person of all(plan, 'person')) {
      expect(find(plan, 'jobRole', person.jobRoleId)?.responsibilities).toBeTruthy();
      expect(person.teamId).not.toBeNull();
    }
    for (const { leadId } of all(plan, 'team')) expect(leadId).not.toBeNull();
    const owned = [...all(plan, 'objective'), ...all(plan, 'keyResult'), ...all(plan, 'initiative')];
    for (const { ownerId, title } of owned) expect(ownerId, title).not.toBeNull();
    for (const { id } of all(plan, 'objective'))
      expect(referencing(plan, 'keyResult', 'objectiveId', id).length).toBeGreaterThan(0);
  });

  test('tells the story of a year in its check-ins: one pillar in trouble, one that came back', () => {
    expect(plan.rows.checkIn.size).toBeGreaterThanOrEqual(700);
    const confidence = (pillarId: string, from: string, to: string): number => {
      const said = all(plan, 'checkIn').filter(({ keyResultId, date }) => {
        const objective = find(plan, 'objective', find(plan, 'keyResult', keyResultId)?.objectiveId);
        return objective?.pillarId === pillarId && date >= from && date <= to;
      });
      return said.reduce((sum, row) => sum + (row.confidence ?? 0), 0) / said.length;
    };
    const inTrouble = ['01', '05', '11'].map((month) => confidence('circular', `2026-${month}-01`, `2026-${month}-28`));
    expect(inTrouble[0]).toBeGreaterThan(7);
    expect(inTrouble[2]).toBeLessThan(4);
    const back = ['01', '05', '11'].map((month) => {
      return confidence('audited-reliability', `2026-${month}-01`, `2026-${month}-28`);
    });
    expect(back[1]).toBeLessThan((back[0] ?? 0) - 1);
    expect(back[2]).toBeGreaterThan((back[1] ?? 0) + 2);
    const excursions = checkInsOf(plan, 'rs-excursions').map((row) => row.value ?? 0);
    expect(Math.max(...excursions)).toBeGreaterThan(excursions[0] ?? 0);
    expect(excursions.at(-1)).toBeLessThan(7);
    for (const { id, measuredOn, title } of all(plan, 'keyResult')) {
      if (measuredOn !== null) expect(latestCheckIn(plan, id)?.whatChanged, title).not.toBe('');
    }
    const barriers = all(plan, 'barrier');
    expect(barriers.filter(({ resolvedOn }) => resolvedOn !== null).length).toBeGreaterThanOrEqual(3);
    expect(barriers.filter((barrier) => barrierAge(barrier, '2026-11-21').isBeyondLimit)).toHaveLength(1);
  });

  test('says nothing that only holds in one year or season: its dates move with the day it is opened', () => {
    const texts = [
      ...text.matchAll(
        /"(?:title|text|note|evidence|description|needs|agreementNote|mission|vision|coverNote|subtitle|goal|notes|engagement|decided|why|alternatives|reason|outcome|question|whatChanged|whatNext|nextStep|whatHelped)": "(.*)"/g,
      ),
    ];
    expect(texts.length).toBeGreaterThan(300);
    // Named after a period, these are named anew with it.
    const named = new Set([...all(plan, 'review'), ...all(plan, 'snapshot')].map(({ title }) => title));
    for (const [, words = ''] of texts) {
      if (named.has(words)) continue;
      expect(words).not.toMatch(
        /\b20\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December|winter|summer|autumn|spring|Christmas)\b/i,
      );
    }
  });
});
