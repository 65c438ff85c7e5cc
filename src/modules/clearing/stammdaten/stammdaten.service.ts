import { Injectable } from '@nestjs/common';
import {
  versionAm,
  type Beitragskonto,
  type Beschaeftigtengruppe,
  type Gruppenzustand,
} from '../../../domain/clearing/stammdaten';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { Tag } from '../../../domain/kern/zeit';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { gruppenAkte, kontoAkte, type Clearingtatsache, type Clearingzustaende } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { Kontofaelle } from '../faelle/konto.faelle';
import { gruppenauskunft } from './gruppenauskunft';
import { termine } from '../auftraege/termine';

/** First day of the reporting procedure (mBGM, § 33 ASVG as in force since then): a first version without a day holds from here. */
const VERFAHRENSBEGINN: Tag = '2019-01-01';

/** An account with the version of its Akte. */
export interface GelesenesKonto {
  readonly version: number;
  readonly konto: Beitragskonto & { readonly beitragskontonummer: string; readonly gueltigAb: Tag };
}

/** Master data: every `PUT` appends a version as a fact. */
@Injectable()
export class Stammdatenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly kontofaelle: Kontofaelle,
  ) {}

  async setzeKonto(
    kontext: Anfragekontext,
    nummer: string,
    gueltigAb: Tag | undefined,
    beitragskonto: Beitragskonto,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const akte = kontoAkte(nummer);
    const antwort = await this.akten.schreibe<Clearingzustaende, Clearingtatsache>({
      kontext,
      zweck: 'clearing.beitragskonto',
      modul: clearingmodul,
      sperre: [akte],
      ...kopf,
      entscheide: (lage) => {
        const neu = lage.stand(akte).version === 0;
        const ab = gueltigAb ?? (neu ? VERFAHRENSBEGINN : lage.heute);
        return erfolg([
          {
            akte,
            id: uuidv7(),
            art: 'beitragskonto',
            inhalt: { gueltigAb: ab, beitragskonto },
            entscheidung: { regel: 'G14' },
            wirktAb: ab,
          },
        ]);
      },
      folgen: termine(kontext),
      antworte: (tatsache, _zustand, { version }) => {
        const { inhalt } = tatsache as Extract<Clearingtatsache, { art: 'beitragskonto' }>;
        return {
          status: version === 1 ? 201 : 200,
          kopf: { ETag: etag(version) },
          rumpf: { beitragskontonummer: nummer, gueltigAb: inhalt.gueltigAb, ...inhalt.beitragskonto },
        };
      },
    });
    await this.kontofaelle.stelleZu(kontext, nummer);
    return antwort;
  }

  /** The account as of a day and as it was known at an instant. */
  async konto(
    kontext: Anfragekontext,
    nummer: string,
    gueltigAm?: Tag,
    bekanntAm?: Zeitpunkt,
  ): Promise<GelesenesKonto> {
    const gelesen = await this.archiv.lies(kontext.mandant.id, clearingmodul, kontoAkte(nummer), bekanntAm);
    const zustand = gelesen?.stand.zustand;
    const tag = gueltigAm ?? (gelesen && kalendertag(gelesen.jetzt, kontext.mandant.land));
    const version = zustand && versionAm(zustand.versionen, tag!);
    if (!version) throw new Problem({ art: 'nicht-gefunden' });
    return {
      version: gelesen.stand.version,
      konto: { beitragskontonummer: nummer, gueltigAb: version.gueltigAb, ...version.inhalt },
    };
  }

  async setzeGruppe(kontext: Anfragekontext, gruppe: Beschaeftigtengruppe, kopf: Schreibkopf): Promise<Antwort> {
    const akte = gruppenAkte(gruppe.code);
    return this.akten.schreibe<Clearingzustaende, Clearingtatsache>({
      kontext,
      zweck: 'clearing.beschaeftigtengruppe',
      modul: clearingmodul,
      sperre: [akte],
      ...kopf,
      entscheide: () =>
        erfolg([
          {
            akte,
            id: uuidv7(),
            art: 'beschaeftigtengruppe',
            inhalt: gruppe,
            entscheidung: { regel: 'G14' },
            wirktAb: gruppe.ab,
          },
        ]),
      antworte: (tatsache, _zustand, { version }) => ({
        status: version === 1 ? 201 : 200,
        kopf: { ETag: etag(version) },
        rumpf: tatsache.inhalt,
      }),
    });
  }

  /** A Beschäftigtengruppe as of a day: the tenant's own version, else what is shipped. */
  async gruppe(kontext: Anfragekontext, code: string, gueltigAm?: Tag): Promise<Beschaeftigtengruppe> {
    const { jetzt, stand } = await this.archiv.staende(kontext.mandant.id, [gruppenAkte(code)]);
    const tag = gueltigAm ?? kalendertag(jetzt, kontext.mandant.land);
    const gruppe = gruppenauskunft((akte) => stand<Gruppenzustand>(akte), kontext.mandant.sandbox)(code, tag);
    if (!gruppe) throw new Problem({ art: 'nicht-gefunden' });
    return gruppe;
  }
}
