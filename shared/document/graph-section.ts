import { shownObjectives, unfiltered } from '../layout/graph-filters';
import { type Drawing, wholeDrawing } from '../model/document-settings';
import { levels } from '../model/goal';
import { all, find } from '../plan';
import { texts } from '../texts/texts';
import {
  answeredCards,
  type DocumentContext,
  goalAnchor,
  type NumberedGoal,
  noStanding,
  objectiveMark,
  ownerName,
  rankedPillars,
  references,
} from './context';
import type { Block, GraphLink, GraphNode, ReferencesCell, TableBlock, TextCell } from './model';
import { flatten } from './pillar-section';

/** What the drawing is made from: the choices for it and the objectives they leave. */
interface Shown {
  readonly drawing: Drawing;
  readonly ids: ReadonlySet<string>;
  readonly ranks: ReadonlyMap<string, { readonly rank: number; readonly color: string }>;
}

/** The alignment of objectives as a drawing, then the links across it as a table. */
export function graphBlocks(context: DocumentContext): Block[] {
  const words = texts.document.graph;
  if (context.outline.roots.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.empty }];
  const shown = shownIn(context);
  if (shown.ids.size === 0) {
    return [{ type: 'paragraph', style: 'quiet', text: `${words.nothingShown} ${scopeOf(context, shown.drawing)}` }];
  }
  const pillars = rankedPillars(context.plan).map(({ title, color }, i) => ({ rank: i + 1, title, color }));
  const links = graphLinks(context, shown.ids);
  const blocks: Block[] = [
    { type: 'graph', roots: graphRoots(context, shown), links, pillars, scope: scopeOf(context, shown.drawing) },
  ];
  if (links.length > 0) {
    blocks.push({ type: 'heading', level: 2, text: words.links, anchor: 'graph-links' }, linkTable(context, links));
  }
  return blocks;
}

function shownIn({ plan, settings }: DocumentContext): Shown {
  const chosen = settings.sections.find(({ kind }) => kind === 'graph')?.drawing ?? wholeDrawing;
  const drawing = { ...chosen, periodId: find(plan, 'period', chosen.periodId)?.id ?? null };
  const { matching } = shownObjectives(plan, { ...unfiltered, periodId: drawing.periodId });
  const ids = new Set<string>();
  for (const id of matching) {
    const objective = find(plan, 'objective', id);
    if (!objective || levels.indexOf(objective.level) > levels.indexOf(drawing.level)) continue;
    // What stands above gives an objective its place.
    for (let up: typeof objective | undefined = objective; up && !ids.has(up.id); ) {
      ids.add(up.id);
      up = find(plan, 'objective', up.parentId);
    }
  }
  const ranks = rankedPillars(plan).map(({ id, color }, i) => [id, { rank: i + 1, color }] as const);
  return { drawing, ids, ranks: new Map(ranks) };
}

/** Says what was left out; empty when nothing was. */
function scopeOf({ plan }: DocumentContext, { periodId, level }: Drawing): string {
  const words = texts.document.graph;
  const period = find(plan, 'period', periodId)?.name;
  return [period ? words.onlyPeriod(period) : '', words.onlyLevel[level]].filter(Boolean).join(' ');
}

function graphRoots(context: DocumentContext, shown: Shown): GraphNode[] {
  const goals = context.outline.roots.filter(({ objective }) => shown.ids.has(objective.id));
  const nodes = goals.map((goal) => objectiveNode(context, shown, goal));
  if (!shown.drawing.pillars) return nodes;
  const own = (pillarId: string | null): GraphNode[] =>
    nodes.filter(
      (_, i) => (find(context.plan, 'pillar', goals[i]?.objective.pillarId ?? null)?.id ?? null) === pillarId,
    );
  const pillars = rankedPillars(context.plan).map(({ id, title, color }, i): GraphNode => {
    const children = own(id);
    return {
      kind: 'pillar',
      id: `pillar-${id}`,
      number: `${i + 1}`,
      title,
      meta: texts.document.pillars.objectives(children.length),
      anchor: `pillar-${id}`,
      pillar: { rank: i + 1, color },
      standing: noStanding,
      answers: [],
      below: 0,
      children,
    };
  });
  return [...pillars, ...own(null)];
}

function objectiveNode(context: DocumentContext, shown: Shown, goal: NumberedGoal): GraphNode {
  const { plan } = context;
  const { objective } = goal;
  const children = goal.children.filter((child) => shown.ids.has(child.objective.id));
  const answered = shown.drawing.swotItems ? answeredCards(plan, objective.id) : [];
  const hidden = goal.children.filter((child) => !shown.ids.has(child.objective.id));
  return {
    kind: 'objective',
    id: objective.id,
    number: goal.number,
    title: objective.title,
    meta: [
      ownerName(context, objective.ownerId, texts.document.objectives.noOwner),
      find(plan, 'team', objective.teamId)?.name ?? '',
    ]
      .filter(Boolean)
      .join(' · '),
    anchor: goalAnchor(objective.id),
    pillar: shown.ranks.get(objective.pillarId ?? '') ?? null,
    standing: objectiveMark(context, objective),
    answers: answered.map(({ quadrant, title }) => ({ quadrant, title })),
    below: [...flatten(hidden)].length,
    children: children.map((child) => objectiveNode(context, shown, child)),
  };
}

function graphLinks({ plan, outline }: DocumentContext, shown: ReadonlySet<string>): GraphLink[] {
  const found = all(plan, 'link').flatMap((link): GraphLink[] => {
    const to = link.toObjectiveId ?? find(plan, 'keyResult', link.toKeyResultId)?.objectiveId ?? '';
    if (!shown.has(link.fromObjectiveId) || !shown.has(to)) return [];
    return [{ kind: link.kind, from: link.fromObjectiveId, to, label: texts.document.graph.kind[link.kind] }];
  });
  const key = ({ from, to, kind }: GraphLink): string =>
    `${outline.byId.get(from)?.number} ${outline.byId.get(to)?.number} ${kind}`;
  return found.sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}

function linkTable({ outline }: DocumentContext, links: readonly GraphLink[]): TableBlock {
  const words = texts.document.graph;
  const end = (id: string): readonly [ReferencesCell, TextCell] => [
    { type: 'references', items: references(outline, [id]), none: '' },
    { type: 'text', text: outline.byId.get(id)?.objective.title ?? '', link: goalAnchor(id) },
  ];
  return {
    type: 'table',
    columns: [
      { label: words.number, width: 34 },
      { label: words.from, share: 5 },
      { label: words.relation, width: 82 },
      { label: words.number, width: 34 },
      { label: words.to, share: 5 },
    ],
    rows: links.map((link) => ({
      type: 'cells',
      cells: [...end(link.from), { type: 'text', text: link.label, bold: true }, ...end(link.to)],
    })),
  };
}
