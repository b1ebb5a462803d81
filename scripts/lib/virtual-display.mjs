import { spawn } from 'node:child_process';
import { hasDisplay, SetupError } from './project.mjs';

/**
 * An X display without a screen, for machines that have none. `env` is what a program needs to use it; `stop` ends it.
 * The server picks a free number itself, so several can run at once. It also ends with this process.
 */
export async function startVirtualDisplay({ size = '1920x1200x24' } = {}) {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => server.kill('SIGTERM');
  process.once('exit', end);
  const number = await new Promise((resolve, reject) => {
    let complaint = '';
    const fail = (reason) => reject(new SetupError(`the virtual display could not be started: ${reason}`));
    server.stderr.on('data', (data) => {
      complaint = (complaint + data).slice(-500);
    });
    server.once('error', (error) => fail(error.message));
    server.once('exit', () => fail(complaint.trim()));
    let text = '';
    server.stdout.on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return {
    env: { DISPLAY: `:${number}` },
    stop: () => {
      process.off('exit', end);
      end();
    },
  };
}

/**
 * Runs `work` with an environment in which windows can open: the real display if there is one, else a virtual one.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<T>}
 */
export async function withDisplay(work, env = process.env) {
  if (hasDisplay(env)) return work(env);
  const display = await startVirtualDisplay();
  try {
    return await work({ ...env, ...display.env });
  } finally {
    display.stop();
  }
}
