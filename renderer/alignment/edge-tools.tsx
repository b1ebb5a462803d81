import { ActionIcon, Select, Text, Tooltip } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { middleOf } from '../../shared/layout/graph-routes';
import { type LinkKind, linkKinds } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { sentenceOf } from './edge-words';
import { deleteEdge } from './edits';
import classes from './graph-canvas.module.css';
import { useGraphView } from './graph-view-state';
import type { Live } from './live';

const words = texts.alignment;

interface EdgeToolsProps {
  readonly live: Live;
  readonly readOnly: boolean;
  readonly onLeave: () => void;
}

/** What one can do with the selected line, beside its middle. */
export function EdgeTools({ live, readOnly: calm, onLeave }: EdgeToolsProps) {
  const box = useRef<HTMLDivElement>(null);
  const edgeId = useGraphView((state) => state.edgeId);
  const drawn = edgeId === null ? undefined : live.scene.edge(edgeId);
  useEffect(() => {
    const follow = (): void => {
      const now = edgeId === null ? undefined : live.scene.edge(edgeId);
      if (!box.current || !now) return;
      const { x, y, zoom } = live.viewport;
      const middle = middleOf(now.route);
      const { offsetWidth, offsetHeight } = box.current;
      const left = Math.min(Math.max(8, middle.x * zoom + x + 12), live.width - offsetWidth - 8);
      const top = Math.min(Math.max(8, middle.y * zoom + y + 12), live.height - offsetHeight - 8);
      box.current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    };
    follow();
    live.followers.add(follow);
    return () => void live.followers.delete(follow);
  }, [live, edgeId]);
  if (!drawn) return null;
  const { edge } = drawn;
  const readOnly = calm || edge.kind === 'gone' || edge.kind === 'former';
  const leave = (): void => {
    useGraphView.setState({ edgeId: null });
    onLeave();
  };
  const remove = async (): Promise<void> => {
    if (await deleteEdge(edge)) leave();
  };
  return (
    <div ref={box} className={classes.tools} role="group" aria-label={words.kind} data-testid="edge-tools">
      <Text size="sm">{sentenceOf(live.scene, edge)}</Text>
      {edge.keyResult !== null && (
        <Text size="xs" c="dimmed">
          {words.toKeyResult(edge.keyResult)}
        </Text>
      )}
      {edge.indirect && (
        <Text size="xs" c="dimmed">
          {words.indirect}
        </Text>
      )}
      <div className={classes.toolRow}>
        {!edge.indirect && !readOnly && isLink(edge.kind) && (
          <Select
            aria-label={words.kind}
            data={linkKinds.map((kind) => ({ value: kind, label: words.linkKind[kind] }))}
            value={edge.kind}
            allowDeselect={false}
            w={170}
            data-testid="edge-kind"
            onChange={(kind) => {
              if (kind && edge.linkId) void run('link.update', { id: edge.linkId, kind: kind as LinkKind });
            }}
          />
        )}
        {!edge.indirect && !readOnly && (
          <Tooltip label={words.deleteEdge}>
            <ActionIcon size="lg" aria-label={words.deleteEdge} data-testid="edge-delete" onClick={() => void remove()}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        )}
        <ActionIcon size="lg" aria-label={words.closeEdge} onClick={leave}>
          <IconX size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}

function isLink(kind: string): kind is LinkKind {
  return (linkKinds as readonly string[]).includes(kind);
}
