import { useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { useKeepTyped } from '../ui/keep-typed';
import { showFailure } from '../ui/notify';
import { withText } from '../ui/quick-add';
import classes from './title-input.module.css';

interface TitleInputProps {
  readonly initial: string;
  readonly label: string;
  readonly placeholder: string;
  /** Called with a text that is not empty, on Enter (`next` true) or when left. Resolves to whether the plan took it. */
  readonly onCommit: (title: string, next: boolean) => Promise<boolean>;
  readonly onCancel: () => void;
  /** Tab, or Shift+Tab (`out`); without it Tab leaves the field. */
  readonly onTab?: (out: boolean) => void;
  /** One title after the other: Enter empties the field at once for the next one. Else it gives the focus to its row. */
  readonly series?: boolean;
}

/** The field in a row where a title is typed: Enter or leaving it saves, Esc gives up. What is refused comes back. */
export function TitleInput({
  initial,
  label,
  placeholder,
  onCommit,
  onCancel,
  onTab,
  series = false,
}: TitleInputProps) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const end = (next: boolean): void => {
    if (ended.current) return;
    const title = text.replace(/\s+/g, ' ').trim();
    ended.current = title === '' || !next;
    if (title === '') onCancel();
    else void commit(title, next);
  };
  const commit = async (title: string, next: boolean): Promise<void> => {
    if (next) setText('');
    if (await onCommit(title, next)) return;
    if (!field.current) showFailure({ code: 'refused', message: texts.widgets.textNotKept(title) });
    ended.current = false;
    if (next) setText((since) => withText(title, since));
  };
  useKeepTyped(() => end(false));
  return (
    <input
      ref={field}
      className={classes.input}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={300}
      // biome-ignore lint/a11y/noAutofocus: a person has just asked to type here.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          event.stopPropagation();
          if (series) end(true);
          else leaveToRow(event.currentTarget);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          ended.current = true;
          leaveToRow(event.currentTarget);
          onCancel();
        } else if (event.key === 'Tab' && onTab && !event.ctrlKey && !event.altKey) {
          event.preventDefault();
          onTab(event.shiftKey);
        }
      }}
      data-testid="title-input"
    />
  );
}

/** The next key is for the row, also while the file has not answered yet; leaving the field saves it. */
function leaveToRow(input: HTMLInputElement): void {
  const row = input.closest<HTMLElement>('[role="row"][tabindex]');
  if (row) row.focus({ preventScroll: true });
  else input.blur();
}
