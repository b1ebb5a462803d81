import { ensureBuilt } from './lib/build.mjs';
import { runScript } from './lib/project.mjs';

// `npm run build`: builds the program into out/ even if it looks current.
await runScript(async () => {
  await ensureBuilt({ force: true });
});
