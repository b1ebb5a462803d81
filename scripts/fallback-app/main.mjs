// Stands in for the default app that an official Electron carries: `electron [flags] <folder or file> [arguments]`.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const appArgument = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (appArgument === undefined) {
  process.stderr.write('Usage: electron [flags] <app folder or main file> [arguments]\n');
  process.exit(1);
}

const folder = resolve(appArgument);
const manifestPath = join(folder, 'package.json');
let entry;
if (existsSync(manifestPath)) {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  entry = Module._resolveFilename(folder, null, true);
  app.setAppPath(folder);
} else {
  entry = createRequire(join(process.cwd(), 'index.js')).resolve(folder);
  app.setAppPath(resolve(entry, '..'));
}

process.defaultApp = true;
await import(pathToFileURL(entry).href);
