import { Injectable } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { Beleg, Belegangaben, Belegzustand } from '../../../domain/liability-account/beleg';
import { entscheideBeleg } from '../../../domain/liability-account/belegaufnahme';
import { MEDIENTYPEN } from '../../../domain/liability-account/medientypen.tabelle';
import type { Personzustand } from '../../../domain/liability-account/person';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import { kanonisch, sha256 } from '../../../platform/akte/kanonisch';
import type { Anspruch, Antwort, Lage } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { belegAkte, personAkte } from '../akte/liability-account.akte';
import { haftungsmodul, type Haftungstatsache, type Haftungszustaende } from '../akte/liability-account.faltung';
import { inhaltAblegen, inhaltLesen } from './belege.inhalt';

/** Longest mark of a media type. */
const ANFANG_BYTES = 8;

/** A Beleg as the service answers it; the bytes have an address of their own. */
export type Belegsicht = Beleg & { readonly id: string; readonly erfasstAm: Zeitpunkt };

/** Belege: stored once by their content, never changed. */
@Injectable()
export class Belegservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
  ) {}

  async legeAb(
    kontext: Anfragekontext,
    angaben: Belegangaben,
    bytes: Buffer,
    { schutz }: Schreibkopf,
  ): Promise<Antwort> {
    const id = uuidv7();
    const akte = belegAkte(id);
    const hash = sha256(bytes);
    const { person } = angaben;
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      kontext,
      zweck: 'liability-account.beleg',
      modul: haftungsmodul,
      sperre: [akte],
      lese: person === undefined ? [] : [personAkte(person)],
      ansprueche: belegansprueche(angaben, hash, id),
      ...(schutz && { schutz }),
      entscheide: (lage) => {
        const [, inhalt] = lage.ansprueche;
        const entschieden = entscheideBeleg(
          {
            angaben,
            anfang: bytes.subarray(0, ANFANG_BYTES).toString('hex'),
            personBekannt: person !== undefined && istErfasst(lage, person),
            ...(inhalt!.lage !== 'frei' && { gleicherInhalt: inhalt!.zielId }),
          },
          lage.heute,
        );
        if (!entschieden.ok) return entschieden;
        const beleg = { ...angaben, sha256: hash.toString('hex'), groesse: bytes.length };
        return erfolg([{ akte, id, art: 'beleg', inhalt: beleg, entscheidung: entschieden.wert }]);
      },
      folgen: () => [inhaltAblegen(kontext.mandant.id, id, bytes)],
      antworte: ({ bekanntAm }, zustand, { schluessel, version }) => ({
        status: 201,
        kopf: { ETag: etag(version) },
        rumpf: belegsicht(schluessel, zustand, bekanntAm),
      }),
    });
  }

  async lies({ mandant }: Anfragekontext, id: string): Promise<Belegsicht> {
    const gelesen = await this.archiv.lies(mandant.id, haftungsmodul, belegAkte(id));
    if (!gelesen) throw new Problem({ art: 'nicht-gefunden' });
    return belegsicht(id, gelesen.stand.zustand, gelesen.stand.bekanntAm!);
  }

  /** The bytes, to be saved and never shown: a Beleg comes from outside. */
  async inhalt({ mandant }: Anfragekontext, id: string): Promise<Antwort> {
    const akte = belegAkte(id);
    const { stand, weitere } = await this.archiv.staende(mandant.id, [akte], [inhaltLesen(mandant.id, id)]);
    const beleg = stand<Belegzustand>(akte)?.zustand.beleg;
    if (!beleg) throw new Problem({ art: 'nicht-gefunden' });
    const { medientyp } = beleg;
    return {
      status: 200,
      kopf: {
        'Content-Type': medientyp,
        'Content-Disposition': `attachment; filename="beleg-${id}.${MEDIENTYPEN[medientyp].endung}"`,
        'Repr-Digest': `sha-256=:${Buffer.from(beleg.sha256, 'hex').toString('base64')}:`,
      },
      rumpf: (weitere[0]!.rows[0] as { inhalt: Buffer }).inhalt,
    };
  }
}

/**
 * The same file with the same data is the first Beleg again; with other data it would be a second Beleg of one content, which the rule
 * refuses by the second key.
 */
function belegansprueche(angaben: Belegangaben, hash: Buffer, zielId: string): Anspruch[] {
  const inhalt = hash.toString('hex');
  return [
    {
      art: 'liability_account.beleg',
      schluessel: `${inhalt}|${sha256(kanonisch(angaben)).toString('hex')}`,
      inhaltHash: hash,
      zielId,
      einmalig: true,
    },
    { art: 'liability_account.beleginhalt', schluessel: inhalt, inhaltHash: hash, zielId },
  ];
}

const istErfasst = (lage: Lage<Haftungszustaende>, personId: string): boolean =>
  lage.gelesen<Personzustand>(personAkte(personId))?.zustand.person !== undefined;

const belegsicht = (id: string, zustand: Belegzustand, erfasstAm: Zeitpunkt): Belegsicht => ({
  id,
  ...zustand.beleg!,
  erfasstAm,
});
