import type { Zeitpunkt } from '../../clock';
import { eingabeproblem } from '../../http/problem/problem';

/** First day with rules of the mBGM procedure (AT) to the last day a dated figure could be asked for. */
const VON = '2019-01-01T00:00:00.000000Z';
const BIS = '2099-12-31T23:59:59.999999Z';

/** The full form of an instant that may lack its fraction, `2024-11-15T09:00:00Z`; outside 2019–2099 it is refused. */
export function sandboxzeitpunkt(text: string): Zeitpunkt {
  const bruch = text.slice(19, -1).replace('.', '');
  const zeitpunkt = `${text.slice(0, 19)}.${bruch.padEnd(6, '0')}Z`;
  if (zeitpunkt >= VON && zeitpunkt <= BIS) return zeitpunkt;
  throw eingabeproblem(
    '/jetzt',
    'ausserhalb-der-spanne',
    'Die Sandbox-Uhr geht von 2019-01-01T00:00:00Z bis Ende 2099.',
  );
}
