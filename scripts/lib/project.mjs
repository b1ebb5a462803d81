import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Folder outside the checkout that several checkouts share (XDG_CACHE_HOME is honoured). */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'throughline');
}

/** One line for the person at the terminal. Always stderr: stdout belongs to the program's own output. */
export function say(line) {
  process.stderr.write(`throughline: ${line}\n`);
}

/** A setup step that cannot go on: `message` says what happened and what to do, without a stack trace. */
export class SetupError extends Error {}

/** Runs `main`; a SetupError becomes one clear line and exit code 1, anything else keeps its stack trace. */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Where the `node` package puts the Node that the tools need (24). */
export function toolNodePath(root = projectRoot) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The Node to run tools with; before the packages are installed, the one that runs this. */
export function toolNode(root = projectRoot) {
  return existsSync(toolNodePath(root)) ? toolNodePath(root) : process.execPath;
}

/** True when `main` of this module was started by node itself and not imported. */
export function isEntry(moduleUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}

export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** True when a window can be shown to a person. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Parsed JSON, or undefined when the file is missing or half written. */
export function readJsonIfPresent(path) {
  try {
    return readJson(path);
  } catch {
    return undefined;
  }
}

export function shortHash(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}
