import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { GraphNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import classes from './cards.module.css';
import { rename } from './edits';
import { useGraphView } from './graph-view-state';

const longestTitle = 300;

interface CardTitleProps {
  readonly node: GraphNode;
  readonly editing: boolean;
  readonly className: string | undefined;
  /** A mark in front of the title. */
  readonly before?: ReactNode;
}

/** The title of a card, edited where it stands: Enter or leaving saves, Esc leaves it as it was. */
export function CardTitle({ node, editing, className, before }: CardTitleProps) {
  if (editing) return <Editor key={node.key} node={node} />;
  return (
    <div
      className={className}
      title={node.title}
      data-dropped={(node.kind === 'objective' && node.status === 'dropped') || undefined}
      data-testid="graph-card-title"
    >
      {before}
      {node.title}
    </div>
  );
}

function Editor({ node }: { readonly node: GraphNode }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const [draft, setDraft] = useState(node.title);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = (save: boolean, keepFocus: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    const title = draft.replace(/\s+/g, ' ').trim();
    if (save && title !== '' && title !== node.title) void rename(node, title);
    useGraphView.setState((state) => (state.editingKey === node.key ? { editingKey: null } : {}));
    if (keepFocus) useGraphView.setState({ showNext: node.key });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    end(event.key === 'Enter', true);
  };
  return (
    <textarea
      ref={field}
      className={`${classes.editor} nodrag nopan nowheel`}
      aria-label={texts.alignment.titleOf(node.title)}
      value={draft}
      maxLength={longestTitle}
      data-testid="graph-title-editor"
      onChange={(event) => setDraft(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => end(true, false)}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
