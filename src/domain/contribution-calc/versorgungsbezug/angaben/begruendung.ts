import { ersterTag, letzterTag, monatVon, type Monat, type Tag } from '../../../kern/zeit';
import { istNull } from '../../rechenweg';
import type { Ansatz } from '../grundlage/einnahmen';
import { wirdFreigrenzeGeprueft } from '../grundlage/freigrenze';
import type { Anmerkungen } from './hinweise';
import type { Verbrauch } from '../grundlage/hoechstbetrag';
import type { Kinderlage } from '../beitrag/kinder';
import { istZeitDesEinmalsatzes } from '../beitrag/pflegeversicherung';
import type { Bezug, Fall } from './vorgaben';

/** Tells for each Versorgungsbezug why nothing is due or withheld, and what was taken for granted. */
export function merkeGruende(ansaetze: readonly Ansatz[], fall: Fall, anmerkungen: Anmerkungen): void {
  for (const { bezug, pflicht, einnahme } of ansaetze) {
    const grund = pflicht.befreit ?? pflicht.selbstzahler;
    if (grund) anmerkungen.merke(bezug.pfad, `${grund.text}.`, grund.regel);
    if (pflicht.befreit) continue;
    if (istNull(einnahme!) && wirdFreigrenzeGeprueft(bezug, fall)) {
      anmerkungen.merke(bezug.pfad, 'Die Freigrenze ist nicht überschritten; es fallen keine Beiträge an.', 'CR-020');
    }
    if (pflicht.ohnePv) anmerkungen.merke(bezug.pfad, `${pflicht.ohnePv.text}.`, pflicht.ohnePv.regel);
    merkeAnnahmen(bezug, fall, anmerkungen);
  }
}

function merkeAnnahmen({ pfad, ...bezug }: Bezug, fall: Fall, anmerkungen: Anmerkungen): void {
  const { monat } = fall;
  if (bezug.kapital !== undefined && bezug.auszahlung === undefined) {
    const text = 'Ohne Tag der Auszahlung gilt der Monat als einer der 120 Monate.';
    anmerkungen.merke(`${pfad}/auszahlung`, text, 'CR-091');
  }
  if (bezug.art === '4' && bezug.einmalsatzJuli2025 === undefined && istZeitDesEinmalsatzes(monat)) {
    const text = 'Ohne Angabe ist die Erhöhung der Pflegeversicherung 2025 nicht einmalig im Juli abgegolten.';
    anmerkungen.merke(`${pfad}/einmalsatzJuli2025`, text, 'CR-063');
  }
  if (istTeilweise(monat, bezug.abfuehrungAb, bezug.abfuehrungBis)) {
    const text = 'Der Monat gilt als ganzer: Für Teile eines Monats ist keine Regel bekannt.';
    anmerkungen.merke(pfad, text, 'CR-012');
  }
  if (istTeilweise(monat, fall.mitgliedAb, fall.mitgliedBis)) {
    const text = 'Der Monat gilt als ganzer: Für Teile eines Monats ist keine Regel bekannt.';
    anmerkungen.merke(pfad, text, 'CR-101');
  }
}

/** Does a span begin or end inside the month? */
const istTeilweise = (monat: Monat, ab: Tag | undefined, bis: Tag | undefined): boolean =>
  (ab !== undefined && monatVon(ab) === monat && ab > ersterTag(monat)) ||
  (bis !== undefined && monatVon(bis) === monat && bis < letzterTag(monat));

/** Tells that nobody is known to be a child of the member, and which children nobody has proved. */
export function merkeKinder(
  fall: Pick<Fall, 'elterneigenschaft' | 'pfad'>,
  kinder: Kinderlage,
  anmerkungen: Anmerkungen,
): void {
  if (fall.elterneigenschaft === undefined && !kinder.istElternteil) {
    const text = 'Ohne Angabe ist keine Elterneigenschaft nachgewiesen.';
    anmerkungen.merke(`${fall.pfad}/elterneigenschaft`, text, 'CR-074');
  }
  for (const stelle of kinder.ohneNachweis) {
    const text = 'Ab dem 1. Juli 2025 geborene Kinder zählen erst mit Nachweis; hier fehlt sein Tag.';
    anmerkungen.merke(`${fall.pfad}/kinder/${stelle}/nachweisAm`, text, 'CR-081');
  }
}

/** Which Versorgungsbezug the ceiling cuts is for the Krankenkasse to say; here it is the later one in the list. */
export function merkeVerteilung({ gekuerzt }: Verbrauch, { pfad }: Fall, anmerkungen: Anmerkungen): void {
  if (!gekuerzt) return;
  const text =
    'Die Versorgungsbezüge übersteigen zusammen die Beitragsbemessungsgrenze: Der spätere in der Liste ist gekürzt. Die Krankenkasse kann auf Antrag anders verteilen.';
  anmerkungen.merke(`${pfad}/versorgungsbezuege`, text, 'CR-058');
}
