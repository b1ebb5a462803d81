import type { Initiative } from '../model/initiative';
import { all, find, referencing } from '../plan';
import { texts } from '../texts/texts';
import { type DocumentContext, ownerName, references } from './context';
import type { Block, TableRow } from './model';

/** Who does what by when: initiatives by owner, then by due date. */
export function actionBlocks(context: DocumentContext): Block[] {
  const words = texts.document.actions;
  const initiatives = all(context.plan, 'initiative');
  if (initiatives.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.empty }];
  const byOwner = new Map<string, Initiative[]>();
  for (const initiative of initiatives.sort(byDueDate)) {
    const owner = find(context.plan, 'person', initiative.ownerId)?.id ?? '';
    const list = byOwner.get(owner);
    if (list) list.push(initiative);
    else byOwner.set(owner, [initiative]);
  }
  const groups = [...byOwner].map(([id, list]) => ({ id, list, name: ownerName(context, id, '') }));
  const compare = new Intl.Collator(context.format.locale).compare;
  groups.sort((a, b) => Number(a.id === '') - Number(b.id === '') || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const rows = groups.flatMap(({ id, list, name }): TableRow[] => [
    { type: 'group', text: id === '' ? words.noOwner : name, quiet: words.count(list.length) },
    ...list.map((initiative) => row(context, initiative)),
  ]);
  return [
    {
      type: 'table',
      columns: [
        { label: words.initiative, share: 8 },
        { label: words.start, width: 60 },
        { label: words.due, width: 60 },
        { label: words.status, width: 78 },
        { label: words.serves, share: 3 },
      ],
      rows,
    },
  ];
}

function row(context: DocumentContext, initiative: Initiative): TableRow {
  const { plan, format } = context;
  const words = texts.document.actions;
  const day = (date: string | null): string => (date ? format.date(date) : texts.document.none);
  const open = initiative.status !== 'done' && initiative.status !== 'cancelled';
  const overdue = open && initiative.dueDate !== null && initiative.dueDate < context.today;
  const waits = referencing(plan, 'initiativeDependency', 'initiativeId', initiative.id)
    .flatMap((dependency) => find(plan, 'initiative', dependency.dependsOnId) ?? [])
    .map((other) => other.title)
    .sort();
  const quiet = [initiative.description.trim(), waits.length > 0 ? words.waitsFor(waits.join('; ')) : '']
    .filter(Boolean)
    .join('\n');
  const served = referencing(plan, 'initiativeKeyResult', 'initiativeId', initiative.id).flatMap(
    ({ keyResultId }) => find(plan, 'keyResult', keyResultId)?.objectiveId ?? [],
  );
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: initiative.title, bold: true, ...(quiet ? { quiet } : {}) },
      { type: 'text', text: day(initiative.startDate) },
      { type: 'text', text: day(initiative.dueDate), ...(overdue ? { quiet: words.overdue, alarm: true } : {}) },
      { type: 'status', shape: initiative.status, text: words.statuses[initiative.status] },
      { type: 'references', items: references(context.outline, served), none: texts.document.none },
    ],
  };
}

function byDueDate(a: Initiative, b: Initiative): number {
  const [first, second] = [a.dueDate ?? '9999', b.dueDate ?? '9999'];
  return first < second ? -1 : first > second ? 1 : a.position - b.position || (a.id < b.id ? -1 : 1);
}
