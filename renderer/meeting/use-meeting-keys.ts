import { useEffect } from 'react';
import type { AgendaStep, Session } from '../../shared/model/session';
import { agendaOf } from '../../shared/session-clock';
import { run, useStore } from '../store';
import { editing } from '../ui/editing';
import { openQuick } from '../workshop/quick-state';
import { checkInOn } from './meeting-actions';

/** Where a key leads in the agenda. */
const steps: Readonly<Partial<Record<string, 1 | -1>>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** The keys of a meeting; Page Up and Page Down are what a presenter's clicker sends. */
export function useMeetingKeys({ id }: Session, step: AgendaStep | undefined, readOnly: boolean): void {
  useEffect(() => {
    if (readOnly || !step) return;
    const go = (by: 1 | -1): void => {
      const agenda = agendaOf(useStore.getState().plan, id);
      const at = agenda.findIndex((each) => each.id === step.id) + by;
      if (at < 0 || at >= agenda.length) return;
      void run(by === 1 ? 'session.next' : 'session.previous', { id });
    };
    const keys: Readonly<Record<string, () => void>> = {
      c: () => checkInOn(step),
      d: () => openQuick('decision'),
      a: () => openQuick('action'),
      b: () => openQuick('barrier'),
      p: () => void run(step.startedAt === null ? 'session.resume' : 'session.pause', { id }),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || editing()) return;
      // A dialog, a list or a row of tabs has its own use for these keys.
      if (
        (event.target as HTMLElement).closest('[role="dialog"], [role="listbox"], [role="radiogroup"], [role="menu"]')
      )
        return;
      const by = steps[event.key];
      const act = by ? () => go(by) : keys[event.key.toLowerCase()];
      if (!act || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [id, step, readOnly]);
}
