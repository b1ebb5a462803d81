import { join } from 'node:path';
import { type Settings, settingsSchema } from '../shared/ipc';
import { readJsonFile, writeJsonFile } from './json-file';

const defaults: Settings = { theme: 'system', railFolded: false, inspectorOpen: true, timerSound: true };

/** The preferences of this computer, kept in one small file. */
export class SettingsFile {
  private readonly path: string;
  private settings: Settings;

  constructor(folder: string) {
    this.path = join(folder, 'settings.json');
    this.settings = { ...defaults, ...readJsonFile(this.path, settingsSchema.partial(), {}) } as Settings;
  }

  get(): Settings {
    return this.settings;
  }

  set(patch: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    this.settings = { ...this.settings, ...known };
    writeJsonFile(this.path, this.settings);
    return this.settings;
  }
}
