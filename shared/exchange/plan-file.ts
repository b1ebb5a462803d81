/** The word in the header by which a plan file is known. */
export const planFormat = 'throughline-plan';
/** The version this program writes and reads. */
export const planFormatVersion = 1;

/** Largest plan file read, in characters. */
export const maxPlanFileLength = 128 * 1024 * 1024;
/** Most rows of one table in a plan file. */
export const maxRowsPerTable = 100_000;
/** Lists and groups inside each other in a plan file; a plan needs six. */
export const maxDepth = 12;
/** Most values (texts, numbers, lists, groups) in a plan file. */
export const maxValues = 10_000_000;
