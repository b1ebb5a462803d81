import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder, say } from './project.mjs';

const ABANDONED_AFTER_MS = 30 * 60_000;

/**
 * Runs `work` while no other run holds the lock `name`; a second run waits for the first.
 * A lock whose owner is gone (same machine, process ended) or that is older than half an hour is taken over.
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
  if (age > ABANDONED_AFTER_MS) return true;
  const [pid, host] = readOwner(lock);
  if (pid === undefined) return age > 5_000;
  return host === hostname() && !isAlive(Number(pid));
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
