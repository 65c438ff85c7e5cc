import type { Kontobild } from '../../../domain/liability-account/konto/kontobild';
import { standAm } from '../../../domain/liability-account/konto/kontobild';
import { offeneSumme, type Buchung, type Guthaben, type Posten } from '../../../domain/liability-account/konto/posten';
import type {
  Beitragsnachweis,
  Buchungstatsache,
  HaftungErmittelt,
  KontoEroeffnet,
} from '../../../domain/liability-account/konto/tatsachen';
import type { Tag } from '../../../domain/kern/zeit';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Zeitpunkt } from '../../../platform/clock';

/* ---- what a write answers: made from its fact alone, so a repetition answers the same ---- */

const WEG = '/v1/liability-account';

export const kontoantwort = ({ inhalt }: KontoEroeffnet, id: string): Antwort => ({
  status: 201,
  kopf: { Location: `${WEG}/beitragskonten/${id}` },
  rumpf: { id, ...inhalt },
});

/** What was said and what was booked on it; the state the fold keeps is not part of it. */
export function buchungsantwort({ id, inhalt, entscheidung, bekanntAm }: Buchungstatsache): Antwort {
  const { posten, buchungen, guthaben, regeln, ...weiteres } = entscheidung;
  return { status: 201, rumpf: { id, ...inhalt, ...weiteres, posten, buchungen, guthaben, regeln, bekanntAm } };
}

export const haftungsantwort = ({ id, inhalt, entscheidung }: HaftungErmittelt, beitragskonto: string): Antwort => ({
  status: 201,
  rumpf: { id, beitragskonto, ...inhalt, ...entscheidung },
});

/* ---- the whole account ---- */

/** A Beitragsnachweis as it came in. */
interface Nachweissicht extends Beitragsnachweis {
  readonly id: string;
  readonly faelligAm: Tag;
  readonly ersetztSchaetzung: boolean;
  readonly bekanntAm: Zeitpunkt;
}

/** A payment with what became of it. */
interface Zahlungssicht {
  readonly id: string;
  readonly zahler: string;
  readonly betrag: string;
  readonly wertstellung: Tag;
  readonly kanal: string;
  readonly verwendungszweck?: string;
  readonly tilgungsbestimmung?: object;
  readonly bekanntAm: Zeitpunkt;
  readonly storno?: { readonly id: string; readonly grund: string; readonly bekanntAm: Zeitpunkt };
}

/** A Beitragskonto as of a day, and as it was known at an instant. */
export interface Kontosicht {
  readonly offen: string;
  readonly posten: readonly Posten[];
  readonly guthaben: readonly Guthaben[];
  readonly beitragsnachweise: readonly Nachweissicht[];
  readonly zahlungen: readonly Zahlungssicht[];
  readonly buchungen: readonly (Buchung & { readonly tatsache: string; readonly bekanntAm: Zeitpunkt })[];
  readonly haftungsverhaeltnisse: readonly object[];
}

/** All that was booked for days up to `gueltigAm`; settled Posten and reversed payments are among it. */
export function kontosicht(bild: Kontobild, gueltigAm?: Tag): Kontosicht {
  const bis = (wertstellung: Tag): boolean => gueltigAm === undefined || wertstellung <= gueltigAm;
  const { posten, guthaben } = standAm(bild, gueltigAm);
  return {
    offen: offeneSumme(posten),
    posten,
    guthaben,
    beitragsnachweise: bild.nachweise.map(
      ({ id, inhalt, entscheidung: { faelligAm, ersetztSchaetzung }, bekanntAm }) => ({
        id,
        ...inhalt,
        faelligAm,
        ersetztSchaetzung,
        bekanntAm,
      }),
    ),
    zahlungen: bild.zahlungen
      .filter(({ inhalt }) => bis(inhalt.wertstellung))
      .map((zahlung) => zahlungssicht(zahlung, bild)),
    buchungen: bild.buchungen.filter(({ wertstellung }) => bis(wertstellung)),
    haftungsverhaeltnisse: bild.haftungen,
  };
}

function zahlungssicht(
  { id, inhalt, entscheidung, bekanntAm }: Kontobild['zahlungen'][number],
  { stornos }: Kontobild,
): Zahlungssicht {
  const storno = stornos.find(({ zu }) => zu === id);
  return {
    id,
    zahler: entscheidung.zahler,
    betrag: inhalt.betrag,
    wertstellung: inhalt.wertstellung,
    kanal: inhalt.kanal,
    ...(inhalt.verwendungszweck !== undefined && { verwendungszweck: inhalt.verwendungszweck }),
    ...(inhalt.tilgungsbestimmung && { tilgungsbestimmung: inhalt.tilgungsbestimmung }),
    bekanntAm,
    ...(storno && { storno: { id: storno.id, grund: storno.inhalt.grund, bekanntAm: storno.bekanntAm } }),
  };
}
