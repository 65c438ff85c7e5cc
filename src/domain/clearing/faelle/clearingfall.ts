import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { plusTage, type Tag } from '../../kern/zeit';
import { erlaubt } from '../../regelwerk/regel';
import { status, statusText, type Fallstatus } from './fallstatus';
import type { Fallstand } from './fallstand';
import { uebergaenge, type Fallereignis, type Falluebergang, type Handelnder } from '../regeln/uebergaenge';
import type {
  Arbeitsstand,
  Entwurf,
  FallAbgeholt,
  FallAbgeschlossen,
  FallArbeitsstand,
  FallErinnert,
  FallErledigt,
  FallZugeordnet,
} from '../tatsachen';

export { status, statusText, type Fallstatus, type Handelnder };

/** Any state that carries cases: a person's or an account's. A case that is closed and fully picked up is no longer in it. */
export interface MitFaellen {
  readonly faelle: readonly Fallstand[];
}

/** First acknowledgement of a delivery (1 = first) by its recipient; a second one changes nothing and is refused (KR-156). */
export function abholen(zustand: MitFaellen, fallId: string, zustellung: number): Ergebnis<Entwurf<FallAbgeholt>> {
  const stelle = fallVon(zustand, fallId)?.zustellungen[zustellung - 1];
  if (!stelle || stelle.abgeholt) {
    return verboten(
      'KR-156',
      'Diese Zustellung wurde bereits abgeholt.',
      'Der Clearingfall ist weiterhin jederzeit lesbar.',
    );
  }
  return erfolg({ art: 'fall-abgeholt', inhalt: { fallId, zustellung }, entscheidung: { regel: 'KR-156' } });
}

const ARBEITSSTAENDE: ReadonlyMap<Fallstatus, readonly [Arbeitsstand, Fallereignis]> = new Map([
  ['webeku-in-bearbeitung', ['in-bearbeitung', 'in-bearbeitung-setzen']],
  ['webeku-bearbeitet', ['bearbeitet', 'bearbeitet-setzen']],
]);

/** The sender names the status he wants; only the two of WEBEKU are his, in both directions (KR-155). */
export function arbeitsstandSetzen(
  zustand: MitFaellen,
  fallId: string,
  ziel: Fallstatus,
  wer: Handelnder,
): Ergebnis<Entwurf<FallArbeitsstand>> {
  const gewuenscht = ARBEITSSTAENDE.get(ziel);
  if (!gewuenscht) return nichtErlaubt('KR-155', `Den Status „${statusText(ziel)}“ setzt nur das System.`);
  const [arbeitsstand, ereignis] = gewuenscht;
  const weg = pruefeUebergang(zustand, fallId, ereignis, wer);
  if (!weg.ok) return weg;
  return erfolg({ art: 'fall-arbeitsstand', inhalt: { fallId, arbeitsstand }, entscheidung: { regel: weg.wert.id } });
}

/** A clerk closes a case with a reason where no sender can solve it (KR-053, KR-066). */
export function abschliessen(
  zustand: MitFaellen,
  fallId: string,
  grund: string,
  wer: Handelnder,
): Ergebnis<Entwurf<FallAbgeschlossen>> {
  const weg = pruefeUebergang(zustand, fallId, 'abschluss', wer);
  if (!weg.ok) return weg;
  return erfolg({ art: 'fall-abgeschlossen', inhalt: { fallId, grund }, entscheidung: { regel: weg.wert.id } });
}

/** The system closes a case of another Akte, e.g. BW1930 when the first mBGM of the period has come. */
export function erledigen(zustand: MitFaellen, fallId: string, grund: string): Ergebnis<Entwurf<FallErledigt>> {
  const weg = pruefeUebergang(zustand, fallId, 'loesung-verarbeitet', 'system');
  if (!weg.ok) return weg;
  return erfolg({ art: 'fall-erledigt', inhalt: { fallId, grund }, entscheidung: { regel: weg.wert.id } });
}

/** A Zuordnung entered later gives an undeliverable case its recipient; it is delivered at once (KR-157). */
export function zuordnen(zustand: MitFaellen, fallId: string, seriennummer: string): Ergebnis<Entwurf<FallZugeordnet>> {
  const fall = fallVon(zustand, fallId);
  if (!fall || fall.obsolet || fall.empfaenger !== undefined) {
    return verboten(
      'KR-157',
      'Der Clearingfall hat bereits einen Empfänger oder ist obsolet.',
      'Keine Handlung nötig.',
    );
  }
  return erfolg({ art: 'fall-zugeordnet', inhalt: { fallId, seriennummer }, entscheidung: { regel: 'KR-157d' } });
}

/** Reminder to the existing problem: the same case, one more delivery, never for an informal or closed one (KR-144 … KR-146). */
export function erinnern(
  zustand: MitFaellen,
  fallId: string,
  heute: Tag,
  erinnerungsfristTage: number,
): Ergebnis<Entwurf<FallErinnert>> {
  const faellig = fallVon(zustand, fallId)?.erinnerungAm;
  if (faellig === undefined || faellig > heute) {
    return verboten('KR-146', 'Zu diesem Clearingfall ist keine Erinnerung fällig.', 'Keine Handlung nötig.');
  }
  return erfolg({
    art: 'fall-erinnert',
    inhalt: { fallId, am: heute },
    entscheidung: { erinnerungAm: plusTage(heute, erinnerungsfristTage) },
  });
}

/** Allowed when the table has an arrow for this event from the present status and for this actor; 403 before 409. */
function pruefeUebergang(
  zustand: MitFaellen,
  fallId: string,
  ereignis: Fallereignis,
  wer: Handelnder,
): Ergebnis<Falluebergang> {
  const pfeil = uebergaenge.find((uebergang) => uebergang.ereignis === ereignis)!;
  if (!pfeil.wer.includes(wer)) {
    return nichtErlaubt(pfeil.id, `Den Status „${statusText(pfeil.nach)}“ darf dieser Beteiligte nicht setzen.`);
  }
  const fall = fallVon(zustand, fallId);
  const von: Fallstatus = fall ? status(fall) : 'obsolet';
  return erlaubt(pfeil, von, wer)
    ? erfolg(pfeil)
    : verboten(
        pfeil.id,
        `Vom Status „${statusText(von)}“ führt kein Weg zu „${statusText(pfeil.nach)}“.`,
        'Den aktuellen Stand des Clearingfalles lesen.',
      );
}

const fallVon = (zustand: MitFaellen, fallId: string): Fallstand | undefined =>
  zustand.faelle.find((fall) => fall.id === fallId);

const verboten = (regel: string, text: string, behebung: string): Ergebnis<never> =>
  fehlschlag({ art: 'zustand-verbietet', regel, text, behebung });
const nichtErlaubt = (regel: string, text: string): Ergebnis<never> =>
  fehlschlag({
    art: 'nicht-erlaubt',
    regel,
    text,
    behebung: 'Korrekturen erfolgen nur durch neue Meldungen; kann der Meldungsersteller nicht lösen, hilft die ÖGK.',
  });
