import { create } from 'zustand';
import type { FilledPacket } from '../../shared/packets/packet';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { saveTyped } from '../ui/keep-typed';
import { showFailure } from '../ui/notify';

interface PacketsState {
  /** Answers belong to the plan that was open when they were asked for. */
  readonly path: string;
  readonly making: boolean;
  /** Forms that came back, looked at one after the other. */
  readonly forms: readonly FilledPacket[];
  readonly at: number;
}

const nothing = { making: false, forms: [], at: 0 } as const;

/** What is done with forms of check-ins: being made, or some that came back. */
export const usePackets = create<PacketsState>()(() => ({ path: '', ...nothing }));

const openPath = (): string => useStore.getState().file?.path ?? '';

/** Asks for whom forms are made. */
export function makeForms(): void {
  usePackets.setState({ ...nothing, path: openPath(), making: true });
}

/** Asks for filled forms and shows what each would do; not in a plan that is only read. */
export async function readForm(): Promise<void> {
  const path = openPath();
  if (useStore.getState().file?.readOnly || !(await saveTyped())) return;
  const result = await window.throughline['packet:read']();
  if (!result.ok) {
    showFailure(result.error);
    return;
  }
  usePackets.setState({ ...nothing, path, forms: result.value?.forms ?? [] });
  const refused = result.value?.refused ?? [];
  if (refused.length > 0) showFailure({ code: 'invalid-input', message: texts.packets.notRead(refused) });
}

/** Goes on with the next form. */
export function nextForm(): void {
  usePackets.setState(({ at }) => ({ at: at + 1 }));
}

/** Leaves the dialog. */
export function closePackets(): void {
  usePackets.setState(nothing);
}
