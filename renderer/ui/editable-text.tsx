import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import classes from './editable-text.module.css';

interface EditableTextProps {
  readonly value: string;
  /** Called on Enter or blur, only when the text differs. */
  readonly onSave: (value: string) => void;
  /** Name for screen readers, and the placeholder's owner. */
  readonly label: string;
  readonly placeholder?: string;
  /** 'title': one line of meaning, Enter saves. 'text': several lines, Enter breaks the line, Ctrl+Enter saves. */
  readonly kind?: 'title' | 'text';
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
}

/** Text that is edited where it stands; saved on Enter or blur, Esc puts the old text back. */
export function EditableText({
  value,
  onSave,
  label,
  placeholder,
  kind = 'text',
  required = false,
  error,
  id,
  maxLength = kind === 'title' ? 300 : 20_000,
  readOnly = false,
}: EditableTextProps) {
  const [draft, setDraft] = useState(value);
  const [missing, setMissing] = useState(false);
  const reverting = useRef(false);
  useEffect(() => setDraft(value), [value]);
  const save = () => {
    if (reverting.current) {
      reverting.current = false;
      return;
    }
    const text = kind === 'title' ? draft.replace(/\s+/g, ' ').trim() : draft;
    if (required && text === '') {
      setDraft(value);
      setMissing(true);
      return;
    }
    setMissing(false);
    if (text !== value) onSave(text);
    else setDraft(value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (kind === 'title' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      reverting.current = draft !== value;
      setDraft(value);
      event.currentTarget.blur();
    }
  };
  return (
    <Textarea
      id={id}
      aria-label={id ? undefined : label}
      classNames={{ input: kind === 'title' ? classes.title : classes.text }}
      value={draft}
      placeholder={placeholder}
      error={missing ? texts.widgets.needsText : error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
      maxLength={maxLength}
      minRows={1}
      maxRows={kind === 'title' ? 6 : 14}
      readOnly={readOnly}
      data-autosave
    />
  );
}
