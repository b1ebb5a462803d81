import { basename, dirname, extname, join } from 'node:path';
import type { Conventions } from '../shared/conventions';
import { PlanError } from '../shared/errors';
import type { ChannelOutputs, ParsedInput, Settings } from '../shared/ipc';
import { documentSettingsId } from '../shared/model/document-settings';
import { workspaceId } from '../shared/model/workspace';
import { get, rowsFromPlan } from '../shared/plan';
import { reportedReview } from '../shared/review-record';
import { texts } from '../shared/texts/texts';
import type { CallerId, Handlers } from './dispatch';
import type { DocumentJobs } from './document-jobs';
import { extension, newFilePath, type OpenPlan, safeName } from './open-plan';
import { packetHandlers } from './packets';
import { planFromTemplate, readPlanFile, writePlanFile } from './plan-files';
import type { Projector } from './projector';
import type { RecentFiles } from './recent-files';
import { replaceFile } from './replace-file';
import { sealedHandlers } from './sealed/handlers';
import { today } from './session';
import type { SettingsFile } from './settings';

/** What the handlers need of the desktop around them. */
export interface Desk {
  readonly plan: OpenPlan;
  readonly recent: RecentFiles;
  readonly settings: SettingsFile;
  readonly documentJobs: DocumentJobs;
  readonly documentProgress: (caller: CallerId, share: number) => void;
  readonly documents: string;
  /** How dates, numbers and money are written on this computer. */
  readonly conventions: Conventions;
  /** The folder of templates and the sample plan. */
  readonly resources: string;
  readonly info: () => ChannelOutputs['app:info'];
  readonly recentChanged: () => void;
  readonly themeChanged: (theme: Settings['theme']) => void;
  readonly reveal: (path: string) => void;
  readonly show: (caller: CallerId) => void;
  readonly present: (caller: CallerId, on: boolean) => void;
  readonly hasSaved: (caller: CallerId, saved: boolean) => void;
  readonly projector: Projector;
  /** Asks for a file; undefined when the person changed their mind. */
  readonly askOpen: (caller: CallerId, title: string, kind: string, extension: string) => Promise<string | undefined>;
  readonly askSave: (
    caller: CallerId,
    title: string,
    suggested: string,
    kind: string,
    extension: string,
  ) => Promise<string | undefined>;
  /** Like `askOpen`, for any number of files. */
  readonly askOpenMany: (
    caller: CallerId,
    title: string,
    kind: string,
    extension: string,
  ) => Promise<readonly string[] | undefined>;
  readonly askFolder: (caller: CallerId, title: string, suggested: string) => Promise<string | undefined>;
}

