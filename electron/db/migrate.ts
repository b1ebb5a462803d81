import { PlanError } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import type { Database } from './driver';
import type { Migration } from './migrations/migration';
import { migrations as released } from './migrations/migrations';

/** The schema a database has. */
export function schemaOf(db: Database): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

/**
 * Brings a database to the newest schema, one transaction per step; a step that fails leaves the schema before it.
 * Throws PlanError 'newer-schema' for a file from the future, and whatever a step throws.
 */
export function migrate(db: Database, name: string, migrations: readonly Migration[] = released): void {
  migrations.forEach((migration, i) => {
    if (migration.version !== i + 1) throw new Error(`Migration ${migration.version} is in place ${i + 1}.`);
  });
  if (schemaOf(db) > migrations.length) throw new PlanError('newer-schema', texts.files.newerSchema(name));
  for (const migration of migrations.slice(schemaOf(db))) {
    db.exec('PRAGMA foreign_keys=OFF');
    try {
      db.transaction(() => {
        migration.apply(db);
        const broken = db.prepare('PRAGMA foreign_key_check').get();
        if (broken) throw new Error(`Migration ${migration.version} leaves ${JSON.stringify(broken)}.`);
        db.exec(`PRAGMA user_version=${migration.version}`);
      });
    } finally {
      db.exec('PRAGMA foreign_keys=ON');
    }
  }
}
