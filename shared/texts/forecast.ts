/** Words of forecasts and how they are made; already formatted values come in. */
export const forecast = {
  titleOf: (title: string) => `Forecast for ${title}`,
  outlook: {
    reached: 'Target reached',
    likely: 'Likely to be reached',
    open: 'Could go either way',
    unlikely: 'Unlikely at this pace',
  },
  none: {
    tooFewPoints: (count: number, fewest: number) =>
      count === 0
        ? `No forecast yet: it needs ${fewest} measurements.`
        : `No forecast yet: it needs ${fewest} measurements, there ${count === 1 ? 'is 1' : `are ${count}`}.`,
    notCounted: 'No forecast: there is no value to continue.',
    noEnd: 'No forecast: it has no last day.',
    over: 'No forecast: its last day is over.',
  },
  result: (value: string, low: string, high: string, date: string) =>
    `${value} on ${date}, in 8 of 10 cases between ${low} and ${high}`,
  continued: (last: string, first: string, left: string, measured: string, value: string) =>
    `newest + (newest − first) × days left ÷ days measured = ${last} + (${last} − ${first}) × ${left} ÷ ${measured} = ${value}`,
  range: (t: string, scatter: string, left: string, measured: string, half: string) =>
    `To each side: t × scatter of a week × √(weeks left + weeks left² ÷ weeks measured) = ${t} × ${scatter} × √(${left} + ${left}² ÷ ${measured}) = ${half}`,
  first: (date: string) => `First measurement, ${date}`,
  newest: (date: string) => `Newest measurement, ${date}`,
  count: 'Measurements',
  daysLeft: 'Days from the newest to the last day',
  measured: 'Days from the first to the newest',
  scatter: 'Scatter of the steps of a week',
  t: 'Student’s t, 80%',
  method: (count: string) =>
    `Made from its own ${count} measurements: the average step goes on, and the range grows with how unevenly it went so far.`,
  honest:
    'It knows nothing of what you plan to change. In 8 of 10 cases the end lies within the range, more often where values only scatter around a straight line.',
  noScatter: 'All steps were alike so far, so the range has no width.',
  limited: 'Nothing below none and above all of the steps is possible.',
  reachesOn: (date: string) => `At this pace the target is reached on ${date}.`,
  reachedOn: (date: string) => `The target was reached on ${date}.`,
  never: 'At this pace the target is not reached within ten years.',
} as const;
