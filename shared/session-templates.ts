import type { SessionPlace, SessionTemplate, StepKind } from './model/session';
import type { sessionTemplateTexts } from './texts/session-templates';

/** The agendas one can start from; 'own' has none, that of a meeting follows from its objectives. */
export type TemplateName = Exclude<SessionTemplate, 'meeting' | 'own'>;

/** A step of a template; its words are in `texts.sessionTemplates[template].steps[step]`. */
export interface TemplateStep<T extends TemplateName = TemplateName> {
  readonly step: keyof (typeof sessionTemplateTexts)[T]['steps'];
  readonly kind: StepKind;
  readonly minutes: number;
  readonly place: SessionPlace | null;
  readonly placeArgument?: string;
}

/** Agendas for a leadership team of 4 to 20: opinions first in silence, then together, with breaks before people tire. */
export const templateSteps: { readonly [T in TemplateName]: readonly TemplateStep<T>[] } = {
  halfDaySwot: [
    { step: 'open', kind: 'discuss', minutes: 15, place: 'foundation' },
    { step: 'inside', kind: 'brainstorm', minutes: 20, place: 'swot', placeArgument: 'strength,weakness' },
    { step: 'groupInside', kind: 'group', minutes: 25, place: 'swot', placeArgument: 'strength,weakness' },
    { step: 'pause', kind: 'break', minutes: 15, place: null },
    { step: 'outside', kind: 'brainstorm', minutes: 20, place: 'swot', placeArgument: 'opportunity,threat' },
    { step: 'groupOutside', kind: 'group', minutes: 25, place: 'swot', placeArgument: 'opportunity,threat' },
    { step: 'score', kind: 'discuss', minutes: 30, place: 'priorities' },
    { step: 'secondPause', kind: 'break', minutes: 10, place: null },
    { step: 'vote', kind: 'vote', minutes: 20, place: 'priorities' },
    { step: 'results', kind: 'decide', minutes: 30, place: 'priorities' },
    { step: 'next', kind: 'assign', minutes: 20, place: 'goals' },
  ],
  fullDayStrategy: [
    { step: 'open', kind: 'discuss', minutes: 20, place: 'foundation' },
    { step: 'stakeholders', kind: 'discuss', minutes: 30, place: 'stakeholders' },
    { step: 'brainstorm', kind: 'brainstorm', minutes: 30, place: 'swot' },
    { step: 'group', kind: 'group', minutes: 30, place: 'swot' },
    { step: 'morningBreak', kind: 'break', minutes: 15, place: null },
    { step: 'vote', kind: 'vote', minutes: 20, place: 'priorities' },
    { step: 'results', kind: 'discuss', minutes: 25, place: 'priorities' },
    { step: 'lunch', kind: 'break', minutes: 60, place: null },
    { step: 'match', kind: 'discuss', minutes: 40, place: 'tows' },
    { step: 'options', kind: 'brainstorm', minutes: 30, place: 'tows' },
    { step: 'choose', kind: 'vote', minutes: 20, place: 'tows' },
    { step: 'decide', kind: 'decide', minutes: 30, place: 'tows' },
    { step: 'afternoonBreak', kind: 'break', minutes: 15, place: null },
    { step: 'objectives', kind: 'assign', minutes: 45, place: 'goals' },
    { step: 'trace', kind: 'discuss', minutes: 15, place: 'trace' },
    { step: 'close', kind: 'assign', minutes: 25, place: 'strategy' },
  ],
  quarterlyPlanning: [
    { step: 'lookBack', kind: 'brainstorm', minutes: 20, place: null },
    { step: 'review', kind: 'discuss', minutes: 40, place: 'goals' },
    { step: 'changes', kind: 'discuss', minutes: 20, place: 'priorities' },
    { step: 'pause', kind: 'break', minutes: 10, place: null },
    { step: 'decisions', kind: 'decide', minutes: 20, place: 'decisions' },
    { step: 'objectives', kind: 'discuss', minutes: 45, place: 'goals' },
    { step: 'align', kind: 'group', minutes: 15, place: 'alignment' },
    { step: 'assign', kind: 'assign', minutes: 10, place: 'goals' },
  ],
  goalSetting: [
    { step: 'direction', kind: 'discuss', minutes: 10, place: 'strategy' },
    { step: 'draft', kind: 'brainstorm', minutes: 10, place: 'goals' },
    { step: 'choose', kind: 'decide', minutes: 15, place: 'goals' },
    { step: 'measure', kind: 'discuss', minutes: 15, place: 'goals' },
    { step: 'assign', kind: 'assign', minutes: 10, place: 'goals' },
  ],
};

/** Length of a template in minutes. */
export function templateMinutes(template: TemplateName): number {
  return templateSteps[template].reduce((sum, step) => sum + step.minutes, 0);
}
