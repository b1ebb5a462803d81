import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface CommitTextProps {
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** Shown above; where there is none, `name` names the field for screen readers. */
  readonly label?: string;
  readonly name?: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** An empty text goes back to the former one. */
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly quiet?: boolean;
  readonly testId?: string;
}

/** A text field that commits on blur or Enter, never per key; Escape goes back to what was there. */
export function CommitText(props: CommitTextProps) {
  const { value, onCommit, label, name, placeholder, multiline, required, readOnly, maxLength, quiet, testId } = props;
  const [draft, setDraft] = useState(value);
  const cancelled = useRef(false);
  useEffect(() => setDraft(value), [value]);

  const commit = (): void => {
    if (cancelled.current) {
      cancelled.current = false;
      setDraft(value);
      return;
    }
    const next = multiline ? draft : draft.trim();
    if (required && next.trim() === '') setDraft(value);
    else if (next !== value) onCommit(next);
  };
  const shared = {
    label,
    'aria-label': label ? undefined : name,
    placeholder,
    value: draft,
    readOnly,
    maxLength: maxLength ?? (multiline ? 20_000 : 300),
    variant: quiet ? ('unstyled' as const) : ('default' as const),
    onBlur: commit,
    'data-testid': testId,
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      cancelled.current = true;
      event.currentTarget.blur();
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };
  if (multiline) {
    return (
      <Textarea
        {...shared}
        maxRows={14}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    );
  }
  return <TextInput {...shared} onChange={(event) => setDraft(event.currentTarget.value)} onKeyDown={onKeyDown} />;
}
