import type { GraphModel } from './graph-model';

/**
 * Which branches a graph starts with folded: none up to `most` cards, else everything below the deepest level
 * that still fits.
 */
export function foldedAtFirst(model: GraphModel, most = 200): Set<string> {
  const folded = new Set<string>();
  const tree = [...model.nodes.values()].filter((node) => node.kind !== 'swotItem');
  if (tree.length <= most) return folded;
  let level: readonly string[] = model.roots;
  let shown = level.length;
  for (let depth = 0; level.length > 0; depth++) {
    const next = level.flatMap((key) => model.nodes.get(key)?.childKeys ?? []);
    if (shown + next.length > most && (depth > 0 || next.length > 2 * most)) {
      for (const key of level) folded.add(key);
      return folded;
    }
    shown += next.length;
    level = next;
  }
  return folded;
}
