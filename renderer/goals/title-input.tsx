import { useRef, useState } from 'react';
import classes from './outline.module.css';

interface TitleInputProps {
  readonly initial: string;
  readonly label: string;
  readonly placeholder: string;
  /** Called with a text that is not empty, on Enter (`next` true) or blur. */
  readonly onCommit: (title: string, next: boolean) => void;
  readonly onCancel: () => void;
  /** Tab (`out` false) or Shift+Tab, with what was typed so far. True: another field takes the text over. */
  readonly onTab: (out: boolean, text: string) => boolean;
  readonly maxLength: number;
  /** Whether all text is selected at first, so that typing replaces it. */
  readonly select: boolean;
}

/** The field in a row where a title is typed: Enter or leaving it saves, Esc gives up, Tab indents. */
export function TitleInput({
  initial,
  label,
  placeholder,
  onCommit,
  onCancel,
  onTab,
  maxLength,
  select,
}: TitleInputProps) {
  const [text, setText] = useState(initial);
  const ended = useRef(false);
  const end = (next: boolean) => {
    if (ended.current) return;
    const title = text.replace(/\s+/g, ' ').trim();
    ended.current = true;
    if (title === '') onCancel();
    else onCommit(title, next);
  };
  return (
    <input
      className={classes.input}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={maxLength}
      // biome-ignore lint/a11y/noAutofocus: a person has just asked to type here.
      autoFocus
      onFocus={(event) => {
        const { value } = event.currentTarget;
        if (select) event.currentTarget.select();
        else event.currentTarget.setSelectionRange(value.length, value.length);
      }}
      onChange={(event) => setText(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end(false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          end(true);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          ended.current = true;
          onCancel();
        } else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
          event.preventDefault();
          ended.current = onTab(event.shiftKey, text);
        }
      }}
      data-testid="title-input"
    />
  );
}
