import { Injectable, type OnModuleInit } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import { stelleNeuFest } from '../../../domain/zahlstelle/kassenseite/kommandos';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Datenbank } from '../../../platform/db/datenbank';
import { uuidv7 } from '../../../platform/http/uuid';
import { Auftragsarten, type Fortschritt } from '../../../platform/jobs/auftrag';
import type { Personakte } from '../akte/kassenseite.akte';
import { KasseRepository } from '../akte/kassenseite.repository';
import type { Zahlstellentatsache, Zahlstellenzustaende } from '../akte/zahlstelle.akte';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';
import { erstellung } from './annahme';
import { jahreswechsel, NEUFESTSTELLUNG, neufeststellungPlanen } from './neufeststellung';

/** Akten locked and written together. */
const CHUNK = 100;

/** On the first of January the figures of the new year are applied to every person with a Versorgungsbezug (ZR-125). */
@Injectable()
export class Kassenauftraege implements OnModuleInit {
  constructor(
    private readonly arten: Auftragsarten,
    private readonly akten: Aktenschrank,
    private readonly datenbank: Datenbank,
    private readonly repository: KasseRepository,
  ) {}

  onModuleInit(): void {
    this.arten.melde({
      art: NEUFESTSTELLUNG,
      fuehreAus: (kontext, { schluessel: tag }, fortschritt) => this.stelleNeuFest(kontext, tag, fortschritt),
    });
  }

  private async stelleNeuFest(kontext: Anfragekontext, tag: string, fortschritt: Fortschritt): Promise<object> {
    let geprueft = 0;
    for (let nach: string | undefined; ;) {
      const personen = await this.repository.laufende(kontext.mandant.id, nach, CHUNK);
      if (personen.length === 0) break;
      await this.schreibe(kontext, personen);
      geprueft += personen.length;
      await fortschritt(geprueft, geprueft + (personen.length === CHUNK ? 1 : 0));
      nach = personen.at(-1)!.id;
    }
    await this.datenbank.schreibe(
      kontext.mandant.id,
      (tx) => tx.schreibeFest([neufeststellungPlanen(kontext.mandant.id, tag)], undefined),
      () => Promise.resolve(false),
    );
    return { geprueft };
  }

  private async schreibe(kontext: Anfragekontext, personen: readonly Personakte[]): Promise<void> {
    const [erste, ...weitere] = personen;
    await this.akten.schreibe<Zahlstellenzustaende, Zahlstellentatsache>({
      kontext,
      zweck: 'zahlstelle.neufeststellung',
      modul: zahlstellenmodul,
      sperre: [erste!, ...weitere],
      entscheide: (lage) =>
        erfolg(
          personen.flatMap((akte) => {
            const neu = stelleNeuFest(lage.stand(akte).zustand, erstellung(lage));
            return neu ? [{ ...neu, id: uuidv7(), akte }] : [];
          }),
        ),
      folgen: jahreswechsel(kontext.mandant.id),
      antworte: () => ({ status: 204 }),
    });
  }
}
