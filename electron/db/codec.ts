import type { z } from 'zod';
import { type AnyRow, type TableName, tableNames, tables } from '../../shared/model/tables';
import type { SqlRow, SqlValue } from './driver';

/** How a property is kept in its column: lists as JSON text, booleans as 0 and 1, the rest as it is. */
export type ColumnKind = 'plain' | 'boolean' | 'json';

/** A column; its name is the property's name. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
}

function kindOf(schema: z.ZodType): ColumnKind {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return kindOf(definition.innerType);
  if (definition.type === 'boolean') return 'boolean';
  return definition.type === 'array' || definition.type === 'object' ? 'json' : 'plain';
}

const columnsByTable = new Map<TableName, readonly Column[]>(
  tableNames.map((table) => [
    table,
    Object.entries(tables[table].schema.shape).map(([name, schema]) => ({ name, kind: kindOf(schema as z.ZodType) })),
  ]),
);
const specialColumns = new Map(
  [...columnsByTable].map(([table, columns]) => [table, columns.filter((column) => column.kind !== 'plain')]),
);

/** The columns of a table in the order of its schema. */
export function columnsOf(table: TableName): readonly Column[] {
  return columnsByTable.get(table) ?? [];
}

/** A property's value as its column keeps it. */
export function encode(column: Column, value: unknown): SqlValue {
  if (column.kind === 'boolean') return value === null ? null : value ? 1 : 0;
  if (column.kind === 'json') return JSON.stringify(value);
  return value as SqlValue;
}

/**
 * Turns a row of the database into a row of the plan, in place. A value that cannot be turned stays as it is,
 * so that checking it against the schema names it.
 */
export function decodeRow(table: TableName, row: SqlRow): AnyRow {
  const values = row as Record<string, unknown>;
  for (const { name, kind } of specialColumns.get(table) ?? []) {
    const value = values[name];
    if (kind === 'boolean') {
      if (value === 0 || value === 1) values[name] = value === 1;
    } else if (value === '[]') values[name] = [];
    else if (typeof value === 'string') values[name] = parsed(value);
  }
  return values as AnyRow;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
