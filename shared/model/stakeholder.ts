import { z } from 'zod';
import { idField, positionField, referenceField, scaleField, textField, titleField } from './fields';

export const stakeholderKinds = ['person', 'group'] as const;
/** How somebody stands to the plan, from not knowing of it to leading it (stakeholder engagement scale, PMBOK). */
export const stances = ['unaware', 'resistant', 'neutral', 'supportive', 'leading'] as const;
export const engagementCadences = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const;

/** Somebody who can help or hinder the plan, on the power/interest map. */
export const stakeholderSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    name: titleField.describe('Who it is.'),
    kind: z.enum(stakeholderKinds).describe('One person, or a group of them.'),
    power: scaleField.describe('How much they can move, 5 the most; from 3 on it counts as high.'),
    interest: scaleField.describe('How much it concerns them, 5 the most; from 3 on it counts as high.'),
    stanceNow: z.enum(stances).nullable().describe('How they stand to the plan today; null: not judged yet.'),
    stanceWanted: z.enum(stances).nullable().describe('How they should stand to it; null: not judged yet.'),
    needs: textField.describe('What they need from us.'),
    engagement: textField.describe('How we engage them.'),
    cadence: z.enum(engagementCadences).nullable().describe('How often; null: not agreed.'),
    ownerId: referenceField.describe('Who of us looks after them.'),
    note: textField.describe('What else there is to say.'),
    position: positionField.describe('Order in the table.'),
  })
  .describe('Stakeholders: who can help or hinder the plan, on the power/interest map.');
export type Stakeholder = z.infer<typeof stakeholderSchema>;
export type Stance = (typeof stances)[number];
export type EngagementCadence = (typeof engagementCadences)[number];

/** A stakeholder has a say in an objective, or is concerned by it. */
export const stakeholderLinkSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    stakeholderId: idField.describe('The stakeholder.'),
    objectiveId: idField.describe('The objective that concerns them.'),
  })
  .describe('Which objectives concern which stakeholders.');
export type StakeholderLink = z.infer<typeof stakeholderLinkSchema>;
