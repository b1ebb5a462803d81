import { Button } from '@mantine/core';
import { create } from 'zustand';
import type { ErrorCode, Failure } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { hideFailure, showFailure } from './notify';

/** Failures of the disk and not of what was asked: the very same may be taken later. */
const ofTheDisk: ReadonlySet<ErrorCode> = new Set(['disk-full', 'io']);

interface Refused {
  /** What the disk refused, in the order in which it was asked for. */
  readonly changes: readonly (() => Promise<unknown>)[];
}

const useRefused = create<Refused>()(() => ({ changes: [] }));

/** How many changes wait to be tried again. */
export function useNotSaved(): number {
  return useRefused((state) => state.changes.length);
}

/** Whether a change failed for a reason that has nothing to do with what it says. */
export function isOfTheDisk({ code }: Failure): boolean {
  return ofTheDisk.has(code);
}

/**
 * Says that the disk refused a change. The screen goes on showing what the file holds, so what was typed is kept here, to be
 * tried again with one click as long as its file is open.
 */
export function offerAgain(failure: Failure, change: () => Promise<unknown>): void {
  const changes = [...useRefused.getState().changes, change];
  useRefused.setState({ changes });
  showFailure(failure, {
    action: (
      <Button variant="default" size="compact-sm" mt="xs" onClick={() => void tryAgain()} data-testid="try-again">
        {texts.shell.tryAgain(changes.length)}
      </Button>
    ),
    onClose: forgetRefused,
  });
}

async function tryAgain(): Promise<void> {
  const { changes } = useRefused.getState();
  dropRefused();
  for (const change of changes) await change();
}

function forgetRefused(): void {
  useRefused.setState({ changes: [] });
}

/** Forgets what the disk refused: another file is shown, or it is being tried again. */
export function dropRefused(): void {
  forgetRefused();
  for (const code of ofTheDisk) hideFailure(code);
}
