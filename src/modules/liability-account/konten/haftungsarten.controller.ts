import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HAFTUNGSARTEN, HAFTUNGSCODES } from '../../../domain/liability-account/haftung/haftungsarten.tabelle';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { HaftungsartenDto } from '../dto/haftungsart.dto';

@ApiTags('liability-account')
@Controller('v1/liability-account/haftungsarten')
export class HaftungsartenController {
  @Endpunkt({
    titel: 'Haftungsarten auflisten',
    beschreibung:
      'Alle Haftungsarten des Beitragsrechts mit Norm je Fassung, Umfang, maßgebendem Zeitraum und Instrument – auch die, die der Dienst nicht entscheidet, die gesperrt sind oder die es nicht gibt, jeweils mit Grund.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Die Haftungsarten.', typ: HaftungsartenDto } },
  })
  @Get()
  liste(): HaftungsartenDto {
    return {
      eintraege: HAFTUNGSCODES.map((code) => {
        const { reichweite: _reichweite, ...art } = HAFTUNGSARTEN[code];
        return { code, ...art };
      }),
    };
  }
}
