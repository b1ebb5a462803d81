import { expect, test } from 'vitest';
import { cardsFromText } from '../../renderer/swot/paste';

test('makes one card of each line of a pasted list, without bullets, numbers and empty lines', () => {
  const { titles } = cardsFromText(
    '- Loyal customers\r\n\r\n* Own service team\n• Strong brand\n  3. Patents\n(b) Cash\n– Location\n[x] Certified\n',
    100,
  );
  expect(titles).toEqual([
    'Loyal customers',
    'Own service team',
    'Strong brand',
    'Patents',
    'Cash',
    'Location',
    'Certified',
  ]);
});

test('keeps what only looks like a bullet', () => {
  expect(cardsFromText('-5 % margin\n3.5 years of cash\nA. Meyer leaves\nCO2 price', 100).titles).toEqual([
    '-5 % margin',
    '3.5 years of cash',
    'Meyer leaves',
    'CO2 price',
  ]);
});

test('joins the cells of a pasted table', () => {
  expect(cardsFromText('Strong brand\tSurvey 2025\t92 %', 100).titles).toEqual(['Strong brand – Survey 2025 – 92 %']);
});

test('a line too long for a card is shortened at a word and kept whole in the note', () => {
  const long = 'word '.repeat(80).trim();
  const { titles, notes, shortened } = cardsFromText(`Short\n${long}`, 100);
  expect(titles[0]).toBe('Short');
  expect(titles[1]?.length).toBeLessThanOrEqual(300);
  expect(titles[1]).toMatch(/word…$/);
  expect(notes).toEqual(['', long]);
  expect(shortened).toBe(1);
});

test('says when a list is longer than one paste may be', () => {
  const cards = cardsFromText('a1\nb2\nc3', 2);
  expect(cards.titles).toEqual(['a1', 'b2']);
  expect(cards.cut).toBe(true);
});
