import { useComputedColorScheme } from '@mantine/core';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useLayoutEffect } from 'react';
import { darkPalette, lightPalette } from '../../shared/layout/graph-colors';
import { LanesPlace } from '../lanes/lanes-place';
import { useStore } from '../store';
import { AlignmentEmpty } from './alignment-empty';
import { AlignmentHeader } from './alignment-header';
import { CompareBar } from './compare-bar';
import { GoalPicker } from './goal-picker';
import { GraphCanvas } from './graph-canvas';
import { GraphLegend } from './graph-legend';
import { forFile, useGraphView } from './graph-view-state';
import { LinksDialog } from './links-dialog';
import { useGraph } from './use-graph';
import { WallHead } from './wall-head';

/** The goal-alignment graph: who serves whom, and how far everyone is. */
export function AlignmentPlace() {
  const path = useStore((state) => state.file?.path ?? '');
  useLayoutEffect(() => forFile(path), [path]);
  const lanes = useGraphView((state) => state.lanes);
  if (lanes) return <LanesPlace />;
  return (
    <ReactFlowProvider>
      <Alignment />
    </ReactFlowProvider>
  );
}

function Alignment() {
  const graph = useGraph();
  const palette = useComputedColorScheme('light') === 'dark' ? darkPalette : lightPalette;
  const presenting = useStore((state) => state.presenting);
  const dialog = useGraphView((state) => state.dialog);
  // On the wall another part is folded than at the desk; each keeps its own.
  useEffect(() => {
    if (!presenting) return;
    const { collapsed } = useGraphView.getState();
    useGraphView.setState({ collapsed: null });
    return () => useGraphView.setState({ collapsed });
  }, [presenting]);
  const empty = graph.layout.nodes.size === 0;
  return (
    <>
      {presenting ? <WallHead graph={graph} /> : <AlignmentHeader graph={graph} palette={palette} />}
      {graph.moments && <CompareBar graph={graph} />}
      {empty ? <AlignmentEmpty /> : <GraphCanvas graph={graph} palette={palette} />}
      {!empty && <GraphLegend graph={graph} palette={palette} />}
      {dialog?.kind === 'move' && <GoalPicker id={dialog.card.id} />}
      {dialog?.kind === 'links' && <LinksDialog id={dialog.card.id} />}
    </>
  );
}
