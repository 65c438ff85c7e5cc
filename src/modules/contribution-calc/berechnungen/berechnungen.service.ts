import { Injectable } from '@nestjs/common';
import type { Kassenauskunft, Krankenkassenzustand } from '../../../domain/contribution-calc/krankenkasse';
import { alsMarkdown } from '../../../domain/contribution-calc/markdown';
import type { Berechnungseingabe } from '../../../domain/contribution-calc/versorgungsbezug/angaben/eingabe';
import {
  berechneVersorgungsbezuege,
  type Berechnung,
} from '../../../domain/contribution-calc/versorgungsbezug/berechnung';
import { erfolg, type Ergebnis } from '../../../domain/kern/ergebnis';
import type { Rechtswertquelle } from '../../../domain/recht/rechtswert';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import { tatsacheNachId } from '../../../platform/akte/sql';
import type { Antwort } from '../../../platform/akte/tatsache';
import { alsTatsache, type Tatsachenzeile } from '../../../platform/akte/zeilen';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Datenbank } from '../../../platform/db/datenbank';
import { Problem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import {
  berechnungAkte,
  krankenkasseAkte,
  rechnungsmodul,
  type Berechnungstatsache,
  type Rechnungstatsache,
  type Rechnungszustaende,
} from '../akte/contribution-calc.akte';
import { rechnungsantwort, rechnungsrumpf, strengerKopf } from '../antwort';
import type { BerechnungDto } from '../dto/berechnung.dto';
import { Kassenservice } from '../krankenkassen/kassen.service';

/** Calculations of one member and month: answered only, or kept as a fact with what they were answered. */
@Injectable()
export class Berechnungsservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly datenbank: Datenbank,
    private readonly kassen: Kassenservice,
  ) {}

  async berechne(kontext: Anfragekontext, eingabe: Berechnungseingabe, kopf: Schreibkopf): Promise<Antwort> {
    const { krankenkasse } = eingabe;
    const auskunft = await this.kassen.auskunft(kontext, krankenkasse === undefined ? [] : [krankenkasse]);
    return rechnungsantwort(eingabe, mit(auskunft), kopf);
  }

  async speichere(kontext: Anfragekontext, eingabe: Berechnungseingabe, kopf: Schreibkopf): Promise<Antwort> {
    const id = uuidv7();
    const akte = berechnungAkte(id);
    const { krankenkasse } = eingabe;
    return this.akten.schreibe<Rechnungszustaende, Rechnungstatsache>({
      kontext,
      zweck: 'contribution-calc.berechnung',
      modul: rechnungsmodul,
      sperre: [akte],
      lese: krankenkasse === undefined ? [] : [krankenkasseAkte(krankenkasse)],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: ({ gelesen }) => {
        const auskunft: Kassenauskunft = (nummer) => gelesen<Krankenkassenzustand>(krankenkasseAkte(nummer))?.zustand;
        const gerechnet = rechnungsrumpf(eingabe, mit(auskunft), kopf);
        if (!gerechnet.ok) return gerechnet;
        return erfolg([{ akte, id, art: 'berechnung', inhalt: eingabe, entscheidung: gerechnet.wert }]);
      },
      antworte: (tatsache) => {
        const gespeichert = berechnungVon(tatsache as Berechnungstatsache);
        return {
          status: 201,
          kopf: { Location: `/v1/contribution-calc/berechnungen/${gespeichert.id}`, ...strengerKopf(kopf) },
          rumpf: gespeichert,
        };
      },
    });
  }

  /** As it was answered, whatever figures and rules say today. */
  async lies(kontext: Anfragekontext, id: string): Promise<BerechnungDto> {
    return berechnungVon(await this.tatsache(kontext, id));
  }

  async markdown(kontext: Anfragekontext, id: string): Promise<Antwort> {
    const { entscheidung } = await this.tatsache(kontext, id);
    return {
      status: 200,
      kopf: { 'Content-Type': 'text/markdown; charset=utf-8' },
      rumpf: alsMarkdown(entscheidung),
    };
  }

  private async tatsache({ mandant }: Anfragekontext, id: string): Promise<Berechnungstatsache> {
    const [gefunden] = await this.datenbank.lies(mandant.id, [tatsacheNachId(mandant.id, rechnungsmodul.name, id)]);
    const zeile = gefunden!.rows[0] as Tatsachenzeile | undefined;
    if (zeile?.art !== 'berechnung') throw new Problem({ art: 'nicht-gefunden' });
    return alsTatsache<Berechnungstatsache>(zeile);
  }
}

/** The calculation with what is stored of the Krankenkassen. */
const mit =
  (auskunft: Kassenauskunft) =>
  (eingabe: Berechnungseingabe, rechtswert: Rechtswertquelle): Ergebnis<Berechnung> =>
    berechneVersorgungsbezuege(eingabe, rechtswert, auskunft);

const berechnungVon = ({ id, entscheidung }: Berechnungstatsache): BerechnungDto & { readonly id: string } => ({
  id,
  ...entscheidung,
});
