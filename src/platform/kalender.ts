import Holidays from 'date-holidays';
import { wochentag, type Tag } from '../domain/kern/zeit';

/**
 * Working days in Austria for deadlines: no Saturday, Sunday, public holiday, Karfreitag or 24 December (ÖGK's counting of periods).
 * The two days the library does not hold for public holidays are our dated corrections.
 */
const KORREKTUREN = ['easter -2', '12-24'];

const feiertageJeJahr = new Map<string, ReadonlySet<Tag>>();
let bibliothek: Holidays | undefined;

/** True for a day on which a deadline may end. */
export function istArbeitstagAT(tag: Tag): boolean {
  return wochentag(tag) <= 5 && !feiertage(tag.slice(0, 4)).has(tag);
}

function feiertage(jahr: string): ReadonlySet<Tag> {
  const bekannt = feiertageJeJahr.get(jahr);
  if (bekannt) return bekannt;
  const tage = new Set(
    kalender()
      .getHolidays(+jahr)
      .filter((f) => f.type === 'public')
      .map((f) => f.date.slice(0, 10)),
  );
  feiertageJeJahr.set(jahr, tage);
  return tage;
}

function kalender(): Holidays {
  if (bibliothek) return bibliothek;
  bibliothek = new Holidays('AT');
  for (const regel of KORREKTUREN) bibliothek.setHoliday(regel, { name: { de: regel }, type: 'public' });
  return bibliothek;
}
