import { Menu } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconHeartHandshake } from '@tabler/icons-react';
import type { GraphNode } from '../../shared/layout/graph-model';
import { linkKinds } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { link, linkRefusal } from './edits';
import { MenuAnchor } from './menu-anchor';

/** Two objectives that were joined by hand, and where on the screen to ask how. */
export interface KindQuestion {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly x: number;
  readonly y: number;
}

/** The picture of each kind of link. */
export const kindIcons = { contributes: IconArrowUpRight, supports: IconHeartHandshake, dependsOn: IconArrowDownRight };

/** Asks what kind of link was meant; kinds that cannot be say why. */
export function KindMenu({ question, onClose }: { readonly question: KindQuestion; readonly onClose: () => void }) {
  const { from, to } = question;
  const { plan } = useStore.getState();
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={300}
      trapFocus
      withinPortal
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <MenuAnchor at={question} label={texts.alignment.linkTo(to.title)} />
      </Menu.Target>
      <Menu.Dropdown data-testid="link-kinds">
        <Menu.Label>{texts.alignment.linkTo(to.title)}</Menu.Label>
        {linkKinds.map((kind) => {
          const refusal = linkRefusal(plan, kind, from.id, to.id);
          const Icon = kindIcons[kind];
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size={16} aria-hidden />}
              disabled={refusal !== undefined}
              data-testid={`link-kind-${kind}`}
              onClick={() => void link(kind, from.id, to.id)}
            >
              {texts.alignment.linkKind[kind]}
              {refusal !== undefined && <div style={{ fontSize: 12 }}>{refusal}</div>}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item onClick={onClose}>{texts.alignment.cancel}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
