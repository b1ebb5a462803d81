import { blankPlan } from '../../../shared/blank-plan';
import type { Objective } from '../../../shared/model/goal';
import { quadrants } from '../../../shared/model/swot';
import { type Plan, planFromRows, rowsFromPlan } from '../../../shared/plan';

interface Extras {
  readonly swotItems?: number;
  readonly pillars?: number;
  readonly placements?: Readonly<Record<string, { dx: number; dy: number }>>;
}

/** A plan of objectives `o-0`, `o-1`, ...; `parents` holds for each the number of the one above it, or -1. */
export function planOfTree(parents: readonly number[], { swotItems = 0, pillars = 0, placements = {} }: Extras): Plan {
  return planFromRows({
    ...rowsFromPlan(blankPlan('Tree')),
    pillar: Array.from({ length: pillars }, (_, i) => ({
      id: `p-${i}`,
      title: `Pillar ${i}`,
      description: '',
      color: '#1558a8',
      position: i,
    })),
    objective: parents.map((parent, i) => ({
      ...objective,
      id: `o-${i}`,
      title: `Objective ${i}`,
      parentId: parent < 0 ? null : `o-${parent}`,
      level: parent < 0 ? 'company' : 'team',
      pillarId: pillars > 0 && i % 4 < pillars ? `p-${i % 4}` : null,
      position: i,
    })),
    swotItem: Array.from({ length: swotItems }, (_, i) => ({
      id: `s-${i}`,
      quadrant: quadrants[i % 4] ?? 'strength',
      title: `Card ${i}`,
      note: '',
      evidence: '',
      impact: 3,
      confidence: 3,
      tags: [],
      mergedIntoId: null,
      retiredOn: null,
      position: i,
    })),
    graphPlacement: Object.entries(placements).map(([id, { dx, dy }], i) => ({
      id: `g-${i}`,
      objectiveId: id,
      swotItemId: null,
      pillarId: null,
      dx,
      dy,
    })),
  });
}

const objective: Objective = {
  id: '',
  title: '',
  description: '',
  level: 'company',
  parentId: null,
  ownerId: null,
  jobRoleId: null,
  teamId: null,
  periodId: null,
  pillarId: null,
  audienceId: null,
  kind: 'committed',
  priority: 'medium',
  status: 'active',
  startDate: null,
  dueDate: null,
  weight: 1,
  countsChildren: false,
  statusRule: 'weakest',
  agreedOn: null,
  agreementNote: '',
  position: 0,
  predecessorId: null,
};
