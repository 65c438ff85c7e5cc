import { Injectable } from '@nestjs/common';
import { erfolg, fehlschlag } from '../../../domain/kern/ergebnis';
import type { Tag } from '../../../domain/kern/zeit';
import {
  eroeffnePerson,
  ordneZu,
  pruefeNummer,
  setzeSachverhalte,
} from '../../../domain/zahlstelle/kassenseite/kommandos';
import type { Personzustand } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Sachverhalte } from '../../../domain/zahlstelle/kassenseite/sachverhalte';
import type { Bezugsuebernahme, Sachverhaltstatsache } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import { sha256 } from '../../../platform/akte/kanonisch';
import type { Antwort, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { istOhneNummer, personMitNummer, schluesselAkte } from '../akte/kassenseite.akte';
import { KasseRepository } from '../akte/kassenseite.repository';
import type { Zahlstellentatsache, Zahlstellenzustaende } from '../akte/zahlstelle.akte';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';
import { erstellung } from './annahme';
import { alsGesendete } from './antwort';
import { jahreswechsel } from './neufeststellung';
import { personsicht, type Personsicht } from './personsicht';

/** What the Krankenkasse does with a person itself: open him, state facts about him, give a Versorgungsbezug his number. */
@Injectable()
export class Versichertenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly repository: KasseRepository,
  ) {}

  /** Opens a person by his number; the same number again answers with the first time. */
  eroeffne(kontext: Anfragekontext, vsnr: string, kopf: Schreibkopf): Promise<Antwort> {
    const akte = personMitNummer(vsnr);
    const id = uuidv7();
    return this.akten.schreibe<Zahlstellenzustaende, Zahlstellentatsache>({
      kontext,
      zweck: 'zahlstelle.person',
      modul: zahlstellenmodul,
      sperre: [akte],
      ansprueche: [
        { art: 'zahlstelle.person', schluessel: vsnr, inhaltHash: sha256(vsnr), zielId: id, einmalig: true },
      ],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const person = eroeffnePerson(vsnr, lage.heute);
        return person.ok ? erfolg([{ ...person.wert, id, akte }]) : person;
      },
      antworte: (_tatsache, _zustand, { id: person }) => ({
        status: 201,
        kopf: { Location: `/v1/zahlstelle/personen/${person}` },
        rumpf: { id: person },
      }),
    });
  }

  async suche(kontext: Anfragekontext, vsnr: string): Promise<{ readonly id: string }[]> {
    const gefunden = await this.archiv.lies(kontext.mandant.id, zahlstellenmodul, personMitNummer(vsnr));
    return gefunden ? [{ id: gefunden.stand.id }] : [];
  }

  async lies(
    kontext: Anfragekontext,
    id: string,
    gueltigAm?: Tag,
    bekanntAm?: Zeitpunkt,
  ): Promise<{ readonly person: Personsicht; readonly version: number }> {
    const { stand, jetzt } = await this.stand(kontext, id, bekanntAm);
    const tag = gueltigAm ?? kalendertag(bekanntAm ?? jetzt, kontext.mandant.land);
    return { version: stand.version, person: personsicht(id, stand.bekanntAm!, stand.zustand, tag) };
  }

  /** A new version of the facts; every DBKZ that follows is made in the same write (ZR-115). */
  async setze(kontext: Anfragekontext, id: string, sachverhalte: Sachverhalte, kopf: Schreibkopf): Promise<Antwort> {
    const { schluessel } = await this.stand(kontext, id);
    const akte = { art: 'zahlstelle.person', schluessel } as const;
    return this.akten.schreibe<Zahlstellenzustaende, Zahlstellentatsache>({
      kontext,
      zweck: 'zahlstelle.sachverhalte',
      modul: zahlstellenmodul,
      sperre: [akte],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      ...(kopf.version !== undefined && { version: kopf.version }),
      entscheide: (lage) => {
        const gesetzt = setzeSachverhalte(lage.stand(akte).zustand, sachverhalte, erstellung(lage));
        return gesetzt.ok ? erfolg([{ ...gesetzt.wert, id: uuidv7(), akte }]) : gesetzt;
      },
      folgen: jahreswechsel(kontext.mandant.id),
      antworte: (tatsache, _zustand, { version }) => {
        const { inhalt, entscheidung } = tatsache as Sachverhaltstatsache;
        return {
          status: 200,
          kopf: { ETag: etag(version) },
          rumpf: {
            id,
            sachverhalte: inhalt,
            rueckmeldungen: entscheidung.rueckmeldungen.map(alsGesendete),
            aufgaben: entscheidung.aufgaben,
          },
        };
      },
    });
  }

  /** A Versorgungsbezug that was reported without VSNR joins the person; facts on both Akten in one write (ZR-014). */
  async ordneZu(kontext: Anfragekontext, bezugId: string, vsnr: string, kopf: Schreibkopf): Promise<Antwort> {
    const gefunden = await this.repository.akteDesBezugs(kontext, bezugId);
    const gesucht = gefunden?.zustand.versorgungsbezuege.find(({ id }) => id === bezugId);
    if (!gefunden || !gesucht) throw new Problem({ art: 'nicht-gefunden' });
    const ziel = personMitNummer(vsnr);
    const bisher = gefunden.akte;
    const schluessel = schluesselAkte(gesucht);
    return this.akten.schreibe<Zahlstellenzustaende, Zahlstellentatsache>({
      kontext,
      zweck: 'zahlstelle.zuordnung',
      modul: zahlstellenmodul,
      sperre: [ziel, bisher, schluessel],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const { zustand } = lage.stand(bisher);
        const nummer = pruefeNummer({ vsnr, ...(zustand.vsnr !== undefined && { bisher: zustand.vsnr }) }, lage.heute);
        if (!nummer.ok) return nummer;
        const bezug = zustand.versorgungsbezuege.find(({ id }) => id === bezugId);
        if (!bezug || !istOhneNummer(bisher.schluessel)) return fehlschlag(SCHON_ZUGEORDNET);
        const uebernahme = ordneZu(lage.stand(ziel).zustand, vsnr, bezug, erstellung(lage));
        return erfolg<readonly NeueTatsache<Zahlstellentatsache>[]>([
          { ...uebernahme, id: uuidv7(), akte: ziel },
          {
            art: 'bezug-abgegeben',
            id: uuidv7(),
            akte: bisher,
            inhalt: { versorgungsbezugId: bezugId },
            entscheidung: { regel: 'ZR-014' },
          },
          {
            art: 'schluessel',
            id: uuidv7(),
            akte: schluessel,
            inhalt: {
              versorgungsbezugId: bezugId,
              inhaber: ziel.schluessel,
              ...(bezug.absender !== undefined && { absender: bezug.absender }),
            },
            entscheidung: { regel: 'ZR-047' },
          },
        ]);
      },
      folgen: jahreswechsel(kontext.mandant.id),
      antworte: (tatsache, _zustand, { id: person }) => {
        const { entscheidung } = tatsache as Bezugsuebernahme;
        return {
          status: 200,
          rumpf: {
            versorgungsbezugId: bezugId,
            personId: person,
            rueckmeldungen: entscheidung.rueckmeldungen.map(alsGesendete),
            aufgaben: entscheidung.aufgaben,
          },
        };
      },
    });
  }

  private async stand(kontext: Anfragekontext, id: string, bekanntAm?: Zeitpunkt) {
    const akte = { art: 'zahlstelle.person', id } as const;
    const gefunden = await this.archiv.lies(kontext.mandant.id, zahlstellenmodul, akte, bekanntAm);
    if (!gefunden) throw new Problem({ art: 'nicht-gefunden' });
    return gefunden as typeof gefunden & { readonly stand: { readonly zustand: Personzustand } };
  }
}

/** Between reading and locking somebody else has given it its number. */
const SCHON_ZUGEORDNET = {
  art: 'zustand-verbietet',
  regel: 'ZR-047',
  text: 'Der Versorgungsbezug ist schon einer Person zugeordnet.',
  behebung: 'Die Person lesen; eine falsche VSNR berichtigt die Zahlstelle durch Ende und neuen Beginn.',
} as const;
