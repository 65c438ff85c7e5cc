import { kalendertag } from './clock';

describe('kalendertag', () => {
  // Central European time: UTC+1, from the last Sunday of March to the last Sunday of October UTC+2 (Directive 2000/84/EC).
  it.each([
    ['2024-12-31T22:59:59.999999Z', '2024-12-31'],
    ['2024-12-31T23:00:00.000000Z', '2025-01-01'],
    ['2024-12-31T22:00:00.000000Z', '2024-12-31'],
    ['2024-07-01T21:59:59.999999Z', '2024-07-01'],
    ['2024-07-01T22:00:00.000000Z', '2024-07-02'],
    ['2024-03-30T23:30:00.000000Z', '2024-03-31'],
    ['2024-03-31T21:30:00.000000Z', '2024-03-31'],
    ['2024-03-31T22:00:00.000000Z', '2024-04-01'],
    ['2024-10-26T22:00:00.000000Z', '2024-10-27'],
    ['2024-10-27T22:59:00.000000Z', '2024-10-27'],
    ['2024-10-27T23:00:00.000000Z', '2024-10-28'],
  ])('%s is the day %s in Vienna and in Berlin, asked once and again', (zeitpunkt, tag) => {
    for (const land of ['AT', 'DE', 'DE', 'AT'] as const) expect(kalendertag(zeitpunkt, land)).toBe(tag);
  });
});
