import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useKeepTyped } from './keep-typed';

interface QuickAddProps {
  readonly placeholder: string;
  /** One title per line typed or pasted; never empty. Resolves to whether it was done. */
  readonly onAdd: (titles: string[]) => Promise<boolean>;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** A line to add items: Enter adds and waits for the next one; pasting several lines adds them all at once. */
export function QuickAdd({ placeholder, onAdd, disabled, testId }: QuickAddProps) {
  const [draft, setDraft] = useState('');
  const add = async (text: string): Promise<void> => {
    const titles = linesOf(text);
    if (titles.length === 0) return;
    setDraft('');
    if (!(await onAdd(titles))) setDraft((since) => withText(text, since));
  };
  useKeepTyped(() => void add(draft));
  return (
    <TextInput
      aria-label={placeholder}
      placeholder={placeholder}
      leftSection={<IconPlus size={16} />}
      value={draft}
      disabled={disabled}
      maxLength={300}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          void add(draft);
        } else if (event.key === 'Escape') setDraft('');
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (linesOf(text).length < 2) return;
        event.preventDefault();
        void add(text);
      }}
      data-testid={testId}
    />
  );
}

/** A refused text comes back before what was typed since. */
export function withText(refused: string, since: string): string {
  return [refused.trim(), since].filter(Boolean).join(' ');
}

/** The lines of a pasted list without bullets, numbers and blank lines; each at most 300 characters. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/, '')
        .trim()
        .slice(0, 300)
        .trim(),
    )
    .filter((line) => line !== '');
}
