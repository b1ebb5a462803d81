import { z } from 'zod';
import { documentSettingsId, documentSettingsSchema } from '../model/document-settings';
import { workspaceId, workspaceSchema } from '../model/workspace';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { alteration } from './rows';

/** Changes organisation, mission, vision, values, horizon, currency, locale. */
export const updateWorkspace = defineCommand({
  name: 'workspace.update',
  schema: z.strictObject({ patch: workspaceSchema.omit({ id: true }).partial() }),
  label: (_plan, { patch }) => texts.history.changedFoundation(Object.keys(patch)),
  apply: (plan, { patch }) => alteration(plan, 'workspace', workspaceId, patch),
});

/** Changes how the plan is printed. */
export const updateDocumentSettings = defineCommand({
  name: 'document.update',
  schema: z.strictObject({ patch: documentSettingsSchema.omit({ id: true }).partial() }),
  label: () => texts.history.changedDocument,
  apply: (plan, { patch }) => alteration(plan, 'documentSettings', documentSettingsId, patch),
});
