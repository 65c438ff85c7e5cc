import { Injectable } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import { legeAn, type Anlage } from '../../../domain/zahlstelle/zahlstellenseite/anlage';
import { gehoertZu, istGefuehrt, type GefuehrterBezug } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import { entwerfe, type Meldungsentwurf } from '../../../domain/zahlstelle/zahlstellenseite/meldungen/entwurf';
import type { Entwurfsangaben } from '../../../domain/zahlstelle/zahlstellenseite/meldungen/entwurfskontext';
import { gibFreibetragEin } from '../../../domain/zahlstelle/zahlstellenseite/freibetrag';
import type { Wechselangaben } from '../../../domain/zahlstelle/zahlstellenseite/regeln/wechsel';
import type {
  Anlagetatsache,
  Freibetragstatsache,
  Wechseltatsache,
} from '../../../domain/zahlstelle/zahlstellenseite/tatsachen';
import { neuerSchluessel, wechsle } from '../../../domain/zahlstelle/zahlstellenseite/wechsel';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import { kanonisch, sha256 } from '../../../platform/akte/kanonisch';
import type { Aktenschluessel, Antwort, Lage } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag } from '../../../platform/clock';
import { oderWirf, Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { KasseRepository } from '../akte/kassenseite.repository';
import { senderVon } from '../akte/sichtkreis';
import type { Zahlstellenzustaende } from '../akte/zahlstelle.akte';
import { bezugAkte } from '../akte/zahlstellenseite.akte';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';
import { einzelsicht, type Einzelsicht } from '../kassenseite/personsicht';
import { bezugssicht, type Bezugssicht } from './bezug.sicht';
import { BezuegeRepository } from './bezuege.repository';

/** Versorgungsbezüge as their Zahlstelle keeps them. */
@Injectable()
export class Bezuegeservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly repository: BezuegeRepository,
    private readonly kasse: KasseRepository,
  ) {}

  /** Takes a Versorgungsbezug into keeping; the same again is answered with the first (its key stands for one thing). */
  async legeAn(kontext: Anfragekontext, anlage: Anlage, kopf: Schreibkopf): Promise<Antwort> {
    const akte = bezugAkte(anlage.schluessel);
    const id = uuidv7();
    const sender = senderVon(kontext);
    return this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.versorgungsbezug',
      modul: zahlstellenmodul,
      sperre: [akte],
      ansprueche: [
        {
          art: 'zahlstelle.versorgungsbezug',
          schluessel: akte.schluessel,
          inhaltHash: sha256(kanonisch({ anlage, absender: sender.absender })),
          zielId: id,
          einmalig: true,
        },
      ],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const entwuerfe = legeAn(anlage, { zustand: lage.stand(akte).zustand, heute: lage.heute, ...sender });
        return entwuerfe.ok
          ? erfolg(entwuerfe.wert.map((entwurf, i) => ({ ...entwurf, akte, id: i === 0 ? id : uuidv7() })))
          : entwuerfe;
      },
      antworte: (tatsache, _zustand, { id: bezugId }) => ({
        status: 201,
        kopf: { Location: `/v1/zahlstelle/versorgungsbezuege/${bezugId}` },
        rumpf: {
          id: bezugId,
          seite: 'zahlstelle',
          ...anlage.schluessel,
          status: (tatsache as Anlagetatsache).entscheidung.danach,
        },
      }),
    });
  }

  /** Whichever side keeps it; the version is that of the Zahlstelle's Akte, which commands on it ask for. */
  async lies(
    kontext: Anfragekontext,
    id: string,
  ): Promise<{ readonly sicht: Bezugssicht | Einzelsicht; readonly version?: number }> {
    const eigener = await this.repository.suche(kontext, id);
    if (eigener) return { sicht: bezugssicht(eigener, kontext.mandant.land), version: eigener.version };
    const person = await this.kasse.akteDesBezugs(kontext, id);
    const sicht = person && einzelsicht(person.zustand, id, kalendertag(person.jetzt, kontext.mandant.land));
    if (!sicht) throw new Problem({ art: 'nicht-gefunden' });
    return { sicht };
  }

  /** The report that is to be sent, or why there is none; stores nothing. */
  async entwirf(kontext: Anfragekontext, id: string, angaben: Entwurfsangaben): Promise<Meldungsentwurf> {
    const { zustand, jetzt } = await this.repository.lies(kontext, id);
    return oderWirf(entwerfe({ zustand, angaben, heute: kalendertag(jetzt, kontext.mandant.land) }));
  }

  async wechsle(kontext: Anfragekontext, id: string, angaben: Wechselangaben, kopf: Schreibkopf): Promise<Antwort> {
    const { akte, schluessel } = await this.repository.akte(kontext, id);
    const ziel = bezugAkte(neuerSchluessel(schluessel, angaben));
    return this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.schluesselwechsel',
      modul: zahlstellenmodul,
      sperre: ziel.schluessel === akte.schluessel ? [akte] : [akte, ziel],
      ...kopf,
      entscheide: (lage) => {
        const drueben = lage.stand(ziel);
        const gewechselt = wechsle(angaben, {
          zustand: gefuehrt(kontext, lage, akte),
          ziel: { id: drueben.id, zustand: drueben.zustand },
          heute: lage.heute,
        });
        if (!gewechselt.ok) return gewechselt;
        const { wechsel, fortsetzung } = gewechselt.wert;
        return erfolg([
          { ...wechsel, akte, id: uuidv7() },
          { ...fortsetzung, akte: ziel, id: uuidv7() },
        ]);
      },
      antworte: (tatsache, _zustand, { id: bezugId, version }) => {
        const { inhalt, entscheidung } = tatsache as Wechseltatsache;
        return {
          status: 200,
          kopf: { ETag: etag(version) },
          rumpf: {
            id: bezugId,
            status: entscheidung.bezugsstatus,
            nachfolger: inhalt.nachfolger,
            faellig: entscheidung.faellig,
          },
        };
      },
    });
  }

  async setzeFreibetrag(
    kontext: Anfragekontext,
    id: string,
    eingabe: Freibetragstatsache['inhalt'],
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const { akte } = await this.repository.akte(kontext, id);
    const { streng, ...rest } = kopf;
    return this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.freibetrag',
      modul: zahlstellenmodul,
      sperre: [akte],
      ...rest,
      entscheide: (lage) => {
        const entwurf = gibFreibetragEin(eingabe, {
          zustand: gefuehrt(kontext, lage, akte),
          heute: lage.heute,
          streng,
        });
        return entwurf.ok ? erfolg([{ ...entwurf.wert, akte, id: uuidv7() }]) : entwurf;
      },
      antworte: (tatsache, _zustand, { version }) => {
        const { inhalt, entscheidung } = tatsache as Freibetragstatsache;
        const { ab, anspruch, hoehe } = inhalt;
        return {
          status: 200,
          kopf: { ETag: etag(version) },
          rumpf: { ab, freibetrag: { anspruch, hoehe }, befunde: entscheidung.befunde },
        };
      },
    });
  }
}

/** The state behind the lock; it was seen before the lock was taken, so it is there. */
function gefuehrt(
  kontext: Anfragekontext,
  lage: Lage<Zahlstellenzustaende>,
  akte: Aktenschluessel<'zahlstelle.versorgungsbezug'>,
): GefuehrterBezug {
  const { zustand } = lage.stand(akte);
  if (!istGefuehrt(zustand) || !gehoertZu(zustand, senderVon(kontext))) throw new Problem({ art: 'nicht-gefunden' });
  return zustand;
}
