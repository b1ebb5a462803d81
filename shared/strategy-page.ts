import { liveObjectives } from './linter/context';
import { type Objective, priorities as objectivePriorities } from './model/goal';
import { type Quadrant, swotWeight } from './model/swot';
import { workspaceId } from './model/workspace';
import { all, find, get, inOrder, type Plan } from './plan';
import type { Standing } from './progress';
import { objectiveStanding, type Rollup } from './rollup';
import { answerCount, cardsByQuadrant } from './swot';
import { rankedOptions } from './tows';
import { votesOf } from './votes';

/** An objective on the page. */
export interface PageObjective {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly standing: Standing;
}

/** One pillar with what was chosen for it and what carries it. */
export interface PagePillar {
  /** Null: what belongs to no pillar. */
  readonly id: string | null;
  readonly title: string;
  readonly description: string;
  readonly color: string | null;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly objectives: readonly PageObjective[];
}

/** A threat or weakness that could stop us. */
export interface PageRisk {
  readonly id: string;
  readonly quadrant: Quadrant;
  readonly title: string;
  readonly weight: number;
  /** Objectives that answer it. */
  readonly answers: number;
}

/** The strategy on one page. What found no room is counted, never dropped in silence. */
export interface StrategyPage {
  readonly organisation: string;
  readonly title: string;
  readonly mission: string;
  readonly vision: string;
  readonly values: readonly string[];
  readonly horizonStart: string | null;
  readonly horizonEnd: string | null;
  readonly pillars: readonly PagePillar[];
  readonly risks: readonly PageRisk[];
  readonly left: {
    readonly pillars: number;
    readonly options: number;
    readonly objectives: number;
    readonly risks: number;
  };
}

/** How much fits on the page and can still be read. */
export interface PageLimits {
  readonly pillars: number;
  readonly optionsPerPillar: number;
  readonly objectivesPerPillar: number;
  readonly risks: number;
}

/** What fits on an A4 page that lies on its side. */
export const usualLimits: PageLimits = { pillars: 12, optionsPerPillar: 4, objectivesPerPillar: 5, risks: 6 };

/**
 * The strategy on one page: mission, vision, pillars by rank with their chosen options and top objectives (live ones of the
 * company, the most important first), top risks by votes and weight.
 */
export function strategyPage(plan: Plan, rollup: Rollup, limits: PageLimits = usualLimits): StrategyPage {
  const workspace = get(plan, 'workspace', workspaceId);
  const options = rankedOptions(plan).filter((option) => option.status === 'chosen');
  const objectives = topObjectives(plan);
  const pillars: PagePillar[] = [];
  const left = { pillars: 0, options: 0, objectives: 0, risks: 0 };
  const none = { id: null, title: '', description: '', color: null };
  for (const pillar of [...inOrder(all(plan, 'pillar')), none]) {
    const chosen = options.filter((option) => option.pillarId === pillar.id);
    const carried = objectives.filter((objective) => objective.pillarId === pillar.id);
    if (pillars.length === limits.pillars) {
      if (pillar.id !== null) left.pillars++;
      left.options += chosen.length;
      left.objectives += carried.length;
      continue;
    }
    left.options += Math.max(0, chosen.length - limits.optionsPerPillar);
    left.objectives += Math.max(0, carried.length - limits.objectivesPerPillar);
    if (pillar.id === null && chosen.length + carried.length === 0) continue;
    pillars.push({
      id: pillar.id,
      title: pillar.title,
      description: pillar.description.trim(),
      color: pillar.color,
      options: chosen.slice(0, limits.optionsPerPillar).map(({ id, title }) => ({ id, title })),
      objectives: carried.slice(0, limits.objectivesPerPillar).map((objective) => ({
        id: objective.id,
        title: objective.title,
        owner: find(plan, 'person', objective.ownerId)?.name ?? null,
        standing: objectiveStanding(rollup, objective.id),
      })),
    });
  }
  const risks = topRisks(plan);
  left.risks = Math.max(0, risks.length - limits.risks);
  return {
    organisation: workspace.organisation.trim(),
    title: workspace.name,
    mission: workspace.mission.trim(),
    vision: workspace.vision.trim(),
    values: workspace.values.map((value) => value.title),
    horizonStart: workspace.horizonStart,
    horizonEnd: workspace.horizonEnd,
    pillars,
    risks: risks.slice(0, limits.risks),
    left,
  };
}

/** Live objectives of the company, or where there is none the ones at the top of the tree; the most important first. */
function topObjectives(plan: Plan): Objective[] {
  const live = liveObjectives(plan);
  const company = live.filter((objective) => objective.level === 'company');
  const top = company.length > 0 ? company : live.filter((objective) => objective.parentId === null);
  const rank = (objective: Objective): number => objectivePriorities.indexOf(objective.priority);
  return inOrder(top).sort((a, b) => rank(a) - rank(b));
}

/** Threats and weaknesses: what the team voted for first, then what weighs most. */
function topRisks(plan: Plan): PageRisk[] {
  const { threat, weakness } = cardsByQuadrant(plan);
  return [...threat, ...weakness]
    .map((item) => ({ item, votes: votesOf(plan, 'swotItem', item.id) ?? 0 }))
    .sort((a, b) => b.votes - a.votes || swotWeight(b.item) - swotWeight(a.item))
    .map(({ item }) => ({
      id: item.id,
      quadrant: item.quadrant,
      title: item.title,
      weight: swotWeight(item),
      answers: answerCount(plan, item.id),
    }));
}
