import { Session } from '../../../electron/session';
import { PlanError } from '../../../shared/errors';

// Opens the file it is given, tries one change, and prints what came of both.
try {
  const session = Session.open(process.argv[2] ?? '', () => undefined);
  let change = 'saved';
  try {
    session.run('workspace.update', { patch: { mission: 'New' } });
  } catch (error) {
    change = error instanceof PlanError ? error.code : String(error);
  }
  const name = session.plan.rows.workspace.get('workspace')?.name;
  process.stdout.write(JSON.stringify({ readOnly: session.readOnly, name, change }));
  session.close();
} catch (error) {
  if (!(error instanceof PlanError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message }));
}
