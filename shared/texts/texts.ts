import { actionPlan } from './action-plan';
import { alignment } from './alignment';
import { ballot } from './ballot';
import { barriers } from './barriers';
import { brainstorm } from './brainstorm';
import { cli } from './cli';
import { dashboard } from './dashboard';
import { decisions } from './decisions';
import { deletion } from './deletion';
import { documentTexts } from './document';
import { errors } from './errors';
import { exchange } from './exchange';
import { explain } from './explain';
import { files } from './files';
import { forecast } from './forecast';
import { foundation } from './foundation';
import { goals } from './goals';
import { health } from './health';
import { healthPlace } from './health-place';
import { history } from './history';
import { importing } from './importing';
import { lanes } from './lanes';
import { meeting } from './meeting';
import { menu } from './menu';
import { minutesTexts } from './minutes';
import { nouns } from './nouns';
import { packets } from './packets';
import { palette } from './palette';
import { periods } from './periods';
import { prioritiesTexts } from './priorities';
import { progress } from './progress';
import { retrospective } from './retrospective';
import { reviewPlace } from './review-place';
import { reviews } from './reviews';
import { sealed } from './sealed';
import { sessionTemplateTexts } from './session-templates';
import { shell } from './shell';
import { stakeholders } from './stakeholders';
import { strategy, strategyPageTexts, trace } from './strategy';
import { strategyWords } from './strategy-words';
import { swot } from './swot';
import { swotReview } from './swot-review';
import { welcome } from './welcome';
import { widgets } from './widgets';
import { workshop } from './workshop';

/** The catalogue of every text a person sees; English is the first language and the type of all others. */
export const texts = {
  actionPlan,
  alignment,
  lanes,
  ballot,
  barriers,
  brainstorm,
  cli,
  dashboard,
  decisions,
  deletion,
  document: documentTexts,
  errors,
  exchange,
  explain,
  files,
  forecast,
  foundation,
  goals,
  health,
  healthPlace,
  history,
  importing,
  meeting,
  menu,
  minutes: minutesTexts,
  nouns,
  packets,
  palette,
  periods,
  priorities: prioritiesTexts,
  retrospective,
  reviewPlace,
  reviews,
  progress,
  sealed,
  sessionTemplates: sessionTemplateTexts,
  shell,
  strategyWords,
  stakeholders,
  strategy,
  strategyPage: strategyPageTexts,
  swot,
  swotReview,
  trace,
  welcome,
  widgets,
  workshop,
} as const;
