import { useEffect, useRef } from 'react';
import type { GraphModel } from '../../shared/layout/graph-model';
import { nodeKey, parseNodeKey } from '../../shared/layout/graph-model';
import { find } from '../../shared/plan';
import { useStore } from '../store';
import { unfold, useGraphView } from './graph-view-state';
import { type Live, readableZoom } from './live';

/** Unfolds the way to a card, so that it is shown unless the filters hide it. */
export function unfoldWayTo(model: GraphModel, key: string, plan = useStore.getState().plan): void {
  const { kind, id } = parseNodeKey(key);
  if (model.nodes.has(key) || kind !== 'objective') return;
  const above: string[] = [];
  const seen = new Set<string>();
  for (let up = find(plan, 'objective', id); up && !seen.has(up.id); up = find(plan, 'objective', up.parentId)) {
    seen.add(up.id);
    above.push(nodeKey('objective', up.id));
    if (up.pillarId) above.push(nodeKey('pillar', up.pillarId));
  }
  unfold(model, above.slice(1));
}

/** Goes to what was selected elsewhere (search, plan health, a link in the details); what was clicked here is in view already. */
export function useRevealSelection(selectedKey: string | null, live: Live, model: GraphModel): void {
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => {
    if (selectedKey === null || useGraphView.getState().activeKey === selectedKey) return;
    unfoldWayTo(latest.current, selectedKey);
    // The first look is at everything: after that, and only when the card cannot be read there.
    const wait = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const seen = live.inView().some(({ node }) => node.key === selectedKey);
        if (seen && !live.overview && live.viewport.zoom >= readableZoom) {
          useGraphView.setState({ activeKey: selectedKey });
        } else useGraphView.setState({ flyTo: selectedKey, edgeId: null });
      }),
    );
    return () => cancelAnimationFrame(wait);
  }, [selectedKey, live]);
}
