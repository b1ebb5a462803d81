import { z } from 'zod';
import { referencesOf, type TableName, tableNames, tables } from '../model/tables';
import { maxRowsPerTable, planFormat, planFormatVersion } from './plan-file';

/** A part of a JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema of a plan file, from the very schemas that the program parses with. What a schema of one field or row
 * cannot say (references, circles, twins, rules between fields) stays in docs/plan-format.md and in `importPlan`.
 */
export function planJsonSchema(): JsonSchema {
  const lists = tableNames.map((table) => [table, listSchema(table)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Throughline plan',
    description: `A whole strategic plan, format version ${planFormatVersion}. See plan-format.md.`,
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors; not read.' },
      format: { const: planFormat, description: 'What kind of file this is.' },
      version: { const: planFormatVersion, description: 'Version of the format.' },
      ...Object.fromEntries(lists),
    },
    required: ['format', 'version', 'workspace'],
    additionalProperties: false,
    $defs: Object.fromEntries(tableNames.map((table) => [table, withTargets(table)])),
  };
}

/** The JSON Schema of one row of a table. */
export function rowSchema(table: TableName): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(tables[table].schema, { io: 'input' });
  return schema;
}

/** A field that points to another table says so. */
function withTargets(table: TableName): JsonSchema {
  const schema = rowSchema(table);
  for (const [column, { table: target }] of Object.entries(referencesOf(table))) {
    const field = schema.properties?.[column];
    if (typeof field === 'object') field.description = `${field.description} Id of a row of \`${target}\`.`;
  }
  return schema;
}

function listSchema(table: TableName): JsonSchema {
  const one = table === 'workspace' || table === 'documentSettings';
  return {
    type: 'array',
    items: { $ref: `#/$defs/${table}` },
    ...(table === 'workspace' ? { minItems: 1 } : {}),
    maxItems: one ? 1 : maxRowsPerTable,
  };
}
