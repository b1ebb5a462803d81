import { type Conventions, usualConventions } from './conventions';
import { askedSections, documentSettingsId, sectionKinds } from './model/document-settings';
import { workspaceId } from './model/workspace';
import { type Plan, planFromRows } from './plan';

/** A plan with nothing in it but its name and how it is written. */
export function blankPlan(name: string, { locale, currency }: Conventions = usualConventions): Plan {
  return planFromRows({
    workspace: [
      {
        id: workspaceId,
        name,
        organisation: '',
        mission: '',
        vision: '',
        values: [],
        currency,
        locale,
        fiscalYearStart: 1,
        horizonStart: null,
        horizonEnd: null,
      },
    ],
    documentSettings: [
      {
        id: documentSettingsId,
        title: '',
        subtitle: '',
        author: '',
        coverNote: '',
        pageSize: 'a4',
        color: '#4f46e5',
        logo: '',
        sections: sectionKinds.map((kind) => ({ kind, included: !askedSections.includes(kind) })),
        sessionId: null,
        printed: 'plan',
        reviewId: null,
        comparedSnapshotId: null,
      },
    ],
  });
}
