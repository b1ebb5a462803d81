import '@xyflow/react/dist/base.css';
import { type NodeTypes, ReactFlow, useReactFlow, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GraphPalette } from '../../shared/layout/graph-colors';
import { nodeKey, parseNodeKey } from '../../shared/layout/graph-model';
import type { Point } from '../../shared/layout/graph-routes';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { select, useStore } from '../store';
import { CardMenu } from './card-menu';
import { EdgeTools } from './edge-tools';
import { graphActions } from './graph-actions';
import classes from './graph-canvas.module.css';
import { useGraphView } from './graph-view-state';
import { Highlights } from './highlights';
import { KindMenu, type KindQuestion } from './kind-menu';
import { MiniMap } from './minimap';
import { ObjectiveCard } from './objective-card';
import { PillarCard, SwotCard } from './small-cards';
import { maxZoom, useCamera } from './use-camera';
import { useCardDrag } from './use-card-drag';
import type { Graph } from './use-graph';
import { useGraphKeys } from './use-graph-keys';
import { lineReach, useHover } from './use-hover';
import { useLineDrag } from './use-line-drag';
import { useMountedCards } from './use-mounted-cards';
import { useRevealSelection } from './use-reveal-selection';
import { ZoomButtons } from './zoom-buttons';

const nodeTypes: NodeTypes = { objective: ObjectiveCard, swotItem: SwotCard, pillar: PillarCard };
const noEdges: never[] = [];

/** The graph itself: React Flow moves the view, the cards and the lines; everything but readable cards is on one canvas. */
export function GraphCanvas({ graph, palette }: { readonly graph: Graph; readonly palette: GraphPalette }) {
  const region = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  const fileReadOnly = useReadOnly();
  const readOnly = fileReadOnly || graph.past;
  const presenting = useStore((state) => state.presenting);
  const selectedKey = useStore(({ selection }) =>
    selection && (selection.table === 'objective' || selection.table === 'swotItem' || selection.table === 'pillar')
      ? nodeKey(selection.table, selection.id)
      : null,
  );
  const chosenKey = useGraphView((state) => state.activeKey);
  const editingKey = useGraphView((state) => state.editingKey);
  const { layout, model } = graph;
  const activeKey = chosenKey !== null && layout.nodes.has(chosenKey) ? chosenKey : (model.roots[0] ?? null);
  const marks = useMemo(
    () => ({ selectedKey, activeKey, editingKey, readOnly }),
    [selectedKey, activeKey, editingKey, readOnly],
  );
  const mounted = useMountedCards(layout, palette, marks, presenting, graph.links, canvas, region);
  const { live, nodes } = mounted;
  const [question, setQuestion] = useState<KindQuestion | null>(null);
  const camera = useCamera(mounted, region, graph, presenting, selectedKey);
  const drag = useCardDrag(mounted);
  const lines = useLineDrag(live, setQuestion);
  const hover = useHover(mounted, region);
  const onKeyDown = useGraphKeys(live, model, camera, readOnly);
  useRevealSelection(selectedKey, live, model);
  const offer = drag.offer ?? lines.offer;
  useEffect(() => {
    graphActions.model = model;
    graphActions.live = live;
  }, [model, live]);

  const choose = useCallback((key: string | null) => {
    useGraphView.setState(key === null ? { edgeId: null } : { edgeId: null, activeKey: key });
    if (key === null) select(null);
    else {
      const { kind, id } = parseNodeKey(key);
      // What is gone, or of another time, has no details now.
      const isThere = useStore.getState().plan.rows[kind].has(id);
      select(isThere ? { table: kind, id } : null);
    }
  }, []);

  const onPaneClick = (event: React.MouseEvent): void => {
    region.current?.focus({ preventScroll: true });
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const card = live.scene.cardAt(point);
    if (card) {
      choose(card.node.key);
      return;
    }
    const hit = live.overview ? undefined : live.scene.edgeAt(point, lineReach / live.viewport.zoom, live.links);
    if (hit) useGraphView.setState({ edgeId: hit.edge.id });
    else choose(null);
  };

  const onDoubleClick = (event: React.MouseEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('react-flow__pane')) return;
    const card = live.scene.cardAt(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    if (card) camera.show(card.node.key, true);
  };

  const onFocus = (): void => {
    requestAnimationFrame(() => {
      live.keyboard = region.current?.matches(':focus-visible') ?? false;
      live.draw();
    });
  };

  const edit = (key: string): void => {
    if (live.overview) camera.show(key, true);
    else if (!readOnly) useGraphView.setState({ editingKey: key });
  };

  return (
    <div
      ref={region}
      className={classes.region}
      role="group"
      aria-label={texts.alignment.graphLabel}
      aria-describedby="graph-hint"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: takes the keys while no card can be focused.
      tabIndex={0}
      data-graph
      data-testid="alignment-graph"
      data-cards={layout.nodes.size}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onFocus}
      onDoubleClick={onDoubleClick}
      onPointerMove={hover.onPointerMove}
      onPointerLeave={hover.onPointerLeave}
    >
      <span id="graph-hint" className="visually-hidden">
        {texts.alignment.graphHint}
      </span>
      <ReactFlow
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={drag.onNodesChange}
        onNodeClick={(_, node) => choose(node.id)}
        onNodeDoubleClick={(_, node) => edit(node.id)}
        onNodeContextMenu={(event, node) => {
          event.preventDefault();
          choose(node.id);
          useGraphView.setState({ menu: { key: node.id, ...menuPlace(event) } });
        }}
        onNodeDragStart={drag.onStart}
        onNodeDrag={drag.onDrag}
        onNodeDragStop={drag.onStop}
        onConnectStart={lines.onStart}
        onConnectEnd={lines.onEnd}
        onPaneClick={onPaneClick}
        onInit={camera.onInit}
        minZoom={camera.minZoom}
        maxZoom={maxZoom}
        onMoveStart={camera.onMoveStart}
        nodeDragThreshold={4}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        autoPanOnNodeFocus={false}
        connectOnClick={false}
        connectionLineStyle={connectionLine}
        proOptions={proOptions}
        className={classes.flow}
      >
        <canvas ref={canvas} className={classes.canvas} aria-hidden data-testid="graph-overview" />
        <ViewportPortal>
          <Highlights scene={live.scene} palette={palette} selectedKey={selectedKey} />
          {offer && (
            <div
              className={classes.offer}
              data-refused={offer.refused || undefined}
              data-testid="graph-offer"
              style={boxOf(offer.rect)}
            >
              <span className={classes.offerText}>{offer.message}</span>
            </div>
          )}
        </ViewportPortal>
      </ReactFlow>
      <EdgeTools live={live} readOnly={readOnly} onLeave={() => region.current?.focus({ preventScroll: true })} />
      <CardMenu graph={graph} />
      {question && <KindMenu question={question} onClose={() => setQuestion(null)} />}
      {!presenting && <ZoomButtons camera={camera} />}
      {!presenting && layout.nodes.size > 0 && (
        <MiniMap live={live} layout={layout} palette={palette} camera={camera} />
      )}
    </div>
  );
}

const connectionLine = { stroke: 'var(--tl-accent)', strokeWidth: 2, strokeDasharray: '6 4' };
const proOptions = { hideAttribution: true };

function boxOf({ x, y, width, height }: Point & { width: number; height: number }): React.CSSProperties {
  return { transform: `translate(${x}px, ${y}px)`, width, height };
}

/** Where a menu opens: at the mouse, or on the card when the menu key was pressed. */
function menuPlace(event: React.MouseEvent): Point {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: left + 24, y: top + 24 };
}
