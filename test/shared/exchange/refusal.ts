import { PlanError } from '../../../shared/errors';
import { importPlan } from '../../../shared/exchange/import-plan';

/** How a plan file is refused; fails the test when it is taken. */
export function refusalOf(text: string): PlanError {
  try {
    importPlan(text);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error('The file was taken.');
}

/** A small good plan file as text to be spoiled: `replace` must find its words. */
export function spoiled(good: string, words: string, by: string): string {
  if (!good.includes(words)) throw new Error(`The good file does not hold ${words}`);
  return good.replace(words, () => by);
}

/** The line, from 1, on which `words` first stand. */
export function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`The text does not hold ${words}`);
  return text.slice(0, at).split('\n').length;
}
