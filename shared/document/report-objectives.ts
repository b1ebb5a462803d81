import { barrierAge } from '../barriers';
import { paceChart } from '../layout/pace-chart';
import type { KeyResult } from '../model/goal';
import { find, inOrder, referencing } from '../plan';
import { type MetBarrier, metBarriers, type ReviewedObjective, scoredBefore } from '../review-record';
import { keyResultStanding } from '../rollup';
import { texts } from '../texts/texts';
import { goalAnchor, ownerName, standingMark } from './context';
import { currentOfKeyResult, goalOfKeyResult } from './key-result-words';
import type { Block, GoalBlock, KeyResultBlock } from './model';
import { type ReportContext, scoreShape, scoreWords } from './report-context';
import { decidedWords } from './report-rest';

const words = texts.document.report;

/** Size of a chart of a key result, in points; the painter draws it as it is. */
const chartSize = { width: 196, height: 52 };

/** Every objective: its score with the reason, the decision and why, what was learned, barriers, key results with charts. */
export function reviewedBlocks(context: ReportContext): Block[] {
  const { objectives } = context.record;
  if (objectives.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.noObjectives }];
  const barriers = metBarriers(context.record);
  return [
    { type: 'paragraph', style: 'quiet', text: words.keyResult.chartRule },
    ...objectives.flatMap((reviewed, i) => objectiveBlocks(context, reviewed, i + 1, barriers)),
  ];
}

function objectiveBlocks(
  context: ReportContext,
  reviewed: ReviewedObjective,
  number: number,
  barriers: readonly MetBarrier[],
): Block[] {
  const { record } = context;
  const keyResults = inOrder(referencing(record.plan, 'keyResult', 'objectiveId', reviewed.objective.id));
  const own = barriers.filter(({ objective }) => objective?.id === reviewed.objective.id);
  return [
    head(context, reviewed, number),
    { type: 'facts', items: facts(context, reviewed, own) },
    ...(keyResults.length === 0
      ? [{ type: 'paragraph', style: 'quiet', text: words.goal.noKeyResults } as const]
      : keyResults.map((keyResult) => keyResultBlock(context, keyResult, `${number}  ${reviewed.objective.title}`))),
  ];
}

function head({ record, document }: ReportContext, { objective, score }: ReviewedObjective, number: number): GoalBlock {
  const told = texts.document.objectives;
  const pillar = find(record.plan, 'pillar', objective.pillarId);
  const shape = scoreShape(score);
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('  ·  ');
  return {
    type: 'goal',
    depth: 0,
    number: String(number),
    title: objective.title,
    anchor: goalAnchor(objective.id),
    who: joined([
      ownerName(document, objective.ownerId, told.noOwner),
      find(record.plan, 'team', objective.teamId)?.name ?? '',
    ]),
    when: joined([pillar?.title ?? '', told.kind[objective.kind]]),
    text: '',
    color: pillar?.color ?? null,
    standing: {
      progress: score,
      expected: null,
      progressText: score === null ? texts.document.none : document.format.score(score),
      shape,
      paceText: shape === null ? words.notScored : scoreWord(score),
    },
    relations: [],
  };
}

function scoreWord(score: number | null): string {
  const shape = scoreShape(score);
  return words.color[shape === 'onTrack' ? 'green' : shape === 'behind' ? 'amber' : 'red'];
}

function facts(
  context: ReportContext,
  { objective, score, proposed, said }: ReviewedObjective,
  own: readonly MetBarrier[],
) {
  const told = words.goal;
  const { record, before } = context;
  const isGone = said === undefined && record.review.closedOn !== null;
  const past = scoredBefore(record, before, objective.id);
  const because = (text: string, reason: string): string => (reason === '' ? text : told.because(text, reason));
  const isByHand = said?.score != null && score !== proposed;
  const byHand =
    proposed === null
      ? told.byHand(scoreWords(context, score))
      : told.by(scoreWords(context, score), scoreWords(context, proposed));
  const decision = said?.decision ? texts.reviews.decision[said.decision] : words.undecided;
  const earlier =
    past && before
      ? told.beforeOf(
          scoreWords(context, past.score),
          before.period.name,
          past.objective.title === objective.title ? '' : past.objective.title,
        )
      : '';
  return [
    { label: told.score, value: isByHand ? because(byHand, said.scoreReason.trim()) : '' },
    { label: told.before, value: earlier },
    { label: told.decision, value: isGone ? told.gone : because(decision, said?.why.trim() ?? '') },
    { label: told.learned, value: isGone ? '' : said?.learned.trim() || told.nothingLearned },
    { label: told.barriers, value: own.map((met) => barrierLine(context, met)).join('\n') },
  ].filter(({ value }) => value !== '');
}

function barrierLine({ record }: ReportContext, met: MetBarrier): string {
  const { barrier } = met;
  const { days } = barrierAge(barrier, record.asOf);
  const line = words.barrier.line(
    barrier.title,
    texts.barriers.severity[barrier.severity].toLowerCase(),
    words.barrier.days(days),
  );
  const decided = decidedWords(met);
  return decided === '' ? line : words.goal.because(line, decided);
}

function keyResultBlock({ record, document }: ReportContext, keyResult: KeyResult, continued: string): KeyResultBlock {
  const { format } = document;
  const told = words.keyResult;
  const chart = paceChart(record.plan, keyResult, record.asOf, chartSize);
  const value = (amount: number): string =>
    keyResult.unit === '%' ? format.value(amount, '%') : format.compact(amount);
  const isWay = keyResult.metric === 'increase' || keyResult.metric === 'decrease';
  const amount = (number: number | null): string => (number === null ? '' : format.value(number, keyResult.unit));
  return {
    type: 'keyResult',
    continued,
    title: keyResult.title,
    who: ownerName(document, keyResult.ownerId, texts.document.objectives.noOwner),
    facts: [
      { label: told.start, value: isWay ? amount(keyResult.start) : '' },
      { label: told.value, value: currentOfKeyResult(keyResult, format) },
      {
        label: told.target,
        value: isWay && keyResult.target !== null ? amount(keyResult.target) : goalOfKeyResult(keyResult, format),
      },
    ].filter((fact) => fact.value !== ''),
    standing: { ...standingMark(keyResultStanding(record.rollup, keyResult), format), expected: null },
    chart,
    noChart: keyResult.metric === 'yesNo' ? '' : told.noChart,
    values: ends(chart?.valueTicks ?? []).map((tick) => ({ at: tick.at, text: value(tick.value) })),
    days: ends(chart?.dateTicks ?? []).map((tick) => ({ at: tick.at, text: format.date(tick.date) })),
  };
}

/** The first and the last of a list. */
function ends<T>(list: readonly T[]): T[] {
  return list.filter((_, i) => i === 0 || i === list.length - 1);
}
