import { runCli } from './cli';

// The same program under plain Node: no window, no Electron.
process.exitCode = await runCli(process.argv.slice(2), import.meta.dirname);
