import { join } from 'node:path';

const hooks = join(import.meta.dirname, '../../scripts/lib/typescript-hooks.mjs');

/** The arguments with which Node runs a source file of ours as it is, in a process of its own. */
export function sourceArguments(file: string, ...args: string[]): string[] {
  return ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', '--import', hooks, file, ...args];
}
