import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveRuntime } from './scripts/runtime.mjs';

const runtime = resolveRuntime();

/** The fuses of a packaged program: it runs our code and nothing else. `npm run package` reads them back from the result. */
export const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  // Electron checks the archive's hash on macOS and Windows only.
  enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
};

/** Of the native packages only what this platform loads is packed, and of the two SQLite drivers the one for this runtime. */
function unusedNativeFiles() {
  const here = `${process.platform}-${process.arch}`;
  const driver = runtime.kind === 'official' ? 'better-sqlite3' : '@photostructure/sqlite';
  const unusedDriver = runtime.kind === 'official' ? '@photostructure/sqlite' : 'better-sqlite3';
  return [
    `!node_modules/${unusedDriver}/**`,
    `!node_modules/${driver}/{src,deps}/**`,
    `!node_modules/${driver}/prebuilds/!(${here}|${here}.node)`,
    `!node_modules/${driver}/prebuilds/!(${here})/**`,
    '!node_modules/node-addon-api/**',
    '!node_modules/**/*.{md,map,d.ts,d.mts,d.cts,gyp}',
  ];
}

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.throughline.workbench',
  productName: 'Throughline',
  executableName: 'throughline',
  directories: { output: 'dist', buildResources: 'resources' },
  electronVersion: runtime.version,
  electronDist: runtime.folder,
  npmRebuild: false,
  asar: true,
  files: [
    'package.json',
    'out/{main,preload,renderer,fonts}/**',
    'resources/**',
    '!out/main/cli-node.js',
    ...unusedNativeFiles(),
  ],
  fileAssociations: [{ ext: 'throughline', name: 'Throughline workspace', role: 'Editor' }],
  electronFuses: fuses,
  linux: { target: ['AppImage'], category: 'Office' },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
  win: { target: ['nsis'] },
  /** The fallback runtime carries a loader that opens any folder; a packaged program must not have it. */
  async afterExtract({ appOutDir }) {
    if (runtime.kind === 'fallback') await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  },
};
