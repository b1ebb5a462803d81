import { all, inOrder, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { type DocumentContext, ownerName } from './context';
import type { Block, Column, TableRow } from './model';

const words = texts.document.foundation;

/** Most people named for one role. */
const mostHolders = 8;

/** Who we are: mission, vision, values, whom we serve, teams, roles and periods. */
export function foundationBlocks(context: DocumentContext): Block[] {
  return [
    ...statements(context),
    ...facts(context),
    ...audiences(context),
    ...teams(context),
    ...roles(context),
    ...periods(context),
  ];
}

function statements({ workspace }: DocumentContext): Block[] {
  const statement = (label: string, anchor: string, text: string): Block[] =>
    text.trim() === '' ? [] : [heading(label, anchor), { type: 'paragraph', style: 'quote', text: text.trim() }];
  const blocks = [
    ...statement(words.mission, 'mission', workspace.mission),
    ...statement(words.vision, 'vision', workspace.vision),
  ];
  if (workspace.values.length > 0) {
    blocks.push(heading(words.values, 'values'), { type: 'list', items: workspace.values });
  }
  return blocks.length > 0 ? blocks : [{ type: 'paragraph', style: 'quiet', text: words.empty }];
}

function facts({ plan, workspace, format, outline }: DocumentContext): Block[] {
  const keyResults = all(plan, 'keyResult').filter(({ objectiveId }) => outline.byId.has(objectiveId));
  const items = [
    { label: words.organisation, value: workspace.organisation.trim() },
    { label: words.horizon, value: format.span(workspace.horizonStart, workspace.horizonEnd) },
    {
      label: words.goals,
      value: words.counts(outline.byId.size, keyResults.length, plan.rows.initiative.size),
    },
  ];
  return [heading(words.facts, 'facts'), { type: 'facts', items: items.filter(({ value }) => value !== '') }];
}

function audiences({ plan }: DocumentContext): Block[] {
  const columns = [
    { label: words.audience, share: 2 },
    { label: words.about, share: 3 },
    { label: words.needs, share: 3 },
  ];
  const rows = inOrder(all(plan, 'audience')).map((row) => cells(row.name, row.description, row.needs));
  return table(words.audiences, 'audiences', columns, rows);
}

function teams(context: DocumentContext): Block[] {
  const columns: Column[] = [
    { label: words.team, share: 4 },
    { label: words.lead, share: 3 },
    { label: words.members, width: 52, align: 'right' },
  ];
  return table(words.teams, 'teams', columns, teamRows(context));
}

function roles(context: DocumentContext): Block[] {
  const columns = [
    { label: words.role, share: 3 },
    { label: words.responsibilities, share: 5 },
    { label: words.heldBy, share: 3 },
  ];
  const rows = inOrder(all(context.plan, 'jobRole')).map((role) =>
    cells(role.title, role.responsibilities, holders(context, role.id)),
  );
  return table(words.roles, 'roles', columns, rows);
}

function periods({ plan, format }: DocumentContext): Block[] {
  const columns = [
    { label: words.period, share: 3 },
    { label: words.dates, share: 3 },
    { label: words.status, share: 2 },
  ];
  const rows = periodsInOrder(plan).map(
    ({ period, depth }): TableRow => ({
      type: 'cells',
      cells: [
        { type: 'text', text: indented(period.name, depth), bold: depth === 0 },
        { type: 'text', text: format.span(period.startDate, period.endDate) },
        { type: 'text', text: texts.document.periodStatus[period.status] },
      ],
    }),
  );
  return table(words.periods, 'periods', columns, rows);
}

/** A table under its heading; nothing when it has no rows. */
function table(title: string, anchor: string, columns: readonly Column[], rows: readonly TableRow[]): Block[] {
  return rows.length === 0 ? [] : [heading(title, anchor), { type: 'table', columns, rows }];
}

/** A row that starts with a name; what is empty is a dash. */
function cells(name: string, ...others: readonly string[]): TableRow {
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: name, bold: true },
      ...others.map((text) => ({ type: 'text' as const, text: text.trim() || texts.document.none })),
    ],
  };
}

/** The people with a role; the first few of many by name. */
function holders({ plan }: DocumentContext, roleId: string): string {
  const names = inOrder(referencing(plan, 'person', 'jobRoleId', roleId)).map((person) => person.name);
  if (names.length === 0) return words.nobody;
  const more = names.length - mostHolders;
  return more > 1 ? `${names.slice(0, mostHolders).join(', ')} ${words.andMore(more)}` : names.join(', ');
}

function heading(text: string, anchor: string): Block {
  return { type: 'heading', level: 2, text, anchor: `foundation-${anchor}` };
}

function indented(text: string, depth: number): string {
  return `${'\u2003'.repeat(depth)}${text}`;
}

function teamRows(context: DocumentContext): TableRow[] {
  const { plan } = context;
  const rows: TableRow[] = [];
  const visit = (parentId: string | null, depth: number): void => {
    const teams =
      parentId === null
        ? all(plan, 'team').filter((team) => !team.parentId)
        : referencing(plan, 'team', 'parentId', parentId);
    for (const team of inOrder(teams)) {
      rows.push({
        type: 'cells',
        cells: [
          { type: 'text', text: indented(team.name, depth), bold: depth === 0 },
          { type: 'text', text: ownerName(context, team.leadId) },
          { type: 'text', text: context.format.number(referencing(plan, 'person', 'teamId', team.id).length) },
        ],
      });
      visit(team.id, depth + 1);
    }
  };
  visit(null, 0);
  return rows;
}

function periodsInOrder(plan: Plan): { period: ReturnType<typeof all<'period'>>[number]; depth: number }[] {
  const found: { period: ReturnType<typeof all<'period'>>[number]; depth: number }[] = [];
  const visit = (parentId: string | null, depth: number): void => {
    const periods =
      parentId === null
        ? all(plan, 'period').filter((period) => !period.parentId)
        : referencing(plan, 'period', 'parentId', parentId);
    const sorted = periods.sort((a, b) => (startAndId(a) < startAndId(b) ? -1 : 1));
    for (const period of sorted) {
      found.push({ period, depth });
      visit(period.id, depth + 1);
    }
  };
  visit(null, 0);
  return found;
}

function startAndId(period: { readonly startDate: string; readonly id: string }): string {
  return `${period.startDate} ${period.id}`;
}
