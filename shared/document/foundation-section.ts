import { all, inOrder, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { type DocumentContext, ownerName } from './context';
import type { Block, TableRow } from './model';

/** Most people named for one role. */
const mostHolders = 8;

/** Who we are: mission, vision, values, whom we serve, teams, roles and periods. */
export function foundationBlocks(context: DocumentContext): Block[] {
  const { plan, workspace, format } = context;
  const words = texts.document.foundation;
  const blocks: Block[] = [];
  const statement = (label: string, anchor: string, text: string): void => {
    if (text.trim() === '') return;
    blocks.push(heading(label, anchor), { type: 'paragraph', style: 'quote', text: text.trim() });
  };
  statement(words.mission, 'mission', workspace.mission);
  statement(words.vision, 'vision', workspace.vision);
  if (workspace.values.length > 0) {
    blocks.push(heading(words.values, 'values'), { type: 'list', items: workspace.values });
  }
  if (blocks.length === 0) blocks.push({ type: 'paragraph', style: 'quiet', text: words.empty });
  const facts = [
    { label: words.organisation, value: workspace.organisation.trim() },
    { label: words.horizon, value: format.span(workspace.horizonStart, workspace.horizonEnd) },
    {
      label: words.goals,
      value: words.counts(plan.rows.objective.size, plan.rows.keyResult.size, plan.rows.initiative.size),
    },
  ].filter((fact) => fact.value !== '');
  blocks.push(heading(words.facts, 'facts'), { type: 'facts', items: facts });
  const audiences = inOrder(all(plan, 'audience'));
  if (audiences.length > 0) {
    blocks.push(heading(words.audiences, 'audiences'), {
      type: 'table',
      columns: [
        { label: words.audience, share: 2 },
        { label: words.about, share: 3 },
        { label: words.needs, share: 3 },
      ],
      rows: audiences.map((audience) => ({
        type: 'cells',
        cells: [
          { type: 'text', text: audience.name, bold: true },
          { type: 'text', text: audience.description },
          { type: 'text', text: audience.needs },
        ],
      })),
    });
  }
  if (plan.rows.team.size > 0) {
    blocks.push(heading(words.teams, 'teams'), {
      type: 'table',
      columns: [
        { label: words.team, share: 4 },
        { label: words.lead, share: 3 },
        { label: words.members, width: 52, align: 'right' },
      ],
      rows: teamRows(context),
    });
  }
  const roles = inOrder(all(plan, 'jobRole'));
  if (roles.length > 0) {
    blocks.push(heading(words.roles, 'roles'), {
      type: 'table',
      columns: [
        { label: words.role, share: 3 },
        { label: words.responsibilities, share: 5 },
        { label: words.heldBy, share: 3 },
      ],
      rows: roles.map((role) => ({
        type: 'cells',
        cells: [
          { type: 'text', text: role.title, bold: true },
          { type: 'text', text: role.responsibilities.trim() || texts.document.none },
          { type: 'text', text: holders(context, role.id) },
        ],
      })),
    });
  }
  if (plan.rows.period.size > 0) {
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
    blocks.push(heading(words.periods, 'periods'), {
      type: 'table',
      columns: [
        { label: words.period, share: 3 },
        { label: words.dates, share: 3 },
        { label: words.status, share: 2 },
      ],
      rows,
    });
  }
  return blocks;
}

/** The people with a role; the first few of many by name. */
function holders({ plan }: DocumentContext, roleId: string): string {
  const words = texts.document.foundation;
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
