/** The program without a window. Resolves to the exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  process.stderr.write(`throughline: ${argv[0] ?? ''} is not available yet\n`);
  return 2;
}
