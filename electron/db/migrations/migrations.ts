import { firstSchema } from './001-first-schema';
import { workshop } from './002-workshop';
import { sealedBoxes } from './003-sealed-boxes';
import { alive } from './004-alive';
import { review } from './005-review';
import { report } from './006-report';
import { meeting } from './007-meeting';
import { swotReview } from './008-swot-review';
import { retrospective } from './009-retrospective';
import type { Migration } from './migration';

/** Every migration in order; the last one's version is the schema this program writes. */
export const migrations: readonly Migration[] = [
  firstSchema,
  workshop,
  sealedBoxes,
  alive,
  review,
  report,
  meeting,
  swotReview,
  retrospective,
];

/** The schema this program reads and writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0;
