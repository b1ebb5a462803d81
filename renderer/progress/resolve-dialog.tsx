import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { create } from 'zustand';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { run, useStore } from '../store';
import { dialogSize } from '../ui/dialog-size';
import { showUndoable } from '../ui/undo-toast';
import classes from './progress.module.css';

const words = texts.progress.barrier;

const useResolving = create<{ readonly id: string | null }>()(() => ({ id: null }));

/** Asks what helped before a barrier is out of the way. */
export function askWhatHelped(id: string): void {
  useResolving.setState({ id });
}

/** The question what helped; an empty answer is one. */
export function ResolveDialog() {
  const presenting = useStore((state) => state.presenting);
  const id = useResolving((state) => state.id);
  const barrier = useRow('barrier', id);
  if (!barrier) return null;
  const close = (): void => useResolving.setState({ id: null });
  return (
    <Modal
      opened
      onClose={close}
      title={barrier.title}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      size={520}
      styles={dialogSize(presenting)}
    >
      <Answer key={barrier.id} id={barrier.id} title={barrier.title} before={barrier.whatHelped} close={close} />
    </Modal>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly close: () => void;
}

function Answer({ id, title, before, close }: AnswerProps) {
  const [whatHelped, setWhatHelped] = useState(before);
  const resolve = async (): Promise<void> => {
    if (!(await run('barrier.resolve', { id, whatHelped: whatHelped.trim() }))) return;
    close();
    showUndoable(words.resolveDone(title));
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void resolve();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        if ((event.target as HTMLElement).closest('button')) return;
        event.preventDefault();
        void resolve();
      }}
      data-testid="resolve-form"
    >
      <Textarea
        label={words.resolveTitle}
        placeholder={words.resolveHint}
        value={whatHelped}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        data-autofocus
        onChange={(event) => setWhatHelped(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button type="submit">{words.resolve}</Button>
        <Button variant="default" onClick={close}>
          {texts.shell.cancel}
        </Button>
      </Group>
    </form>
  );
}
