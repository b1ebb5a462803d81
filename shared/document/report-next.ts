import type { Objective } from '../model/goal';
import type { Initiative } from '../model/initiative';
import { find, inOrder, type Plan, referencing } from '../plan';
import { planOfNext } from '../review-record';
import { isOpen } from '../schedule';
import { texts } from '../texts/texts';
import { ownerName } from './context';
import { goalOfKeyResult } from './key-result-words';
import type { Block, TableRow } from './model';
import type { ReportContext } from './report-context';

const words = texts.document.report.next;
const { none } = texts.document;

/** What was planned for the next period: objectives, their key results from where they start, and the actions for them. */
export function nextBlocks(context: ReportContext): Block[] {
  const next = planOfNext(context.now, context.record);
  if (!next) return [{ type: 'paragraph', style: 'quiet', text: words.none }];
  const { plan, period, asOf } = next;
  const objectives = inOrder(
    referencing(plan, 'objective', 'periodId', period.id).filter(({ status }) => status !== 'dropped'),
  );
  if (objectives.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.noObjectives }];
  const document = { ...context.document, plan };
  const told: ReportContext = { ...context, document };
  return [
    {
      type: 'paragraph',
      style: 'quiet',
      text: words.planned(
        document.format.span(period.startDate, period.endDate),
        asOf === null ? null : document.format.date(asOf),
      ),
    },
    {
      type: 'table',
      columns: [
        { label: words.keyResult, share: 6 },
        { label: words.owner, share: 3 },
        { label: `${words.start} → ${words.target}`, share: 3 },
      ],
      rows: objectives.flatMap((objective) => objectiveRows(told, plan, objective)),
    },
    ...actions(told, plan, objectives),
  ];
}

function objectiveRows({ document }: ReportContext, plan: Plan, objective: Objective): TableRow[] {
  const past = find(plan, 'objective', objective.predecessorId);
  const origin = !past ? words.isNew : past.title === objective.title ? words.goesOnSame : words.goesOn(past.title);
  const quiet = [
    ownerName(document, objective.ownerId, texts.document.objectives.noOwner),
    origin,
    objective.status === 'draft' ? words.draft : '',
  ];
  const keyResults = inOrder(referencing(plan, 'keyResult', 'objectiveId', objective.id));
  const rows = keyResults.map(
    (keyResult): TableRow => ({
      type: 'cells',
      cells: [
        { type: 'text', text: keyResult.title },
        { type: 'text', text: ownerName(document, keyResult.ownerId) },
        { type: 'text', text: goalOfKeyResult(keyResult, document.format) },
      ],
    }),
  );
  const empty: TableRow = {
    type: 'cells',
    cells: [
      { type: 'text', text: words.noKeyResults },
      { type: 'text', text: '' },
      { type: 'text', text: '' },
    ],
  };
  return [
    { type: 'group', text: objective.title, quiet: quiet.filter((part) => part !== '').join('  ·  ') },
    ...(rows.length > 0 ? rows : [empty]),
  ];
}

function actions({ document }: ReportContext, plan: Plan, objectives: readonly Objective[]): Block[] {
  const served = new Map<Initiative, Set<string>>();
  for (const objective of objectives) {
    for (const keyResult of referencing(plan, 'keyResult', 'objectiveId', objective.id)) {
      for (const { initiativeId } of referencing(plan, 'initiativeKeyResult', 'keyResultId', keyResult.id)) {
        const initiative = find(plan, 'initiative', initiativeId);
        if (!initiative || !isOpen(initiative)) continue;
        served.set(initiative, (served.get(initiative) ?? new Set()).add(keyResult.title));
      }
    }
  }
  if (served.size === 0) return [];
  const list = [...served.keys()].sort(
    (a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999', 'en') || a.title.localeCompare(b.title, 'en'),
  );
  return [
    { type: 'heading', level: 2, text: words.actions, anchor: 'next-actions' },
    {
      type: 'table',
      columns: [
        { label: words.action, share: 5 },
        { label: words.owner, share: 2.4 },
        { label: words.due, width: 62 },
        { label: words.serves, share: 4 },
      ],
      rows: list.map((initiative) => ({
        type: 'cells',
        cells: [
          { type: 'text', text: initiative.title, bold: true },
          { type: 'text', text: ownerName(document, initiative.ownerId) },
          { type: 'text', text: initiative.dueDate ? document.format.date(initiative.dueDate) : none },
          { type: 'text', text: [...(served.get(initiative) ?? [])].join('\n') },
        ],
      })),
    },
  ];
}
