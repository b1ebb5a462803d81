import { resolve } from 'node:path';

const subcommands: ReadonlySet<string> = new Set(['export', 'import', 'check']);
const flags: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-v']);

/** What a person typed: without the program and, where Electron runs a folder, without that folder. */
function typedArguments(argv: readonly string[], defaultApp: boolean): readonly string[] {
  const rest = argv.slice(1);
  if (!defaultApp) return rest;
  const folder = rest.findIndex((argument) => !argument.startsWith('-'));
  return rest.slice(folder + 1);
}

/** The arguments of the program without a window, if it was started that way. */
export function subcommandArguments(argv: readonly string[], defaultApp: boolean): string[] | undefined {
  const typed = typedArguments(argv, defaultApp);
  const first = typed.find((argument) => flags.has(argument) || !argument.startsWith('-'));
  if (first === undefined || !(subcommands.has(first) || flags.has(first))) return undefined;
  return typed.slice(typed.indexOf(first));
}

/** The workspace file given on the command line, if any, as an absolute path. */
export function givenFile(argv: readonly string[], folder: string, defaultApp = false): string | undefined {
  const file = typedArguments(argv, defaultApp).find((argument) => !argument.startsWith('-'));
  return file === undefined ? undefined : resolve(folder, file);
}
