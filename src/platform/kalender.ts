import Holidays from 'date-holidays';
import { wochentag, type Tag } from '../domain/kern/zeit';

/** Is the day a public holiday? */
type Feiertagsfrage = (tag: Tag) => boolean;

/** ÖGK's counting of periods: two days that the library does not hold for public holidays are our dated corrections. */
const AUCH_FREI_AT = ['easter -2', '12-24'];
/** Days on which German banks do no ordinary business (LR-043; GR 25.08.2006, part 5). */
const AUCH_FREI_DE = ['12-24', '12-31'];

const istFeiertagAT = feiertage(() => new Holidays('AT'), AUCH_FREI_AT);

/** True for a day on which a deadline may end in Austria: no Saturday, Sunday, public holiday, Karfreitag or 24 December. */
export const istArbeitstagAT = (tag: Tag): boolean => istWochentag(tag) && !istFeiertagAT(tag);

/** Codes of the Länder (ISO 3166-2:DE). */
export const BUNDESLAENDER = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ');

const DEUTSCHLAND = feiertage(() => new Holidays('DE'), AUCH_FREI_DE);
const JE_LAND: ReadonlyMap<string, Feiertagsfrage> = new Map(
  BUNDESLAENDER.map((land) => [land, feiertage(() => new Holidays('DE', land), AUCH_FREI_DE)]),
);

/**
 * Bankarbeitstag in Germany: no Saturday, Sunday, public holiday, 24 or 31 December (§ 23 Abs. 1 SGB IV, LR-043). The Land is that of
 * the seat of the Einzugsstelle, e.g. `NI`; without one the holidays of all Länder alone. Days that are free only in some
 * municipalities of a Land (Augsburg, Mariä Himmelfahrt in Bavaria, Fronleichnam in Thuringia and Saxony) are Bankarbeitstage here.
 */
export function istBankarbeitstagDE(tag: Tag, bundesland?: string): boolean {
  const istFeiertag = bundesland === undefined ? DEUTSCHLAND : JE_LAND.get(bundesland);
  // The library answers a code that it does not know with the holidays of the country.
  if (!istFeiertag) throw new RangeError('Dieses Bundesland gibt es nicht.');
  return istWochentag(tag) && !istFeiertag(tag);
}

const istWochentag = (tag: Tag): boolean => wochentag(tag) <= 5;

/** The holidays of a place and some further days; the rules are read once, a year is worked out once, both when first asked for. */
function feiertage(oeffne: () => Holidays, weitere: readonly string[]): Feiertagsfrage {
  const jeJahr = new Map<string, ReadonlySet<Tag>>();
  let kalender: Holidays | undefined;
  return (tag) => {
    const jahr = tag.slice(0, 4);
    let tage = jeJahr.get(jahr);
    if (!tage) {
      kalender ??= mitWeiteren(oeffne(), weitere);
      tage = tageVon(kalender, jahr);
      jeJahr.set(jahr, tage);
    }
    return tage.has(tag);
  };
}

function mitWeiteren(kalender: Holidays, regeln: readonly string[]): Holidays {
  for (const regel of regeln) kalender.setHoliday(regel, { name: { de: regel }, type: 'public' });
  return kalender;
}

const tageVon = (kalender: Holidays, jahr: string): ReadonlySet<Tag> =>
  new Set(
    kalender
      .getHolidays(+jahr)
      .filter((f) => f.type === 'public')
      .map((f) => f.date.slice(0, 10)),
  );
