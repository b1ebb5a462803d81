import { reviewDecisions } from '../model/snapshot';
import { referencing } from '../plan';
import { keyResultProgress, scoreColor } from '../progress';
import { meanScore, metBarriers, planOfNext, type ReviewedObjective, scoredBefore } from '../review-record';
import { texts } from '../texts/texts';
import { goalAnchor, ownerName } from './context';
import type { Block, FiguresBlock, TableRow } from './model';
import {
  changeWords,
  periodBefore,
  type ReportContext,
  reportReference,
  scoreCell,
  scoredGroups,
  scoreWords,
} from './report-context';
import { verdictCounts } from './report-swot';

const words = texts.document.report;
/** How many objectives the summary names at either end, so that it stays on its page. */
const mostNamed = 3;

/** The review on one page: what it came to, the numbers that matter, what to talk about first. */
export function summaryBlocks(context: ReportContext): Block[] {
  const { record } = context;
  const summary = record.review.summary.trim();
  return [
    ...(record.review.closedOn === null ? [{ type: 'paragraph', style: 'quiet', text: words.running } as const] : []),
    summary === ''
      ? { type: 'paragraph', style: 'quiet', text: words.noSummary }
      : { type: 'paragraph', style: summary.length > 600 ? 'body' : 'lead', text: summary },
    figures(context),
    { type: 'facts', items: facts(context) },
    ...ends(context),
  ];
}

function figures(context: ReportContext): FiguresBlock {
  const { record, before, document } = context;
  const told = words.figures;
  const { objectives } = record;
  const mean = meanScore(objectives);
  const past = before ? meanScore(before.objectives) : null;
  const colors = objectives.map(({ score }) => scoreColor(score));
  const count = (color: string): number => colors.filter((each) => each === color).length;
  const keyResults = objectives.flatMap(({ objective }) =>
    referencing(record.plan, 'keyResult', 'objectiveId', objective.id),
  );
  const reached = keyResults.filter((row) => keyResultProgress(row) === 1).length;
  const barriers = metBarriers(record);
  const open = barriers.filter(({ barrier }) => barrier.resolvedOn === null).length;
  return {
    type: 'figures',
    items: [
      {
        value: scoreWords(context, mean),
        label: told.mean,
        quiet:
          before && past !== null
            ? told.meanQuiet(scoreWords(context, past), changeWords(context, mean, past), before.period.name)
            : told.noBefore,
      },
      {
        value: String(objectives.length),
        label: told.objectives(objectives.length),
        quiet: told.colors(count('green'), count('amber'), count('red')),
      },
      {
        value: told.keyResultsOf(reached, keyResults.length),
        label: told.keyResults,
        quiet: keyResults.length === 0 ? '' : told.share(document.format.percent(reached / keyResults.length)),
      },
      {
        value: String(open),
        label: told.barriers(open),
        quiet: told.barriersQuiet(barriers.length - open, barriers.filter(({ decided }) => decided).length),
      },
    ],
  };
}

function facts(context: ReportContext): { label: string; value: string }[] {
  const { record, now } = context;
  const { objectives } = record;
  const told = words.facts;
  const decided = reviewDecisions.flatMap((decision) => {
    const count = objectives.filter(({ said }) => said?.decision === decision).length;
    return count === 0 ? [] : told.counts[decision](count);
  });
  const undecided = objectives.filter(({ said }) => (said?.decision ?? null) === null).length;
  if (undecided > 0) decided.push(told.undecided(undecided));
  const corrected = objectives.filter(({ said, proposed }) => said?.score != null && said.score !== proposed).length;
  const next = planOfNext(now, record);
  const planned = next ? referencing(next.plan, 'objective', 'periodId', next.period.id).length : 0;
  return [
    { label: told.decisions, value: decided.join(', ') },
    { label: told.corrected, value: corrected === 0 ? '' : told.correctedOf(corrected) },
    { label: told.verdicts, value: verdictCounts(context) },
    { label: told.next, value: next ? told.nextOf(next.period.name, planned) : '' },
  ].filter(({ value }) => value !== '');
}

