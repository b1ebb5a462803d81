import { type Change, sameValue } from '../shared/changes';
import { type AnyRow, tableNames } from '../shared/model/tables';
import type { Plan } from '../shared/plan';

/** The changes that turn one plan into another. */
export function differenceTo(from: Plan, to: Plan): Change[] {
  return tableNames.flatMap((table) => {
    const olds = from.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
    const news = to.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
    const changes: Change[] = [];
    for (const [id, before] of olds) {
      const after = news.get(id) ?? null;
      if (!after || !sameValue(before, after)) changes.push({ table, before, after });
    }
    for (const [id, after] of news) if (!olds.has(id)) changes.push({ table, before: null, after });
    return changes;
  });
}
