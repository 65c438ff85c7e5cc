import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Zeitabfrage } from '../../../platform/http/zeitabfrage';
import { RundumsichtDto } from '../dto/schuldner.dto';
import { Schuldnerservice } from './schuldner.service';

@ApiTags('liability-account')
@Controller('v1/liability-account/schuldner')
export class SchuldnerController {
  constructor(private readonly service: Schuldnerservice) {}

  @Endpunkt({
    titel: '360-Grad-Sicht eines Schuldners',
    beschreibung:
      'Für welche Firmen, Zeiträume und offenen Posten eine Person schuldet, als Arbeitgeber oder als Haftungsschuldner, jeweils mit Regel, Norm und Belegen (LR-006, LR-040). Ohne `gueltigAm` zählt alles, was gebucht ist, auch was erst später fällig wird; mit `gueltigAm` nur, was mit Wertstellung bis zu diesem Tag gebucht ist. `bekanntAm` zeigt, was zu einem Zeitpunkt bekannt war. Geld, das vor der Fälligkeit seines Postens kam, ist bis zu ihr Guthaben des Zahlers.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Die Sicht.', typ: RundumsichtDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get(':personId/360-grad-sicht')
  async rundumsicht(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Person.', 'personId') personId: string,
    @Query() { gueltigAm, bekanntAm }: Zeitabfrage,
  ): Promise<RundumsichtDto> {
    return this.service.rundumsicht(kontext, personId, gueltigAm, bekanntAm);
  }
}
