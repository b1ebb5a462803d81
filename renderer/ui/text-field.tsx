import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTextDraft } from './text-draft';
import classes from './text-field.module.css';

interface TextFieldProps {
  readonly value: string;
  /** Called with a text that differs, on Enter or when the field is left. Resolves with the reason when it was refused. */
  readonly onSave: (text: string) => Promise<string | undefined>;
  /** Its name, above the field with `showLabel`, else for screen readers, unless an element elsewhere labels `id`. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly id?: string;
  /** 'line': one line. 'title': one line of meaning that may wrap. 'text': several lines, saved by Ctrl+Enter. */
  readonly kind?: 'line' | 'title' | 'text';
  /** Without a frame of its own until it is used: for fields in lists. */
  readonly quiet?: boolean;
  readonly placeholder?: string;
  /** An empty text goes back to the former one. */
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  /** Lines shown at once before it scrolls. */
  readonly maxRows?: number;
  readonly testId?: string;
}

/**
 * Text edited where it stands. It is saved when one leaves it or presses Enter, never per key, and never lost: not by going
 * to another place or item, nor by closing the window. Esc puts the old text back.
 */
export function TextField({
  value,
  onSave,
  label,
  showLabel = false,
  id,
  kind = 'line',
  quiet = false,
  placeholder,
  required = false,
  readOnly = false,
  maxLength = kind === 'text' ? 20_000 : 300,
  maxRows = kind === 'title' ? 6 : 14,
  testId,
}: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const tidy = { line: trimmed, title: oneLine, text: asTyped }[kind];
  const reverting = useRef(false);
  const field = kind === 'line' ? input : area;
  const { shown, problem, save, type, revert } = useTextDraft({ value, onSave, tidy, required, field });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // While an input method composes, Enter and Esc are for it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (kind !== 'text' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      reverting.current = true;
      revert();
      event.currentTarget.blur();
    }
  };
  const shared = {
    id,
    label: showLabel ? label : undefined,
    'aria-label': showLabel || id ? undefined : label,
    placeholder,
    value: shown,
    error: problem,
    readOnly,
    maxLength,
    variant: quiet ? ('unstyled' as const) : ('default' as const),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => type(event.currentTarget.value),
    onBlur: () => {
      if (reverting.current) reverting.current = false;
      else save();
    },
    onKeyDown,
    'data-testid': testId,
  };
  if (kind === 'line') return <TextInput ref={input} {...shared} />;
  return (
    <Textarea
      ref={area}
      {...shared}
      classNames={kind === 'title' ? { root: classes.root, input: classes.title } : {}}
      minRows={showLabel && kind === 'text' ? 2 : 1}
      maxRows={maxRows}
    />
  );
}

const trimmed = (text: string): string => text.trim();
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const asTyped = (text: string): string => text;
