import { entscheideMeldung } from '../../../domain/zahlstelle/kassenseite/entscheiden';
import type {
  Personzustand,
  Schluesselzustand,
  Versorgungsbezug,
} from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Erstellung } from '../../../domain/zahlstelle/kassenseite/rueckmeldung/rueckmeldungen';
import type { Dbzkmeldung, Meldungstatsache } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import { nachMeldung } from '../../../domain/zahlstelle/kassenseite/zustand';
import type { VsnrAbfrage } from '../../../domain/zahlstelle/abfrage';
import type { Bezugsschluessel } from '../../../domain/zahlstelle/meldung';
import { erfolg, type Ergebnis } from '../../../domain/kern/ergebnis';
import { rechtswert } from '../../../domain/recht/rechtswert';
import type { Aktenschluessel, Lage, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag } from '../../../platform/clock';
import { uuidv7 } from '../../../platform/http/uuid';
import {
  istOhneNummer,
  personAkte,
  personMitNummer,
  personOhneNummer,
  schluesselAkte,
  type Kassentatsache,
  type Kassenzustaende,
  type Personakte,
} from '../akte/kassenseite.akte';
import { sichtkreis } from '../akte/sichtkreis';

/** The Akten that one report locks: its person, the key of the Versorgungsbezug, and where that is taken over the one it leaves. */
export interface Weg {
  readonly person: Personakte;
  readonly schluessel: Aktenschluessel<'zahlstelle.schluessel'>;
  readonly ohneNummer?: Personakte;
}

/** Behind the lock the key turned out to stand elsewhere: the write begins anew on that way. Never seen by a client. */
export class Umweg extends Error {
  constructor(readonly weg: Weg) {
    super('Der Versorgungsbezug steht in einer anderen Akte.');
  }
}

/** By VSNR the person; without one the Versorgungsbezug by itself, until the key says whose it is. */
export const ersterWeg = (meldung: Dbzkmeldung): Weg => ({
  person: meldung.vsnr === undefined ? personOhneNummer(meldung) : personMitNummer(meldung.vsnr),
  schluessel: schluesselAkte(meldung),
});

export const gesperrteAkten = ({
  person,
  schluessel,
  ohneNummer,
}: Weg): [Aktenschluessel<keyof Kassenzustaende>, ...Aktenschluessel<keyof Kassenzustaende>[]] => [
  person,
  schluessel,
  ...(ohneNummer ? [ohneNummer] : []),
];

export interface Annahmeangaben {
  readonly meldungId: string;
  readonly streng: boolean;
  /** The stored VSNR-Abfrage, where the report names one that its sender may know of. */
  readonly abfrage?: VsnrAbfrage;
}

/** The facts of one report: the report with its decision, then what moves in the key and in the Akte that it leaves. */
export function nimmAn(
  kontext: Anfragekontext,
  meldung: Dbzkmeldung,
  weg: Weg,
  lage: Lage<Kassenzustaende>,
  { meldungId, streng, abfrage }: Annahmeangaben,
): Ergebnis<readonly NeueTatsache<Kassentatsache>[]> {
  const eingang = meldung.eingang ?? lage.jetzt;
  const { zustand } = lage.stand(weg.person);
  const register = lage.stand(weg.schluessel).zustand;
  const fund = gefunden(kontext, meldung, weg, lage, register);
  const versorgungsbezugId = register.versorgungsbezugId ?? uuidv7();
  const eingegangen = { ...meldung, eingang };
  const eingangstag = kalendertag(eingang, kontext.mandant.land);
  const entschieden = entscheideMeldung(eingegangen, {
    ...erstellung({ heute: eingangstag }),
    ...fund,
    zustand,
    eingangstag,
    meldungId,
    versorgungsbezugId,
    ...(kontext.zahlstellennummer !== undefined && { absender: kontext.zahlstellennummer }),
    ...(abfrage && { abfrage }),
    streng,
  });
  if (!entschieden.ok) return entschieden;
  const tatsache = { ...entschieden.wert, id: meldungId, akte: weg.person } as NeueTatsache<Meldungstatsache>;
  return erfolg([tatsache, ...abgabe(tatsache, weg), ...schluesselbewegung(tatsache, weg, zustand, register)]);
}

