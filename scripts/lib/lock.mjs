import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder, say } from './project.mjs';

/** A home folder may be shared between machines: of another one's process we cannot tell whether it lives. */
const ABANDONED_AFTER_MS = 30 * 60_000;
/** The moment between making the lock and writing its owner into it. */
const OWNERLESS_AFTER_MS = 5_000;

/**
 * Runs `work` while no other run holds the lock `name`; a second run waits for the first.
 * The lock of a process that is gone is taken over.
 */
export async function withLock(name, work, { folder = join(cacheFolder(), 'locks'), waitingFor = name } = {}) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, name);
  let told = false;
  while (!tryToTake(lock)) {
    if (isAbandoned(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) say(`another run is busy with ${waitingFor}; waiting for it`);
    told = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryToTake(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'owner'), `${process.pid} ${hostname()}`);
  return true;
}

function isAbandoned(lock) {
  let age;
  try {
    age = Date.now() - statSync(lock).mtimeMs;
  } catch {
    return false;
  }
  const [pid, host] = readOwner(lock);
  if (pid === undefined) return age > OWNERLESS_AFTER_MS;
  return host === hostname() ? !isAlive(Number(pid)) : age > ABANDONED_AFTER_MS;
}

function readOwner(lock) {
  try {
    return readFileSync(join(lock, 'owner'), 'utf8').split(' ');
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
