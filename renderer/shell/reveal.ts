import type { TableName } from '../../shared/model/tables';
import type { PlaceId } from '../../shared/places';
import { find } from '../../shared/plan';
import { hasGoneOn } from '../../shared/reviews';
import { goTo, useStore } from '../store';

/** The place where each kind of item is worked on. */
const homes: Readonly<Partial<Record<TableName, PlaceId>>> = {
  objective: 'goals',
  keyResult: 'goals',
  initiative: 'goals',
  link: 'alignment',
  swotItem: 'swot',
  stakeholder: 'stakeholders',
  barrier: 'progress',
  decision: 'decisions',
  session: 'workshop',
  agendaStep: 'workshop',
  parkingLotItem: 'workshop',
  strategicOption: 'strategy',
};

/** Goes to an item: stays where one is when that place shows it too, else goes to its home. */
export function reveal(table: TableName, id: string): void {
  const { place, plan, periodId } = useStore.getState();
  const objective = find(plan, 'objective', table === 'keyResult' ? find(plan, table, id)?.objectiveId : id);
  // With all periods together only what it goes on as is shown.
  if (objective && periodId === null && hasGoneOn(plan, objective)) {
    useStore.setState({ periodId: objective.periodId });
  }
  const shownHere = place === 'alignment' && table === 'objective';
  goTo(shownHere ? place : (homes[table] ?? 'foundation'), { table, id });
}
