import type { GraphEdge } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import type { Scene } from './scene';

/** What a line says, as a sentence about its two cards. */
export function sentenceOf(scene: Scene, edge: GraphEdge): string {
  const title = (key: string) => scene.layout.nodes.get(key)?.node.title ?? '';
  const down = ['parent', 'pillar', 'gone', 'former'].includes(edge.kind);
  const [first, second] = down ? [edge.to, edge.from] : [edge.from, edge.to];
  return texts.alignment.sentence(
    title(first),
    texts.alignment.edge[edge.kind === 'gone' ? 'former' : edge.kind],
    title(second),
  );
}
