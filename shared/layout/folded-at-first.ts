import type { GraphModel } from './graph-model';

/**
 * Which branches a graph starts with folded: none up to `most` cards, else everything below the deepest level
 * that still fits.
 */
export function foldedAtFirst(model: GraphModel, most = 80): Set<string> {
  const folded = new Set<string>();
  const tree = [...model.nodes.values()].filter((node) => node.kind !== 'swotItem');
  if (tree.length <= most) return folded;
  let level: readonly string[] = model.roots;
  let shown = level.length;
  for (let depth = 0; level.length > 0; depth++) {
    const next = below(model, level);
    if (shown + next.length > most && (depth > 0 || next.length > 2 * most)) {
      for (const key of level) folded.add(key);
      return folded;
    }
    shown += next.length;
    level = next;
  }
  return folded;
}

/** Which branches are folded when only the first `depth` levels are shown; 1: the topmost cards alone. */
export function foldedBelow(model: GraphModel, depth: number): Set<string> {
  let level: readonly string[] = model.roots;
  for (let shown = 1; shown < depth && level.length > 0; shown++) level = below(model, level);
  return new Set(level.filter((key) => below(model, [key]).length > 0));
}

/** How many levels a graph has, none folded. */
export function depthOf(model: GraphModel): number {
  let depth = 0;
  for (let level: readonly string[] = model.roots; level.length > 0; level = below(model, level)) depth++;
  return depth;
}

function below(model: GraphModel, keys: readonly string[]): string[] {
  return keys.flatMap((key) => model.nodes.get(key)?.childKeys ?? []);
}