/** The day, the figures and new ids for what a decision makes. */
export const erstellung = ({ heute }: { readonly heute: string }): Erstellung => ({
  heute,
  rechtswert,
  neueKennung: uuidv7,
});

/** The Versorgungsbezug of the key as far as the sender may know of it; what he may not is as if it did not exist (G30). */
function gefunden(
  kontext: Anfragekontext,
  meldung: Bezugsschluessel & { readonly vsnr?: string },
  weg: Weg,
  lage: Lage<Kassenzustaende>,
  { inhaber, absender }: Schluesselzustand,
): {
  readonly bezug?: Versorgungsbezug;
  readonly ohneNummer?: true;
  readonly vergeben?: 'andere-person' | 'anderer-absender';
} {
  if (inhaber === undefined) return bezugIn(lage.stand(weg.person).zustand, meldung);
  if (!sieht(kontext, meldung.zahlstellennummer, absender)) return { vergeben: 'anderer-absender' };
  if (inhaber === weg.person.schluessel) return bezugIn(lage.stand(weg.person).zustand, meldung);
  if (istOhneNummer(inhaber)) {
    if (!weg.ohneNummer) throw new Umweg({ ...weg, ohneNummer: personAkte(inhaber) });
    return { ...bezugIn(lage.stand(weg.ohneNummer).zustand, meldung), ohneNummer: true };
  }
  if (meldung.vsnr === undefined) throw new Umweg({ person: personAkte(inhaber), schluessel: weg.schluessel });
  return { vergeben: 'andere-person' };
}

function sieht(kontext: Anfragekontext, zahlstellennummer: string, absender: string | undefined): boolean {
  const kreis = sichtkreis(kontext);
  return kreis === undefined || kreis === zahlstellennummer || kreis === absender;
}

function bezugIn(
  { versorgungsbezuege }: Personzustand,
  { zahlstellennummer, azvu, bbnrkk }: Bezugsschluessel,
): { readonly bezug?: Versorgungsbezug } {
  const bezug = versorgungsbezuege.find(
    (b) => b.zahlstellennummer === zahlstellennummer && b.azvu === azvu && b.bbnrkk === bbnrkk,
  );
  return bezug ? { bezug } : {};
}

/** A Versorgungsbezug that got its number with this report leaves the Akte that it had to itself. */
function abgabe({ entscheidung }: NeueTatsache<Meldungstatsache>, { ohneNummer }: Weg): NeueTatsache<Kassentatsache>[] {
  const { uebernommen } = entscheidung;
  if (!uebernommen || !ohneNummer) return [];
  return [
    {
      akte: ohneNummer,
      id: uuidv7(),
      art: 'bezug-abgegeben',
      inhalt: { versorgungsbezugId: uebernommen.id },
      entscheidung: { regel: 'ZR-014' },
    },
  ];
}

/** The key follows its Versorgungsbezug, and is free again when the last report of it is cancelled. */
function schluesselbewegung(
  { id, inhalt, entscheidung }: NeueTatsache<Meldungstatsache>,
  { person, schluessel }: Weg,
  zustand: Personzustand,
  register: Schluesselzustand,
): NeueTatsache<Kassentatsache>[] {
  const danach = nachMeldung(zustand, id, inhalt, entscheidung);
  const bezug = danach.versorgungsbezuege.find((b) => b.id === entscheidung.versorgungsbezugId);
  if (!bezug || entscheidung.status !== 'verarbeitet') return [];
  const inhaber = bezug.meldungen.length > 0 ? person.schluessel : undefined;
  if (inhaber === register.inhaber) return [];
  return [
    {
      akte: schluessel,
      id: uuidv7(),
      art: 'schluessel',
      inhalt: {
        versorgungsbezugId: bezug.id,
        ...(inhaber !== undefined && { inhaber }),
        ...(inhaber !== undefined && bezug.absender !== undefined && { absender: bezug.absender }),
      },
      entscheidung: { regel: 'ZR-025' },
    },
  ];
}
