import { Injectable } from '@nestjs/common';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import type { Mandant } from '../../../platform/auth/kontext';
import { systemkontext } from '../../../platform/jobs/auftrag';
import { beispielVon } from '../../../platform/http/felder/felder';
import { uuidv7 } from '../../../platform/http/uuid';
import { kontoAkte } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { BeitragskontoDto, GespeichertesKontoDto } from '../dto/stammdaten.dto';
import { Stammdatenservice } from './stammdaten.service';

/** The Beitragskonto that the examples of the documentation name; the default sandbox has it, so that they run at once. */
@Injectable()
export class Sandboxkonto {
  constructor(
    private readonly archiv: Aktenarchiv,
    private readonly stammdaten: Stammdatenservice,
  ) {}

  async legeAn(mandant: Mandant): Promise<void> {
    const { beitragskontonummer } = beispielVon(GespeichertesKontoDto) as unknown as GespeichertesKontoDto;
    if (await this.archiv.lies(mandant.id, clearingmodul, kontoAkte(beitragskontonummer))) return;
    const { gueltigAb, ...konto } = beispielVon(BeitragskontoDto) as unknown as BeitragskontoDto;
    const kontext = systemkontext(mandant, uuidv7());
    await this.stammdaten.setzeKonto(kontext, beitragskontonummer, gueltigAb, konto, { streng: false });
  }
}