function ends(context: ReportContext): Block[] {
  const scored = context.record.objectives.filter(({ score }) => score !== null);
  const ranked = scored.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const lowest = ranked.filter(({ score }) => scoreColor(score) !== 'green').slice(0, mostNamed);
  const highest = ranked
    .toReversed()
    .filter((each) => scoreColor(each.score) === 'green' && !lowest.includes(each))
    .slice(0, mostNamed);
  const group = (text: string, list: readonly ReviewedObjective[]): TableRow[] =>
    list.length === 0 ? [] : [{ type: 'group', text }, ...list.map((each) => objectiveRow(context, each))];
  const rows = [...group(words.lowest, lowest), ...group(words.highest, highest)];
  return rows.length === 0 ? [] : [{ type: 'table', columns: objectiveColumns(context), rows }];
}

/** Scores by pillar and by team, then of every objective: each as a bar and as a number, beside those of the period before. Nothing without objectives. */
export function scoreBlocks(context: ReportContext): Block[] {
  const { objectives } = context.record;
  if (objectives.length === 0) return [];
  return [
    { type: 'paragraph', style: 'quiet', text: `${words.scoreRule} ${words.chartRule(periodBefore(context))}` },
    ...groupTable(context, 'pillarId'),
    ...groupTable(context, 'teamId'),
    { type: 'heading', level: 2, text: words.byObjective, anchor: 'scores-objectives' },
    {
      type: 'table',
      columns: objectiveColumns(context),
      rows: objectives.map((each) => objectiveRow(context, each)),
    },
  ];
}

function groupTable(context: ReportContext, column: 'pillarId' | 'teamId'): Block[] {
  const isPillar = column === 'pillarId';
  const before = periodBefore(context);
  return [
    {
      type: 'heading',
      level: 2,
      text: isPillar ? words.byPillar : words.byTeam,
      anchor: isPillar ? 'scores-pillars' : 'scores-teams',
    },
    {
      type: 'table',
      columns: [
        { label: isPillar ? words.pillar : words.team, share: 5 },
        { label: words.score, width: 190 },
        ...(before === '' ? [] : [{ label: words.before(before), width: 58, align: 'right' as const }]),
        ...(before === '' ? [] : [{ label: words.change, width: 44, align: 'right' as const }]),
        { label: words.count, width: 54, align: 'right' },
      ],
      rows: scoredGroups(context, column).map(({ name, score, before: past, count }) => ({
        type: 'cells',
        cells: [
          { type: 'text', text: name, bold: true },
          scoreCell(context, score, past),
          ...(before === '' ? [] : [{ type: 'text' as const, text: scoreWords(context, past) }]),
          ...(before === '' ? [] : [{ type: 'text' as const, text: changeWords(context, score, past) }]),
          { type: 'text', text: String(count) },
        ],
      })),
    },
  ];
}

function objectiveColumns(context: ReportContext) {
  const before = periodBefore(context);
  return [
    { label: words.number, width: 24 },
    { label: words.objective, share: 5 },
    { label: words.owner, share: 2 },
    { label: words.score, width: 120 },
    ...(before === '' ? [] : [{ label: words.before(before), width: 56 }]),
    { label: words.decision, width: 60 },
  ];
}

function objectiveRow(context: ReportContext, { objective, score, said }: ReviewedObjective): TableRow {
  const past = scoredBefore(context.record, context.before, objective.id)?.score ?? null;
  const hasBefore = periodBefore(context) !== '';
  return {
    type: 'cells',
    cells: [
      { type: 'references', items: reportReference(context, objective.id), none: '' },
      { type: 'text', text: objective.title, bold: true, link: goalAnchor(objective.id) },
      { type: 'text', text: ownerName(context.document, objective.ownerId) },
      scoreCell(context, score, past),
      ...(hasBefore ? [{ type: 'text' as const, text: scoreWords(context, past) }] : []),
      { type: 'text', text: said?.decision ? texts.reviews.decision[said.decision] : words.undecided },
    ],
  };
}
