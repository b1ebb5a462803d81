import type { KeyResult } from '../model/goal';
import { find, inOrder, referencing } from '../plan';
import { datesOf } from '../progress';
import { keyResultStanding } from '../rollup';
import { texts } from '../texts/texts';
import {
  answeredCards,
  type DocumentContext,
  goalAnchor,
  type NumberedGoal,
  objectiveMark,
  ownerName,
  references,
  standingMark,
} from './context';
import { currentOfKeyResult, goalOfKeyResult, openMilestones } from './key-result-words';
import type { Block, Column, GoalBlock, TableRow } from './model';
import { flatten } from './pillar-section';

/** An overview of the top objectives, then every objective with its key results, by period. */
export function objectiveBlocks(context: DocumentContext): Block[] {
  const words = texts.document.objectives;
  const { roots } = context.outline;
  if (roots.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.empty }];
  const blocks: Block[] = [];
  if (roots.length > 1) blocks.push(...overview(context));
  const groups = new Map<string, NumberedGoal[]>();
  for (const root of roots) {
    const key = outermostPeriod(context, root.objective.periodId) ?? '';
    const group = groups.get(key);
    if (group) group.push(root);
    else groups.set(key, [root]);
  }
  for (const [periodId, goals] of groups) {
    const period = find(context.plan, 'period', periodId);
    blocks.push({
      type: 'heading',
      level: 2,
      text: period?.name ?? words.withoutPeriod,
      anchor: `objectives-${period?.id ?? 'without-period'}`,
    });
    for (const goal of flatten(goals)) blocks.push(...goalBlocks(context, goal));
  }
  return blocks;
}

function overview(context: DocumentContext): Block[] {
  const words = texts.document.objectives;
  const rows = context.outline.roots.map((goal): TableRow => {
    const { objective } = goal;
    const end = datesOf(context.plan, objective).end;
    return {
      type: 'cells',
      cells: [
        { type: 'references', items: references(context.outline, [objective.id]), none: '' },
        { type: 'text', text: objective.title, bold: true, link: goalAnchor(objective.id) },
        { type: 'text', text: ownerName(context, objective.ownerId) },
        { type: 'text', text: end ? context.format.date(end) : texts.document.none },
        { type: 'progress', ...objectiveMark(context, objective) },
      ],
    };
  });
  return [
    { type: 'heading', level: 2, text: words.overview, anchor: 'objectives-overview' },
    { type: 'paragraph', style: 'quiet', text: words.rule },
    {
      type: 'table',
      columns: [
        { label: words.number, width: 26 },
        { label: words.objective, share: 5 },
        { label: words.owner, share: 2 },
        { label: words.due, width: 62 },
        { label: words.progress, width: 112 },
      ],
      rows,
    },
  ];
}

const keyResultColumns: readonly Column[] = [
  { label: texts.document.objectives.keyResult, share: 15 },
  { label: texts.document.objectives.owner, share: 11 },
  { label: texts.document.objectives.due, width: 60 },
  { label: texts.document.objectives.goal, share: 11 },
  { label: texts.document.objectives.now, share: 6 },
  { label: texts.document.objectives.progress, width: 96 },
];

function goalBlocks(context: DocumentContext, goal: NumberedGoal): Block[] {
  const { plan, format } = context;
  const keyResults = inOrder(referencing(plan, 'keyResult', 'objectiveId', goal.objective.id));
  const block = goalBlock(context, goal);
  if (keyResults.length === 0)
    return [block, { type: 'paragraph', style: 'quiet', text: texts.document.objectives.noKeyResults }];
  const end = datesOf(plan, goal.objective).end;
  return [
    block,
    {
      type: 'table',
      columns: keyResultColumns,
      keepWithPrevious: true,
      continued: `${goal.number}  ${goal.objective.title}`,
      rows: keyResults.map((keyResult) => keyResultRow(context, keyResult, end, format)),
    },
  ];
}

function keyResultRow(
  context: DocumentContext,
  keyResult: KeyResult,
  objectiveEnd: string | null,
  format: DocumentContext['format'],
): TableRow {
  const end = keyResult.dueDate ?? objectiveEnd;
  const open = openMilestones(keyResult, format);
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: keyResult.title, ...(open ? { quiet: open } : {}) },
      { type: 'text', text: ownerName(context, keyResult.ownerId) },
      { type: 'text', text: end ? format.date(end) : texts.document.none },
      { type: 'text', text: goalOfKeyResult(keyResult, format) },
      { type: 'text', text: currentOfKeyResult(keyResult, format) },
      { type: 'progress', ...standingMark(keyResultStanding(context.rollup, keyResult), format) },
    ],
  };
}

function goalBlock(context: DocumentContext, { objective, number, depth }: NumberedGoal): GoalBlock {
  const { plan, format, outline } = context;
  const words = texts.document.objectives;
  const { start, end } = datesOf(plan, objective);
  const period = find(plan, 'period', objective.periodId);
  const ownDates = objective.startDate || objective.dueDate || !period;
  const span = ownDates ? format.span(start, end) : `${period.name} (${format.span(start, end)})`;
  const pillar = find(plan, 'pillar', objective.pillarId);
  const parent = outline.byId.get(objective.parentId ?? '');
  const relations: GoalBlock['relations'][number][] = [];
  if (parent) {
    relations.push({
      label: words.under,
      text: `${parent.number} ${parent.objective.title}`,
      link: goalAnchor(parent.objective.id),
    });
  }
  if (pillar && parent?.objective.pillarId !== pillar.id) relations.push({ label: words.pillar, text: pillar.title });
  const answered = answeredCards(plan, objective.id).map((item) => item.title);
  if (answered.length > 0) relations.push({ label: words.answers, text: answered.join('; ') });
  return {
    type: 'goal',
    depth,
    number,
    title: objective.title,
    anchor: goalAnchor(objective.id),
    who: joined([
      objective.status === 'draft' ? `${words.level[objective.level]}, ${words.draft}` : words.level[objective.level],
      ownerName(context, objective.ownerId, words.noOwner),
      find(plan, 'team', objective.teamId)?.name ?? '',
    ]),
    when: joined([
      span,
      words.kind[objective.kind],
      objective.agreedOn ? words.agreed(format.date(objective.agreedOn)) : '',
    ]),
    text: objective.description.trim(),
    color: pillar?.color ?? null,
    standing: objectiveMark(context, objective),
    relations,
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('  ·  ');
}

function outermostPeriod({ plan }: DocumentContext, id: string | null): string | null {
  let period = find(plan, 'period', id);
  for (let parent = period; parent; parent = find(plan, 'period', parent.parentId)) period = parent;
  return period?.id ?? null;
}
