import { all, find } from '../plan';
import type { Pace } from '../progress';
import { objectiveStanding } from '../rollup';
import { texts } from '../texts/texts';
import { type DocumentContext, goalAnchor, type NumberedGoal, ownerName, rankedPillars, standingMark } from './context';
import type { Block, GraphLink, GraphNode, TableBlock } from './model';

const legendShapes: readonly Pace[] = ['onTrack', 'behind', 'atRisk', 'notStarted', 'done'];

/** The alignment of objectives as a drawing, then the links across it as a table. */
export function graphBlocks(context: DocumentContext): Block[] {
  const words = texts.document.graph;
  if (context.outline.roots.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.empty }];
  const links = graphLinks(context);
  const blocks: Block[] = [
    {
      type: 'graph',
      roots: context.outline.roots.map((goal) => graphNode(context, goal)),
      links,
      pillars: rankedPillars(context.plan).map(({ title, color }) => ({ title, color })),
      legend: legendShapes.map((shape) => ({ shape, text: texts.widgets.pace[shape] })),
    },
  ];
  if (links.length > 0) {
    blocks.push({ type: 'heading', level: 2, text: words.links, anchor: 'graph-links' }, linkTable(context, links));
  }
  return blocks;
}

function graphNode(context: DocumentContext, goal: NumberedGoal): GraphNode {
  const { objective } = goal;
  return {
    id: objective.id,
    number: goal.number,
    title: objective.title,
    meta: [
      ownerName(context, objective.ownerId, texts.document.objectives.noOwner),
      find(context.plan, 'team', objective.teamId)?.name ?? '',
    ]
      .filter(Boolean)
      .join(' · '),
    anchor: goalAnchor(objective.id),
    color: find(context.plan, 'pillar', objective.pillarId)?.color ?? null,
    standing: standingMark(objectiveStanding(context.rollup, objective.id), context.formats),
    children: goal.children.map((child) => graphNode(context, child)),
  };
}

function graphLinks({ plan, outline }: DocumentContext): GraphLink[] {
  const found = all(plan, 'link').flatMap((link): GraphLink[] => {
    const to = link.toObjectiveId ?? find(plan, 'keyResult', link.toKeyResultId)?.objectiveId;
    const ends = [outline.byId.get(link.fromObjectiveId), outline.byId.get(to ?? '')];
    if (!ends[0] || !ends[1]) return [];
    const label = texts.document.graph.kind[link.kind];
    return [{ kind: link.kind, from: ends[0].objective.id, to: ends[1].objective.id, label }];
  });
  const key = ({ from, to, kind }: GraphLink): string =>
    `${outline.byId.get(from)?.number} ${outline.byId.get(to)?.number} ${kind}`;
  return found.sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}

function linkTable({ outline }: DocumentContext, links: readonly GraphLink[]): TableBlock {
  const words = texts.document.graph;
  const name = (id: string): string => {
    const goal = outline.byId.get(id);
    return goal ? `${goal.number} ${goal.objective.title}` : '';
  };
  return {
    type: 'table',
    columns: [
      { label: words.from, share: 5 },
      { label: words.relation, width: 82 },
      { label: words.to, share: 5 },
    ],
    rows: links.map((link) => ({
      type: 'cells',
      cells: [
        { type: 'text', text: name(link.from), link: goalAnchor(link.from) },
        { type: 'text', text: link.label, bold: true },
        { type: 'text', text: name(link.to), link: goalAnchor(link.to) },
      ],
    })),
  };
}
