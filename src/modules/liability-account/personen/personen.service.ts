import { Injectable } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { Tag } from '../../../domain/kern/zeit';
import { registerschluessel } from '../../../domain/liability-account/namensworte';
import type { Person, Personzustand } from '../../../domain/liability-account/person';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import { kanonisch, sha256 } from '../../../platform/akte/kanonisch';
import type { Anspruch, Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import { Datenbank } from '../../../platform/db/datenbank';
import { eingabeproblem, Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { personAkte } from '../akte/liability-account.akte';
import { haftungsmodul, type Haftungstatsache, type Haftungszustaende } from '../akte/liability-account.faltung';
import { personsicht, type Personsicht } from './personen.sicht';
import { personensuche, type Suchmerkmale } from './personensuche';

const HOECHSTENS_TREFFER = 50;

/** A person found, with just enough to tell it from others. */
export interface Treffer {
  readonly id: string;
  readonly art: Person['art'];
  readonly name: string;
  readonly vorname?: string;
  readonly geburtsdatum?: Tag;
}

/** A person as of a day and as it was known, with the version of its Akte. */
export interface GelesenePerson {
  readonly version: number;
  readonly person: Personsicht & { readonly gueltigAm: Tag; readonly bekanntAm: Zeitpunkt };
}

/** Persons: who owes, and who may be liable beside. */
@Injectable()
export class Personenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly datenbank: Datenbank,
  ) {}

  async erfasse(kontext: Anfragekontext, person: Person, { schutz }: Schreibkopf): Promise<Antwort> {
    const id = uuidv7();
    const akte = personAkte(id);
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      kontext,
      zweck: 'liability-account.person',
      modul: haftungsmodul,
      sperre: [akte],
      ansprueche: personansprueche(person, id),
      ...(schutz && { schutz }),
      entscheide: () => erfolg([{ akte, id, art: 'person', inhalt: person, entscheidung: { regeln: [] } }]),
      antworte: (_tatsache, zustand, { schluessel, version }) => ({
        status: 201,
        kopf: { ETag: etag(version) },
        rumpf: personsicht(schluessel, zustand as Personzustand),
      }),
    });
  }

  async lies(kontext: Anfragekontext, id: string, gueltigAm?: Tag, bekanntAm?: Zeitpunkt): Promise<GelesenePerson> {
    const gelesen = await this.archiv.lies(kontext.mandant.id, haftungsmodul, personAkte(id), bekanntAm);
    if (!gelesen) throw new Problem({ art: 'nicht-gefunden' });
    const { stand, jetzt } = gelesen;
    const tag = gueltigAm ?? kalendertag(bekanntAm ?? jetzt, kontext.mandant.land);
    return {
      version: stand.version,
      person: { ...personsicht(id, stand.zustand, tag), gueltigAm: tag, bekanntAm: stand.bekanntAm! },
    };
  }

  async suche(
    { mandant }: Anfragekontext,
    merkmale: Suchmerkmale,
  ): Promise<{ eintraege: readonly Treffer[]; vollstaendig: boolean }> {
    const anfrage = personensuche(mandant.id, merkmale, HOECHSTENS_TREFFER + 1);
    if (!anfrage)
      throw eingabeproblem('', 'kein-merkmal', 'Verlangt wird Name, Geburtsdatum, Registernummer oder Kennung.');
    const [gefunden] = await this.datenbank.lies(mandant.id, [anfrage]);
    const treffer = (gefunden!.rows as Trefferzeile[]).map(alsTreffer);
    return { eintraege: treffer.slice(0, HOECHSTENS_TREFFER), vollstaendig: treffer.length <= HOECHSTENS_TREFFER };
  }
}

/** What stands for one person only. A number of a register does so together with its court. */
function personansprueche(person: Person, zielId: string): Anspruch[] {
  const { kennung, registergericht, registernummer } = person;
  const inhaltHash = sha256(kanonisch(person));
  const anspruch = (art: string, schluessel: string): Anspruch => ({
    art,
    schluessel,
    inhaltHash,
    zielId,
    einmalig: true,
  });
  return [
    ...(kennung === undefined ? [] : [anspruch('liability_account.person-kennung', kennung)]),
    ...(registergericht === undefined || registernummer === undefined
      ? []
      : [anspruch('liability_account.person-register', `${registergericht}|${registerschluessel(registernummer)}`)]),
  ];
}

interface Trefferzeile {
  readonly id: string;
  readonly art: Person['art'];
  readonly name: string;
  readonly vorname: string | null;
  readonly geburtsdatum: Tag | null;
}

const alsTreffer = ({ vorname, geburtsdatum, ...zeile }: Trefferzeile): Treffer => ({
  ...zeile,
  ...(vorname !== null && { vorname }),
  ...(geburtsdatum !== null && { geburtsdatum }),
});
