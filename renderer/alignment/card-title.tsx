import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { GraphNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { useTextDraft } from '../ui/text-draft';
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
  const givenUp = useRef(false);
  const draft = useTextDraft({
    value: node.title,
    onSave: async (title) => (givenUp.current ? undefined : rename(node, title)),
    tidy: (text) => text.replace(/\s+/g, ' ').trim(),
    required: true,
    field,
  });
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const close = (): void =>
    useGraphView.setState((state) => (state.editingKey === node.key ? { editingKey: null } : {}));
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    givenUp.current = event.key === 'Escape';
    // The next key is for the graph, also while the file has not answered yet.
    field.current?.closest<HTMLElement>('[data-key]')?.focus({ preventScroll: true });
    close();
  };
  return (
    <textarea
      ref={field}
      className={`${classes.editor} nodrag nopan nowheel`}
      aria-label={texts.alignment.titleOf(node.title)}
      value={draft.shown}
      maxLength={longestTitle}
      data-testid="graph-title-editor"
      onChange={(event) => draft.type(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      // Going away, the field saves what was typed.
      onBlur={close}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
