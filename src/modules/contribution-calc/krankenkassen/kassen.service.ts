import { Injectable } from '@nestjs/common';
import {
  KEINE_KASSE,
  wirktAb,
  type Kassenauskunft,
  type Krankenkassenzustand,
  type Zusatzbeitragssatz,
} from '../../../domain/contribution-calc/krankenkasse';
import { erfolg } from '../../../domain/kern/ergebnis';
import { rechtswert } from '../../../domain/recht/rechtswert';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import {
  krankenkasseAkte,
  rechnungsmodul,
  type Rechnungstatsache,
  type Rechnungszustaende,
} from '../akte/contribution-calc.akte';
import type { ZusatzbeitragssaetzeDto } from '../dto/krankenkasse.dto';

/** Rates of the Krankenkassen: every `PUT` appends a version, none is ever changed. */
@Injectable()
export class Kassenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
  ) {}

  async hinterlege(
    kontext: Anfragekontext,
    betriebsnummer: string,
    satz: Zusatzbeitragssatz,
    { schutz, version }: Schreibkopf,
  ): Promise<Antwort> {
    const akte = krankenkasseAkte(betriebsnummer);
    return this.akten.schreibe<Rechnungszustaende, Rechnungstatsache>({
      kontext,
      zweck: 'contribution-calc.zusatzbeitragssatz',
      modul: rechnungsmodul,
      sperre: [akte],
      ...(schutz && { schutz }),
      ...(version !== undefined && { version }),
      entscheide: () =>
        erfolg([
          {
            akte,
            id: uuidv7(),
            art: 'zusatzbeitragssatz',
            inhalt: { ...satz },
            entscheidung: { regeln: [] },
            wirktAb: satz.gueltigAb,
          },
        ]),
      antworte: (_tatsache, zustand, { version: danach }) => ({
        status: danach === 1 ? 201 : 200,
        kopf: { ETag: etag(danach) },
        rumpf: kassensicht(betriebsnummer, zustand as Krankenkassenzustand),
      }),
    });
  }

  async lies({ mandant }: Anfragekontext, betriebsnummer: string, bekanntAm?: Zeitpunkt): Promise<Antwort> {
    const gelesen = await this.archiv.lies(mandant.id, rechnungsmodul, krankenkasseAkte(betriebsnummer), bekanntAm);
    if (!gelesen) throw new Problem({ art: 'nicht-gefunden' });
    const { version, zustand } = gelesen.stand;
    return { status: 200, kopf: { ETag: etag(version) }, rumpf: kassensicht(betriebsnummer, zustand) };
  }

  /** What is stored of some Krankenkassen, for a calculation that stores nothing. */
  async auskunft({ mandant }: Anfragekontext, betriebsnummern: readonly string[]): Promise<Kassenauskunft> {
    if (betriebsnummern.length === 0) return KEINE_KASSE;
    const { stand } = await this.archiv.staende(mandant.id, betriebsnummern.map(krankenkasseAkte));
    return (betriebsnummer) => stand<Krankenkassenzustand>(krankenkasseAkte(betriebsnummer))?.zustand;
  }
}

/** The month for the Zahlstelle is missing where nobody has checked the delay for that day yet. */
function kassensicht(betriebsnummer: string, { versionen }: Krankenkassenzustand): ZusatzbeitragssaetzeDto {
  return {
    betriebsnummer,
    saetze: versionen.map(({ id, gueltigAb, zusatzbeitragssatz }, stelle) => {
      const verzoegerung = rechtswert('DE.KV.ZUSATZ.VERZOEGERUNG.ZAHLSTELLE', gueltigAb);
      return {
        version: id,
        gueltigAb,
        zusatzbeitragssatz,
        ...(verzoegerung.ok && { zahlstelleAb: wirktAb(versionen, stelle, +verzoegerung.wert.wert) }),
      };
    }),
  };
}
