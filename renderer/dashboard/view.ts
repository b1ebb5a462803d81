import { create } from 'zustand';

/** How one looks at the dashboard: kept while the program runs, never part of the plan. */
export interface DashboardView {
  readonly show: 'chart' | 'table';
}

/** The view of the Dashboard place. */
export const useDashboardView = create<DashboardView>()(() => ({ show: 'chart' }));
