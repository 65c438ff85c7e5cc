import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { berechneGesamtsozialversicherungsbeitrag } from '../../../domain/contribution-calc/gesamtsozialversicherung/berechnung';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { rechnungsantwort, rechnungsbeispiel } from '../antwort';
import { BeschaeftigungsmonatDto } from '../dto/beschaeftigungsmonat.dto';
import { GesamtsozialversicherungsbeitragDto } from '../dto/gesamtsozialversicherung.dto';
import { GSV_BEISPIELE } from './beispiele';

@ApiTags('contribution-calc')
@Controller('v1/contribution-calc/gesamtsozialversicherungsbeitraege')
export class GesamtsozialversicherungController {
  @Endpunkt({
    titel: 'Gesamtsozialversicherungsbeitrag rechnen',
    beschreibung:
      'Rechnet für eine Beschäftigung und einen Monat die Beiträge zu Kranken-, Renten-, Arbeitslosen- und Pflegeversicherung und die Umlagen, mit den Anteilen von Beschäftigtem und Arbeitgeber und vollständigem Rechenweg (§ 28d SGB IV, § 2 BVV). Welche Beiträge anfallen, sagt der Beitragsgruppenschlüssel; Übergangsbereich, Geringverdiener und Minijob verteilen die Last anders. Jede Zeile trägt die Beitragsgruppe des Beitragsnachweises. Gespeichert wird nichts. Jede benutzte Vorgabe steht in `hinweise`; wofür keine Regel hinterlegt ist, wird mit 422 abgewiesen und nie geschätzt.',
    rechte: ['contribution-calc:rechnen'],
    koepfe: ['Prefer'],
    beispiele: GSV_BEISPIELE,
    antworten: {
      200: {
        beschreibung: 'Beiträge und Umlagen mit Rechenweg.',
        typ: GesamtsozialversicherungsbeitragDto,
        beispiel: rechnungsbeispiel(berechneGesamtsozialversicherungsbeitrag, GSV_BEISPIELE),
      },
    },
    probleme: ['angaben-abgewiesen', 'rechtswert-nicht-geprueft'],
  })
  @Post()
  berechne(
    @Body() eingabe: BeschaeftigungsmonatDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): unknown {
    return sende(reply, rechnungsantwort(eingabe, berechneGesamtsozialversicherungsbeitrag, kopf));
  }
}
