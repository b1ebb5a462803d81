import './lib/typescript-hooks.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runScript } from './lib/project.mjs';

// `npm run schema`: docs/schema/plan.schema.json and the tables of docs/plan-format.md, from the schemas in shared/model/.
await runScript(async () => {
  const { schemaText, withTables } = await import('./lib/plan-format.mjs');
  const schema = join(projectRoot, 'docs', 'schema', 'plan.schema.json');
  const document = join(projectRoot, 'docs', 'plan-format.md');
  mkdirSync(join(projectRoot, 'docs', 'schema'), { recursive: true });
  writeFileSync(schema, schemaText());
  writeFileSync(document, withTables(readFileSync(document, 'utf8')));
  process.stdout.write(`${schema}\n${document}\n`);
});
