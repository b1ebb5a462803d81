import { Menu } from '@mantine/core';
import {
  IconArrowsMove,
  IconChevronDown,
  IconChevronUp,
  IconCornerLeftUp,
  IconInfoCircle,
  IconLink,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isGone } from '../../shared/layout/graph-changes';
import type { GraphNode } from '../../shared/layout/graph-model';
import { parseNodeKey } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { changeSettings, select } from '../store';
import { addObjective, deleteCard, place } from './edits';
import { graphActions } from './graph-actions';
import { useGraphView } from './graph-view-state';
import { MenuAnchor } from './menu-anchor';
import type { Graph } from './use-graph';

const words = texts.alignment;

/** Everything one can do with a card, with the key that does the same; opened by the right mouse button or the menu key. */
export function CardMenu({ graph }: { readonly graph: Graph }) {
  const menu = useGraphView((state) => state.menu);
  const node = menu ? graph.model.nodes.get(menu.key) : undefined;
  if (!menu || !node) return null;
  const close = (): void => useGraphView.setState({ menu: null });
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      width={280}
      trapFocus
      returnFocus
      withinPortal
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <MenuAnchor at={menu} label={words.menuOf(node.title)} />
      </Menu.Target>
      <Menu.Dropdown data-testid="graph-card-menu">
        <Items node={node} past={graph.past || isGone(node)} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ node, past }: { readonly node: GraphNode; readonly past: boolean }) {
  const fileReadOnly = useReadOnly();
  const readOnly = fileReadOnly || past;
  const card = parseNodeKey(node.key);
  const objective = node.kind === 'objective';
  const branch = node.childKeys.length > 0 || node.folded > 0;
  const details = (): void => {
    select({ table: card.kind, id: card.id });
    void changeSettings({ inspectorOpen: true });
  };
  return (
    <>
      <Item icon={<IconInfoCircle size={16} />} label={words.details} keys="Enter" run={details} />
      {!readOnly && (
        <Item
          icon={<IconPencil size={16} />}
          label={words.rename}
          keys="F2"
          run={() => useGraphView.setState({ editingKey: node.key })}
        />
      )}
      {objective && !readOnly && (
        <>
          <Item icon={<IconPlus size={16} />} label={words.addUnder} keys="N" run={() => void addObjective(node.id)} />
          <Item
            icon={<IconCornerLeftUp size={16} />}
            label={words.moveUnder}
            keys="M"
            run={() => useGraphView.setState({ dialog: { kind: 'move', card } })}
          />
          <Item
            icon={<IconLink size={16} />}
            label={words.links}
            keys="L"
            run={() => useGraphView.setState({ dialog: { kind: 'links', card } })}
          />
        </>
      )}
      {branch && (
        <Item
          icon={node.folded > 0 ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
          label={node.folded > 0 ? words.unfoldCard : words.foldCard}
          keys={words.space}
          run={() => graphActions.fold(node.key)}
        />
      )}
      {!readOnly && (node.dx !== 0 || node.dy !== 0) && (
        <Item
          icon={<IconArrowsMove size={16} />}
          label={words.backToPlace}
          run={() => void place([{ ...card, dx: 0, dy: 0 }], node.title)}
        />
      )}
      {!readOnly && (
        <>
          <Menu.Divider />
          <Item
            icon={<IconTrash size={16} />}
            label={words.deleteCard}
            keys={words.deleteKey}
            run={() => void deleteCard(node)}
          />
        </>
      )}
    </>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

function Item({ icon, label, keys, run }: ItemProps) {
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={
        keys && (
          <span aria-hidden style={{ fontSize: 12 }}>
            {keys}
          </span>
        )
      }
      onClick={run}
    >
      {label}
    </Menu.Item>
  );
}
