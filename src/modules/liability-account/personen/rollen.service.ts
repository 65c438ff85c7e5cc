import { Injectable } from '@nestjs/common';
import { erfolg, type Ergebnis } from '../../../domain/kern/ergebnis';
import type { Belegzustand } from '../../../domain/liability-account/beleg';
import type { Entscheidung } from '../../../domain/liability-account/entscheidung';
import type { Endeangaben, Nachweis, Personzustand, Rollenangaben } from '../../../domain/liability-account/person';
import { entscheideEnde, entscheideRolle, type Rollenlage } from '../../../domain/liability-account/rolle';
import { Aktenschrank, type Schreibauftrag } from '../../../platform/akte/aktenschrank';
import { kanonisch, sha256 } from '../../../platform/akte/kanonisch';
import type { Antwort, Lage, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { belegAkte, personAkte } from '../akte/liability-account.akte';
import { haftungsmodul, type Haftungstatsache, type Haftungszustaende } from '../akte/liability-account.faltung';

type Auftrag = Schreibauftrag<Haftungszustaende, Haftungstatsache>;

/** Roles of a person: each said with its Belege, its end whenever it becomes known. */
@Injectable()
export class Rollenservice {
  constructor(private readonly akten: Aktenschrank) {}

  async nimmAuf(
    kontext: Anfragekontext,
    personId: string,
    angaben: Rollenangaben,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const akte = personAkte(personId);
    const unternehmen = personAkte(angaben.unternehmen);
    const id = uuidv7();
    return this.akten.schreibe({
      ...grundlage(kontext, personId, kopf),
      zweck: 'liability-account.rolle',
      lese: [unternehmen, ...belegakten(angaben)],
      // The same role sent twice is one role; with other data it is refused, because it would be entered twice.
      ansprueche: [
        {
          art: 'liability_account.rolle',
          schluessel: [personId, angaben.unternehmen, angaben.rolle, angaben.ab].join('|'),
          inhaltHash: sha256(kanonisch(angaben)),
          zielId: id,
          einmalig: true,
        },
      ],
      entscheide: (lage) => {
        const art = lage.gelesen<Personzustand>(unternehmen)?.zustand.person?.art;
        const entschieden = entscheideRolle(lage.stand(akte).zustand, angaben, {
          ...rollenlage(lage, angaben),
          personId,
          ...(art && { unternehmen: art }),
        });
        return alsTatsache(entschieden, (entscheidung) => ({
          akte,
          id,
          art: 'rolle',
          inhalt: angaben,
          entscheidung,
          wirktAb: angaben.ab,
        }));
      },
      antworte: (tatsache, zustand, { version }) => rollenantwort(201, tatsache.id, zustand, version),
    });
  }

  async beende(
    kontext: Anfragekontext,
    personId: string,
    rolleId: string,
    ende: Endeangaben,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const akte = personAkte(personId);
    return this.akten.schreibe({
      ...grundlage(kontext, personId, kopf),
      zweck: 'liability-account.rollenende',
      lese: belegakten(ende),
      entscheide: (lage) => {
        const entschieden = entscheideEnde(lage.stand(akte).zustand, rolleId, ende, rollenlage(lage, ende));
        return alsTatsache(entschieden, (entscheidung) => ({
          akte,
          id: uuidv7(),
          art: 'rollenende',
          zu: rolleId,
          inhalt: ende,
          entscheidung,
          wirktAb: ende.bis,
        }));
      },
      antworte: (_tatsache, zustand, { version }) => rollenantwort(200, rolleId, zustand, version),
    });
  }
}

const grundlage = (
  kontext: Anfragekontext,
  personId: string,
  { schutz, version }: Schreibkopf,
): Pick<Auftrag, 'kontext' | 'modul' | 'sperre' | 'schutz' | 'version'> => ({
  kontext,
  modul: haftungsmodul,
  sperre: [personAkte(personId)],
  ...(schutz && { schutz }),
  ...(version !== undefined && { version }),
});

const belegakten = ({ belege }: Nachweis) => belege.map(belegAkte);

const rollenlage = (lage: Lage<Haftungszustaende>, { belege }: Nachweis): Rollenlage => ({
  bekannteBelege: belege.filter((id) => lage.gelesen<Belegzustand>(belegAkte(id))?.zustand.beleg !== undefined),
  heute: lage.heute,
});

const alsTatsache = (
  entschieden: Ergebnis<Entscheidung>,
  tatsache: (entscheidung: Entscheidung) => NeueTatsache<Haftungstatsache>,
): Ergebnis<readonly NeueTatsache<Haftungstatsache>[]> =>
  entschieden.ok ? erfolg([tatsache(entschieden.wert)]) : entschieden;

const rollenantwort = (status: number, rolleId: string, zustand: object, version: number): Antwort => ({
  status,
  kopf: { ETag: etag(version) },
  rumpf: (zustand as Personzustand).rollen.find(({ id }) => id === rolleId),
});