/** What every channel does. */
export function makeHandlers(desk: Desk): Handlers {
  const { plan, recent, settings } = desk;
  /** Files this program wrote: the only ones a window may ask to show. */
  const known = new Set<string>();
  const remember = <T extends { readonly path: string }>(value: T): T => {
    known.add(value.path);
    return value;
  };
  /** A window names files it was told of, never others: a path alone can reach over the network. */
  const named = (path: string | undefined): string | undefined => {
    if (path === undefined || known.has(path) || recent.has(path) || plan.hasTried(path)) return path;
    throw new PlanError('refused', texts.files.unknownPath);
  };
  const askSaveCopy = (caller: CallerId, title: string, suggested: string) =>
    desk.askSave(caller, title, suggested, texts.files.fileKind, extension);

  return {
    'app:info': desk.info,
    'settings:get': () => settings.get(),
    'settings:set': (patch) => {
      if (patch.theme !== undefined) desk.themeChanged(patch.theme);
      return settings.set(patch);
    },
    'workspace:recent': () => recent.list(),
    'workspace:forget': ({ path }) => {
      recent.forget(path);
      desk.recentChanged();
      return recent.list();
    },
    'workspace:create': (input, caller) => create(desk, askSaveCopy, input, caller),
    'workspace:create-from-json': async (_input, caller) => {
      const path = await desk.askOpen(caller, texts.files.importTitle, texts.files.jsonKind, 'json');
      if (path === undefined) return null;
      const imported = readPlanFile(path);
      const { name } = get(imported, 'workspace', workspaceId);
      return plan.create(newFilePath(desk.documents, name), imported, caller);
    },
    'workspace:open': async ({ path }, caller) => {
      const { openTitle, fileKind } = texts.files;
      const chosen = named(path) ?? (await desk.askOpen(caller, openTitle, fileKind, extension));
      return chosen === undefined ? null : plan.open(chosen, caller);
    },
    'workspace:load': () => plan.snapshot(),
    'workspace:close': (_input, caller) => {
      plan.close(caller);
      return null;
    },
    'workspace:save-copy': async (_input, caller) => {
      const { path } = plan.current;
      const suggested = join(dirname(path), `${texts.files.copySuffix(basename(path, extname(path)), 1)}.${extension}`);
      const target = await askSaveCopy(caller, texts.files.saveCopyTitle, suggested);
      if (target === undefined) return null;
      plan.saveCopy(target);
      return remember({ path: target });
    },
    'workspace:duplicate': (_input, caller) => plan.duplicate(desk.documents, caller),
    'workspace:reveal': () => {
      desk.reveal(plan.current.path);
      return null;
    },
    'workspace:backups': ({ path }) => plan.backups(named(path)),
    'workspace:restore': ({ path, backupId }, caller) => plan.restore(backupId, named(path), caller),
    'command:run': ({ name, input }) => {
      const { changes } = plan.current.run(name, input);
      return { changes, revision: plan.current.revision };
    },
    'history:undo': () => ({ label: plan.current.undo().label, revision: plan.current.revision }),
    'history:redo': () => ({ label: plan.current.redo().label, revision: plan.current.revision }),
    'history:list': ({ limit, before }) => plan.current.listHistory(limit, before),
    'history:return': ({ id }) => ({ label: plan.current.returnTo(id).label }),
    'history:plan-on': ({ date }) => ({
      rows: { ...rowsFromPlan(plan.current.planOn(date)), checkIn: [], snapshot: [] },
      beginsOn: plan.current.beginsAfter(date),
    }),
    ...sealedHandlers(() => plan.current),
    'plan:import-json': async (_input, caller) => {
      const { current } = plan;
      if (current.readOnly) throw new PlanError('read-only', texts.files.readOnly);
      const path = await desk.askOpen(caller, texts.files.importTitle, texts.files.jsonKind, 'json');
      if (path === undefined) return null;
      current.become(readPlanFile(path), texts.history.imported);
      return { path };
    },
    'plan:export-json': async (_input, caller) => {
      const { path, plan: exported } = plan.current;
      const suggested = join(dirname(path), `${basename(path, extname(path))}.json`);
      const target = await desk.askSave(caller, texts.files.exportTitle, suggested, texts.files.jsonKind, 'json');
      if (target === undefined) return null;
      await writePlanFile(target, exported);
      return remember({ path: target });
    },
    ...packetHandlers(desk, remember),
    'document:preview': () => desk.documentJobs.preview(plan.current.plan, today()),
    'document:export': async (_input, caller) => {
      const { path, plan: printed } = plan.current;
      // A report must not be offered in the place of the plan.
      const { printed: kind, reviewId } = get(printed, 'documentSettings', documentSettingsId);
      const review = kind === 'review' ? reportedReview(printed, reviewId) : undefined;
      const name = basename(path, extname(path));
      const suggested = join(dirname(path), `${review ? safeName(`${name}, ${review.title}`) : name}.pdf`);
      const target = await desk.askSave(caller, texts.files.exportTitle, suggested, 'PDF', 'pdf');
      if (target === undefined) return null;
      const progress = (share: number) => desk.documentProgress(caller, share);
      return remember(await desk.documentJobs.exportTo(printed, target, today(), progress));
    },
    'document:cancel': () => {
      desk.documentJobs.cancelExport();
      return null;
    },
    'image:save': async ({ kind, suggestedName, data }, caller) => {
      const bytes = imageBytes(kind, data);
      const suggested = join(desk.documents, `${safeName(suggestedName)}.${kind}`);
      const target = await desk.askSave(caller, texts.files.saveImageTitle, suggested, kind.toUpperCase(), kind);
      if (target === undefined) return null;
      await replaceFile(target, bytes);
      return remember({ path: target });
    },
    'file:reveal': ({ path }) => {
      if (!known.has(path)) throw new PlanError('refused', texts.files.unknownPath);
      desk.reveal(path);
      return null;
    },
    'window:ready': (_input, caller) => {
      desk.show(caller);
      return null;
    },
    'window:present': ({ on }, caller) => {
      desk.present(caller, on);
      return null;
    },
    'window:settled': ({ saved }, caller) => {
      desk.hasSaved(caller, saved);
      return null;
    },
    'window:projector': ({ on }, caller) => {
      desk.projector.show(caller, on);
      return null;
    },
    'projector:follow': (view) => {
      desk.projector.follow(view);
      return null;
    },
    'projector:state': () => desk.projector.state,
  };
}

async function create(
  { plan, documents, resources, conventions }: Desk,
  askSaveCopy: (caller: CallerId, title: string, suggested: string) => Promise<string | undefined>,
  { name, choosePlace, template }: ParsedInput<'workspace:create'>,
  caller: CallerId,
): Promise<ChannelOutputs['workspace:create']> {
  const usual = newFilePath(documents, name);
  const path = choosePlace ? await askSaveCopy(caller, texts.files.newTitle, usual) : usual;
  if (path === undefined) return null;
  return plan.create(path, planFromTemplate(template, name, resources, today(), conventions), caller);
}

function imageBytes(kind: 'png' | 'svg', data: string): Uint8Array {
  const bytes = Buffer.from(data, kind === 'png' ? 'base64' : 'utf8');
  const isImage =
    kind === 'png'
      ? bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      : /^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(data);
  if (!isImage) throw new PlanError('invalid-input', texts.files.notAnImage);
  return bytes;
}
