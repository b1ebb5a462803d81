import { dayNumber } from './calendar';
import type { Explanation } from './explained';
import { type Forecast, fewestPoints, forecastOf, type NoForecast } from './forecast';
import { formatOf } from './format';
import type { KeyResult } from './model/goal';
import type { Plan } from './plan';
import { texts } from './texts/texts';

const words = texts.forecast;

/** Why there is no forecast, as a sentence. */
export function noForecastInWords(none: NoForecast): string {
  return none.reason === 'tooFewPoints' ? words.none.tooFewPoints(none.count, fewestPoints) : words.none[none.reason];
}

/** Explains where a key result will end at its pace: method, inputs and both ends of the range. */
export function explainForecast(plan: Plan, keyResult: KeyResult, today: string): Explanation {
  const title = words.titleOf(keyResult.title);
  const forecast = forecastOf(plan, keyResult, today);
  if (forecast.kind === 'none') {
    return { title, formula: texts.explain.noFormula, inputs: [], result: noForecastInWords(forecast), notes: [] };
  }
  const format = formatOf(plan);
  const unit = keyResult.metric === 'milestone' ? '' : keyResult.unit;
  const value = (amount: number): string => format.value(amount, unit);
  const { firstDate, firstValue, lastDate, lastValue, daysLeft, t, count } = forecast;
  const measured = dayNumber(lastDate) - dayNumber(firstDate);
  const continued = lastValue + forecast.perDay * daysLeft;
  const weekly = forecast.scatter * Math.sqrt(7);
  const half = t * forecast.scatter * Math.sqrt(daysLeft + daysLeft ** 2 / measured);
  const weeks = (days: number): string => format.number(days / 7);
  return {
    title,
    formula: words.continued(
      value(lastValue),
      value(firstValue),
      format.number(daysLeft),
      format.number(measured),
      value(continued),
    ),
    inputs: [
      { label: words.count, value: format.number(count) },
      { label: words.first(format.date(firstDate)), value: value(firstValue) },
      { label: words.newest(format.date(lastDate)), value: value(lastValue) },
      { label: words.measured, value: format.number(measured) },
      { label: words.daysLeft, value: format.number(daysLeft) },
      { label: words.scatter, value: value(weekly) },
      { label: words.t, value: format.number(t) },
    ],
    result: words.result(
      value(forecast.value),
      value(forecast.low),
      value(forecast.high),
      format.date(forecast.endDate),
    ),
    notes: [
      forecast.scatter === 0
        ? words.noScatter
        : words.range(format.number(t), value(weekly), weeks(daysLeft), weeks(measured), value(half)),
      ...(keyResult.metric === 'milestone' ? [words.limited] : []),
      ...reaching(forecast, keyResult, format.date),
      words.method(format.number(count)),
      words.honest,
    ],
  };
}

function reaching({ outlook, reachesOn }: Forecast, { metric }: KeyResult, date: (day: string) => string): string[] {
  if (metric === 'maintain') return [];
  if (reachesOn === null) return [words.never];
  return [outlook === 'reached' ? words.reachedOn(date(reachesOn)) : words.reachesOn(date(reachesOn))];
}
