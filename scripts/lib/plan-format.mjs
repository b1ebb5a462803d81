import { planJsonSchema, rowSchema } from '../../shared/exchange/plan-schema';
import { referencesOf, tableNames, tables } from '../../shared/model/tables';

/** @typedef {import('../../shared/exchange/plan-schema').JsonSchema} JsonSchema */
/** @typedef {import('../../shared/model/tables').TableName} TableName */

const begin = '<!-- tables: made by `npm run schema` from shared/model/ -->';
const end = '<!-- end of tables -->';

const whenGone = {
  delete: ' The row goes when that one is deleted.',
  clear: ' Becomes null when that one is deleted.',
};

/** The text of docs/schema/plan.schema.json. */
export function schemaText() {
  return `${JSON.stringify(planJsonSchema(), null, 2)}\n`;
}

/**
 * docs/plan-format.md with its tables made anew; what people wrote around them stays.
 * @param {string} document
 */
export function withTables(document) {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the document lacks “${begin}” … “${end}”`);
  const sections = tableNames.map(section).join('\n\n');
  return `${document.slice(0, from)}${begin}\n\n${sections}\n\n${document.slice(to)}`;
}

/** @param {TableName} table */
function section(table) {
  const schema = rowSchema(table);
  const rows = fields(schema.properties ?? {}, '', referencesOf(table));
  return `### ${table}\n\n${tables[table].schema.description}\n\n| field | value | meaning |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

/**
 * @param {Record<string, JsonSchema | boolean>} properties
 * @param {string} prefix
 * @param {ReturnType<typeof referencesOf>} references
 * @returns {string[]}
 */
function fields(properties, prefix, references) {
  return Object.entries(properties).flatMap(([name, field]) => {
    if (typeof field === 'boolean') return [];
    const reference = references[name];
    const value = reference ? valueInWords(field).replace('id', `id of \`${reference.table}\``) : valueInWords(field);
    const row = `| \`${prefix}${name}\` | ${value} | ${field.description}${reference ? whenGone[reference.onDelete] : ''}${field.default === undefined ? '' : ' May be left out.'} |`;
    const list = field.type === 'array';
    const inner = list ? /** @type {JsonSchema} */ (field.items) : field;
    return [row, ...(inner.properties ? fields(inner.properties, `${prefix}${name}${list ? '[]' : ''}.`, {}) : [])];
  });
}

/**
 * What may stand in a field, from its schema.
 * @param {JsonSchema} field
 * @returns {string}
 */
function valueInWords(field) {
  const choices = field.anyOf?.filter((choice) => typeof choice === 'object' && choice.type !== 'null');
  if (choices?.[0]) return `${valueInWords(/** @type {JsonSchema} */ (choices[0]))}, or null`;
  if (field.enum) return `one of ${field.enum.map((value) => `\`${value}\``).join(', ')}`;
  switch (field.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `whole number, ${field.minimum} to ${field.maximum}`;
    case 'number':
      return `number, ${numberInWords(field.minimum)} to ${numberInWords(field.maximum)}`;
    case 'array': {
      const items = /** @type {JsonSchema} */ (field.items);
      return `list of up to ${field.maxItems}${items.type === 'object' ? '' : `: ${valueInWords(items)}`}`;
    }
    case 'object':
      return 'an object';
    default:
      return textInWords(field);
  }
}

/** @param {JsonSchema} field */
function textInWords({ format, pattern, minLength, maxLength }) {
  if (format === 'date') return 'date, `YYYY-MM-DD`';
  if (format === 'date-time') return 'instant, `YYYY-MM-DDThh:mm:ss+hh:mm`';
  if (pattern === '^[A-Za-z0-9_-]{1,64}$') return 'id';
  const bounds = maxLength === undefined ? '' : `, ${minLength ?? 0} to ${maxLength.toLocaleString('en')} characters`;
  // A pattern longer than this explains nothing to a person; the meaning beside it does.
  return pattern && pattern !== '\\S' && pattern.length < 50
    ? `text \`${pattern.replaceAll('|', '\\|')}\``
    : `text${bounds}`;
}

/** @param {number | undefined} value */
function numberInWords(value = 0) {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  return size >= 1e6 ? `${sign}10<sup>${Math.round(Math.log10(size))}</sup>` : `${sign}${size}`;
}
