import { Injectable } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { VsnrAbfrage } from '../../../domain/zahlstelle/abfrage';
import { beantworte, frageAb, type Abfrageangaben, type Abfragezustand } from '../../../domain/zahlstelle/vsnrabfrage';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { eingabeproblem, Problem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { senderVon } from '../akte/sichtkreis';
import { abfrageAkte } from '../akte/zahlstellenseite.akte';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';

/** VSNR-Abfragen at the DSRV. */
@Injectable()
export class Abfragenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
  ) {}

  async frageAb(kontext: Anfragekontext, angaben: Abfrageangaben, kopf: Schreibkopf): Promise<Antwort> {
    if (angaben.responder !== undefined && !kontext.mandant.sandbox)
      throw eingabeproblem(
        '/responder',
        'nur-sandbox',
        'Eine nachgestellte DSRV gibt es nur in einem Sandbox-Mandanten.',
      );
    const akte = abfrageAkte(uuidv7());
    return this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.vsnr-abfrage',
      modul: zahlstellenmodul,
      sperre: [akte],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const entwurf = frageAb(angaben, { heute: lage.heute, ...senderVon(kontext) });
        return entwurf.ok ? erfolg([{ ...entwurf.wert, akte, id: uuidv7() }]) : entwurf;
      },
      antworte: (_tatsache, zustand, { schluessel: id }) => ({
        status: 201,
        kopf: { Location: `/v1/zahlstelle/vsnr-abfragen/${id}` },
        rumpf: alsAuskunft(id, zustand as Abfragezustand),
      }),
    });
  }

  async beantworte(
    kontext: Anfragekontext,
    id: string,
    antwort: { readonly vsnr?: string },
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    await this.lies(kontext, id);
    const akte = abfrageAkte(id);
    return this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.vsnr-antwort',
      modul: zahlstellenmodul,
      sperre: [akte],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const entwurf = beantworte(antwort, { zustand: lage.stand(akte).zustand, heute: lage.heute });
        return entwurf.ok ? erfolg([{ ...entwurf.wert, akte, id: uuidv7() }]) : entwurf;
      },
      antworte: (_tatsache, zustand) => ({ status: 200, rumpf: alsAuskunft(id, zustand as Abfragezustand) }),
    });
  }

  async lies(kontext: Anfragekontext, id: string): Promise<VsnrAbfrage> {
    const gefunden = await this.archiv.lies(kontext.mandant.id, zahlstellenmodul, abfrageAkte(id));
    if (!gefunden || !sieht(kontext, gefunden.stand.zustand)) throw new Problem({ art: 'nicht-gefunden' });
    return alsAuskunft(id, gefunden.stand.zustand);
  }
}

const alsAuskunft = (id: string, { status, vsnr }: Abfragezustand): VsnrAbfrage => ({
  id,
  status,
  ...(vsnr !== undefined && { vsnr }),
});

const sieht = (kontext: Anfragekontext, { zahlstellennummer, absender }: Abfragezustand): boolean => {
  const { sichtkreis } = senderVon(kontext);
  return sichtkreis === undefined || sichtkreis === zahlstellennummer || sichtkreis === absender;
};
