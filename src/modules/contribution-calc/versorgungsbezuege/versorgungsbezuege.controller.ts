import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { berechneVersorgungsbezuege } from '../../../domain/contribution-calc/versorgungsbezug/berechnung';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { rechnungsbeispiel } from '../antwort';
import { BerechnungDto, BerechnungsanfrageDto } from '../dto/berechnung.dto';
import { Berechnungsservice } from '../berechnungen/berechnungen.service';
import { BERECHNUNGSBEISPIELE } from './beispiele';

@ApiTags('contribution-calc')
@Controller('v1/contribution-calc/versorgungsbezuege')
export class VersorgungsbezuegeController {
  constructor(private readonly service: Berechnungsservice) {}

  @Endpunkt({
    titel: 'Beiträge aus Versorgungsbezügen rechnen',
    beschreibung:
      'Rechnet die Beiträge eines Mitglieds zur Kranken- und Pflegeversicherung für einen Monat (§§ 226, 229, 248, 256 SGB V, §§ 55, 57 SGB XI), mit vollständigem Rechenweg. Gespeichert wird nur mit `speichern: true`, dann unverändert und mit einer `id` (201). Nötig sind nur monat und je Versorgungsbezug art und zahlbetrag oder kapital, dazu der Zusatzbeitragssatz, sobald ein Beitrag zur KV anfällt; jede benutzte Vorgabe steht in `hinweise`. Nicht plausible Angaben zum Freibetrag (CR-041) sind Warnungen, mit `Prefer: handling=strict` Fehler; unzulässige werden mit 422 abgewiesen, ohne Betrag.',
    rechte: ['contribution-calc:rechnen'],
    koepfe: ['Idempotency-Key', 'Prefer'],
    beispiele: BERECHNUNGSBEISPIELE,
    antworten: {
      200: {
        beschreibung: 'Die Beiträge mit Rechenweg.',
        typ: BerechnungDto,
        beispiel: rechnungsbeispiel(berechneVersorgungsbezuege, BERECHNUNGSBEISPIELE),
      },
      201: { beschreibung: 'Die Rechnung ist gespeichert; `Location` nennt ihre Adresse.', typ: BerechnungDto },
    },
    probleme: ['angaben-abgewiesen', 'rechtswert-nicht-geprueft'],
  })
  @Post()
  async berechne(
    @Kontext() kontext: Anfragekontext,
    @Body() { speichern, ...eingabe }: BerechnungsanfrageDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const antwort = speichern
      ? this.service.speichere(kontext, eingabe, kopf)
      : this.service.berechne(kontext, eingabe, kopf);
    return sende(reply, await antwort);
  }
}
