import type { Node } from '@xyflow/react';
import { sameValue } from '../../shared/changes';
import { isGone } from '../../shared/layout/graph-changes';
import type { PlacedNode } from '../../shared/layout/graph-layout';
import type { GraphNode } from '../../shared/layout/graph-model';
import type { Point } from '../../shared/layout/graph-routes';

/** What a card on screen knows. */
export interface CardData extends Record<string, unknown> {
  readonly node: GraphNode;
  readonly selected: boolean;
  /** The one card that Tab reaches; arrows move on from it. */
  readonly active: boolean;
  readonly editing: boolean;
  readonly readOnly: boolean;
}

/** A card as React Flow knows it. */
export type CardNode = Node<CardData, GraphNode['kind']>;

/** What cards look at besides their own place. */
export interface CardMarks {
  readonly selectedKey: string | null;
  readonly activeKey: string | null;
  readonly editingKey: string | null;
  readonly readOnly: boolean;
}

const takenClass = 'taken';

/**
 * Makes React Flow's nodes, giving back the very same object while nothing about a card has changed: only touched cards
 * render again.
 */
export class CardNodes {
  private made = new Map<string, CardNode>();

  /** `taken`: cards that stay elements far out, where all others are hidden at once. */
  build(
    placed: readonly PlacedNode[],
    marks: CardMarks,
    moved: ReadonlyMap<string, Point>,
    taken: ReadonlySet<string>,
  ): CardNode[] {
    const next = new Map<string, CardNode>();
    for (const card of placed) {
      const { key } = card.node;
      next.set(key, this.one(card, marks, moved.get(key) ?? card, taken.has(key)));
    }
    this.made = next;
    return [...next.values()];
  }

  private one({ node, width, height }: PlacedNode, marks: CardMarks, at: Point, taken: boolean): CardNode {
    const selected = marks.selectedKey === node.key;
    const active = marks.activeKey === node.key;
    const editing = marks.editingKey === node.key;
    const readOnly = marks.readOnly || isGone(node);
    const known = this.made.get(node.key);
    const same =
      known !== undefined &&
      known.data.selected === selected &&
      known.data.active === active &&
      known.data.editing === editing &&
      known.data.readOnly === readOnly &&
      sameLook(known.data.node, node);
    const data: CardData = same ? known.data : { node, selected, active, editing, readOnly };
    if (
      same &&
      known.className === (taken ? takenClass : '') &&
      known.position.x === at.x &&
      known.position.y === at.y &&
      known.width === width &&
      known.height === height
    )
      return known;
    return {
      id: node.key,
      type: node.kind,
      position: { x: at.x, y: at.y },
      data,
      width,
      height,
      measured: { width, height },
      className: taken ? takenClass : '',
      draggable: !readOnly,
      zIndex: selected || active || editing ? 1 : 0,
    };
  }
}

function sameLook(a: GraphNode, b: GraphNode): boolean {
  return a === b || sameValue({ ...a, dx: 0, dy: 0 }, { ...b, dx: 0, dy: 0 });
}
