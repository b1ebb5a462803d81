import { ActionIcon, Button, Chip, Group, Menu, Text, Title, Tooltip } from '@mantine/core';
import {
  IconArrowsDiff,
  IconDownload,
  IconFold,
  IconFoldDown,
  IconLayoutGrid,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import { nodeKey } from '../../shared/layout/graph-model';
import { find, type Plan } from '../../shared/plan';
import { heads } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useWorkspace } from '../hooks';
import { run, select, useStore } from '../store';
import { announce } from '../ui/announce';
import { type ItemOption, ItemSelect } from '../ui/item-select';
import { showUndoable } from '../ui/undo-toast';
import classes from './alignment-header.module.css';
import { addObjective } from './edits';
import { exportPicture } from './export-picture';
import { ClearFilters, FilterSelects } from './filter-selects';
import { compareOnGraph, foldOnly, useGraphView } from './graph-view-state';
import { type Graph, shownObjectives } from './use-graph';
import { unfoldWayTo } from './use-reveal-selection';
import { ViewSwitch } from './view-switch';

const words = texts.alignment;

/** Where one is, how much is shown, what is left out, and the one thing to do next. */
export function AlignmentHeader({ graph, palette }: { readonly graph: Graph; readonly palette: GraphPalette }) {
  const { model } = graph;
  const fileReadOnly = useReadOnly();
  const readOnly = fileReadOnly || graph.past;
  const shown = useMemo(() => shownObjectives(graph), [graph]);
  const nudged = useDerived((plan) => plan.rows.graphPlacement.size > 0, ['graphPlacement']);
  const tidy = async (): Promise<void> => {
    if (await run('graph.tidy', {})) showUndoable(words.tidied);
  };
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <Title order={1}>{words.title}</Title>
        <Text c="dimmed" data-testid="graph-count">
          {words.count(model.matching, Math.min(shown, model.matching))}
        </Text>
        <ViewSwitch />
        <span className={classes.space} />
        <Find graph={graph} />
        {!graph.moments && (
          <Tooltip label={words.compare.beginHint}>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconArrowsDiff size={16} aria-hidden />}
              data-testid="graph-compare"
              onClick={() => compareOnGraph(useStore.getState().file?.path ?? '')}
            >
              {words.compare.begin}
            </Button>
          </Tooltip>
        )}
        <ExportMenu graph={graph} palette={palette} />
        {!readOnly && (
          <Button
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            data-testid="graph-add"
            onClick={() => void addObjective(null)}
          >
            {words.add}
          </Button>
        )}
      </div>
      <Group gap={8} role="group" aria-label={words.filters} className={classes.filters}>
        <Filters links={graph.links} />
        <span className={classes.space} />
        <FoldButtons graph={graph} />
        {!readOnly && (
          <Tooltip label={words.tidyHint}>
            <ActionIcon
              size="lg"
              aria-label={words.tidy}
              disabled={!nudged}
              data-testid="graph-tidy"
              onClick={() => void tidy()}
            >
              <IconLayoutGrid size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </header>
  );
}

function Filters({ links }: { readonly links: boolean }) {
  const { swotItems, pillars } = useGraphView();
  return (
    <>
      <FilterSelects />
      <Chip
        size="xs"
        checked={pillars}
        data-testid="graph-show-pillars"
        onChange={(on) => useGraphView.setState({ pillars: on })}
      >
        {words.showPillars}
      </Chip>
      <Chip
        size="xs"
        checked={swotItems}
        data-testid="graph-show-swot"
        onChange={(on) => useGraphView.setState({ swotItems: on })}
      >
        {words.showSwot}
      </Chip>
      <Tooltip label={words.showLinksHint}>
        <Chip
          size="xs"
          checked={links}
          data-testid="graph-show-links"
          onChange={(on) => useGraphView.setState({ links: on })}
        >
          {words.showLinks}
        </Chip>
      </Tooltip>
      <ClearFilters />
    </>
  );
}

function FoldButtons({ graph: { model } }: { readonly graph: Graph }) {
  const parents = [...model.nodes.values()].filter((node) => node.childKeys.length > 0 || node.folded > 0);
  const foldAll = (): void => foldOnly(parents.map((node) => node.key));
  return (
    <>
      <Tooltip label={words.foldAll}>
        <ActionIcon
          size="lg"
          aria-label={words.foldAll}
          disabled={parents.length === 0}
          data-testid="graph-fold-all"
          onClick={foldAll}
        >
          <IconFold size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.unfoldAll}>
        <ActionIcon
          size="lg"
          aria-label={words.unfoldAll}
          disabled={parents.length === 0}
          data-testid="graph-unfold-all"
          onClick={() => foldOnly([])}
        >
          <IconFoldDown size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** Finds a card by words of its title, unfolds the way to it and flies there. */
function Find({ graph: { model } }: { readonly graph: Graph }) {
  const swotItems = useGraphView((state) => state.swotItems);
  // Once it has found a card the field is empty again, and the keyboard is on the card.
  const [picks, setPicks] = useState(0);
  const options = (plan: Plan): ItemOption[] => [
    ...Array.from(plan.rows.objective.values(), ({ id, title }) => ({ value: nodeKey('objective', id), label: title })),
    ...(swotItems ? heads(plan).map(({ id, title }) => ({ value: nodeKey('swotItem', id), label: title })) : []),
  ];
  const go = (key: string | null): void => {
    if (key === null) return;
    const [table, id = ''] = key.split(':') as ['objective' | 'swotItem', string];
    unfoldWayTo(model, key);
    select({ table, id });
    useGraphView.setState({ flyTo: key, edgeId: null });
    setPicks((picks) => picks + 1);
    announce(words.found(find(useStore.getState().plan, table, id)?.title ?? ''));
  };
  return (
    <div data-graph-search className={classes.search} data-testid="graph-search">
      <ItemSelect
        key={picks}
        value={null}
        valueLabel={undefined}
        label={words.find}
        placeholder={words.find}
        leftSection={<IconSearch size={14} aria-hidden />}
        options={options}
        clearable={false}
        onChange={go}
      />
    </div>
  );
}

/** The layout with the lines that are drawn. */
function shownGraph({ layout, links }: Graph): GraphLayout {
  return links ? layout : { ...layout, edges: layout.edges.filter((edge) => edge.linkId === null) };
}

function ExportMenu({ graph, palette }: { readonly graph: Graph; readonly palette: GraphPalette }) {
  const [busy, setBusy] = useState(false);
  const { name } = useWorkspace();
  const save = async (kind: 'png' | 'svg'): Promise<void> => {
    setBusy(true);
    await exportPicture(shownGraph(graph), kind, words.pictureName(name), palette);
    setBusy(false);
  };
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="sm"
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={16} aria-hidden />}
          data-testid="graph-export"
        >
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item data-testid="graph-export-png" onClick={() => void save('png')}>
          {words.exportPng}
        </Menu.Item>
        <Menu.Item data-testid="graph-export-svg" onClick={() => void save('svg')}>
          {words.exportSvg}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
