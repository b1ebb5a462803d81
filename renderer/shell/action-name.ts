import { destination, type MenuAction, type NamedAction } from '../../shared/menu';
import { texts } from '../../shared/texts/texts';

/** What an action is called in the palette and on the sheet of keys. */
export function actionName(action: MenuAction): string {
  const place = destination(action);
  return place ? texts.palette.goTo(texts.shell.places[place]) : texts.palette.actions[action as NamedAction];
}
