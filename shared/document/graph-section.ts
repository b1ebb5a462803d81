import { all, find } from '../plan';
import type { Pace } from '../progress';
import { objectiveStanding } from '../rollup';
import { texts } from '../texts/texts';
import {
  type DocumentContext,
  goalAnchor,
  type NumberedGoal,
  ownerName,
  rankedPillars,
  references,
  standingMark,
} from './context';
import type { Block, GraphLink, GraphNode, ReferencesCell, TableBlock, TextCell } from './model';

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
    standing: standingMark(objectiveStanding(context.rollup, objective.id), context.format),
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
