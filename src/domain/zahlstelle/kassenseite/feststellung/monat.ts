import { ersterTag, monatVon, naechsterTag, plusMonate, type Tag, type Zeitspanne } from '../../../kern/zeit';
import { bezugszeiten, wechseltage } from '../bezug';
import type { Personzustand } from '../personzustand';
import { UNBEKANNT } from '../sachverhalte';

const grenzen = ({ ab, bis }: Zeitspanne): Tag[] => (bis === undefined ? [ab] : [ab, naechsterTag(bis)]);

/** Days on which a fact or a report changes what holds for the person. */
export function wendetage({
  versorgungsbezuege,
  sachverhalte = UNBEKANNT,
}: Pick<Personzustand, 'versorgungsbezuege' | 'sachverhalte'>): Tag[] {
  const { mitgliedschaften, renten, arbeitseinkommen, beihilfe } = sachverhalte;
  return [
    ...[mitgliedschaften, renten, arbeitseinkommen, beihilfe].flat().flatMap(grenzen),
    ...versorgungsbezuege.flatMap(bezugszeiten).flatMap((zeit) => [...grenzen(zeit), ...wechseltage(zeit)]),
  ];
}

/** Days on which findings may change because of a change on this day: Mehrfachbezug and shares hold for whole months (ZR-140m). */
export const anteilstage = (tag: Tag): Tag[] => [
  ...new Set([ersterTag(monatVon(tag)), tag, ersterTag(plusMonate(monatVon(tag), 1))]),
];

/** Days of the month of a day on which something may change, its first one included. */
export function wendetageImMonat(person: Parameters<typeof wendetage>[0], tag: Tag): Tag[] {
  const monat = monatVon(tag);
  return [...new Set([ersterTag(monat), ...wendetage(person).filter((t) => monatVon(t) === monat)])].sort();
}
