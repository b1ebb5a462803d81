import type { Initiative } from '../../shared/model/initiative';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { columnBoard } from '../board/column-board';
import { run, useStore } from '../store';
import { actionOrder, beforeAt, type Columns, columnsOf, staysAt } from './action-columns';
import { initiativeRows } from './initiative-rows';
import { foldColumn, useActionPlan } from './view';

/** What the board shows of the plan right now, whatever is drawn already. */
export function currentColumns(): Columns {
  const { plan, periodId } = useStore.getState();
  const { filters } = useActionPlan.getState();
  return columnsOf(initiativeRows(plan, { ...filters, periodId }, 'title', false));
}

/** The action plan as a board whose cards are moved between the statuses. */
export const actionBoard = columnBoard<Initiative['status'], Initiative>({
  order: actionOrder,
  words: texts.actionPlan.board,
  columnName: (status) => texts.goals.initiative.status[status],
  rowOf: (id) => find(useStore.getState().plan, 'initiative', id),
  columnsNow: currentColumns,
  enter: (status) => foldColumn(status, false),
  place: async (id, spot, columns) => {
    const { plan } = useStore.getState();
    if (staysAt(plan, columns, id, spot)) return true;
    const input = { id, status: spot.column, beforeId: beforeAt(plan, columns, id, spot) };
    return (await run('initiative.place', input)) !== undefined;
  },
});

/** What the board knows while one works on it. */
export const useActionBoard = actionBoard.useBoard;
