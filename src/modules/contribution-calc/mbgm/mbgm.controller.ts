import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { berechneMbgm } from '../../../domain/contribution-calc/mbgm/berechnung';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { oderWirf } from '../../../platform/http/problem/problem';
import { rechnungsbeispiel, rechnungsrumpf } from '../antwort';
import { MbgmBerechnungsanfrageDto } from '../dto/mbgm-anfrage.dto';
import { MbgmBerechnungDto } from '../dto/mbgm-ergebnis.dto';
import { MBGM_BEISPIELE } from './beispiele';

@ApiTags('contribution-calc')
@Controller('v1/contribution-calc/mbgm')
export class MbgmController {
  @Endpunkt({
    titel: 'Beiträge einer mBGM rechnen und vergleichen',
    beschreibung:
      'Rechnet die Verrechnungspositionen einer monatlichen Beitragsgrundlagenmeldung (DM-Org D.58 bis D.62, E.32): je Position Basis mal Prozentsatz, gerundet, und ihre Summe, mit vollständigem Rechenweg. Aus Tarifblöcken, wie die mBGM sie hat, oder aus einem Monat in einfachen Angaben. Ohne gemeldete Positionen werden alle bestimmt, die nach den Angaben zustehen; mit gemeldeten wird verglichen, und `abweichungen` sagt, was nicht stimmt und was richtig wäre. Ein Prozentsatz, der nicht hinterlegt ist, wird nie angenommen. Gespeichert wird nichts; unzulässige Angaben werden mit 422 abgewiesen, ohne Betrag.',
    rechte: ['contribution-calc:rechnen'],
    beispiele: MBGM_BEISPIELE,
    antworten: {
      200: {
        beschreibung: 'Die Beiträge mit Rechenweg.',
        typ: MbgmBerechnungDto,
        beispiel: rechnungsbeispiel(berechneMbgm, MBGM_BEISPIELE),
      },
    },
    probleme: ['angaben-abgewiesen', 'rechtswert-nicht-geprueft'],
  })
  @Post()
  berechne(@Body() eingabe: MbgmBerechnungsanfrageDto): MbgmBerechnungDto {
    return oderWirf(rechnungsrumpf(eingabe, berechneMbgm, { streng: false }));
  }
}
