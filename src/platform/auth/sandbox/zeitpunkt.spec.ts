import { Problem } from '../../http/problem/problem';
import { sandboxzeitpunkt } from './zeitpunkt';

it.each([
  ['2024-11-15T09:00:00Z', '2024-11-15T09:00:00.000000Z'],
  ['2024-11-15T09:00:00.5Z', '2024-11-15T09:00:00.500000Z'],
  ['2024-11-15T09:00:00.123456Z', '2024-11-15T09:00:00.123456Z'],
  ['2019-01-01T00:00:00Z', '2019-01-01T00:00:00.000000Z'],
  ['2099-12-31T23:59:59.999999Z', '2099-12-31T23:59:59.999999Z'],
])('reads %s as %s', (text, zeitpunkt) => expect(sandboxzeitpunkt(text)).toBe(zeitpunkt));

it.each(['2018-12-31T23:59:59.999999Z', '2100-01-01T00:00:00Z'])('refuses %s', (text) =>
  expect(() => sandboxzeitpunkt(text)).toThrow(Problem),
);
