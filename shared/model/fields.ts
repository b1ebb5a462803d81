import { z } from 'zod';

/** A row's identity: short, URL-safe text, unique in its table. */
export const idField = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** A reference to another row, or nothing. */
export const referenceField = idField.nullable();
/** A one-line name; never empty (`pattern` says so in the JSON Schema, which knows no trimming), at most 300 characters. */
export const titleField = z.string().trim().min(1).max(300).meta({ pattern: '\\S' });
/** Free text over several lines; at most 20,000 characters. */
export const textField = z.string().max(20_000);
/** A short one-line text that may be empty. */
export const shortTextField = z.string().max(300);
/** A calendar date of the workspace, `YYYY-MM-DD`, without time zone. */
export const dateField = z.iso.date();
/** A calendar date or nothing. */
export const optionalDateField = dateField.nullable();
/** Order among siblings: smaller comes first. */
export const positionField = z.number().min(-1e12).max(1e12);
/** A score from 1 (least) to 5 (most). */
export const ratingField = z.number().int().min(1).max(5);
/** A relative weight; 0 leaves the item out of the average. */
export const weightField = z.number().min(0).max(1000);
/** A measured value. */
export const valueField = z.number().min(-1e15).max(1e15);
/** A measured value or nothing yet. */
export const optionalValueField = valueField.nullable();
/** Free labels on an item. */
export const tagsField = z.array(z.string().trim().min(1).max(40)).max(20);
/** A colour as `#rrggbb`. */
export const colorField = z.string().regex(/^#[0-9a-f]{6}$/);
/** A place on a continuous scale from 1 (least) to 5 (most). */
export const scaleField = z.number().min(1).max(5);
/** An instant as the clock in the room showed it, ISO 8601 with the offset of its zone: `2027-02-15T09:05:00+01:00`. */
export const instantField = z.iso.datetime({ offset: true });
/** An instant or nothing. */
export const optionalInstantField = instantField.nullable();
