import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { genannteKassen, type Rueckrechnungseingabe } from '../../../domain/contribution-calc/rueckrechnung/eingabe';
import { rechneZurueck } from '../../../domain/contribution-calc/rueckrechnung/rueckrechnung';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { rechnungsantwort, rechnungsbeispiel } from '../antwort';
import { RueckrechnungDto, RueckrechnungsanfrageDto } from '../dto/rueckrechnung.dto';
import { Kassenservice } from '../krankenkassen/kassen.service';
import { RUECKRECHNUNGSBEISPIELE } from './beispiele';

@ApiTags('contribution-calc')
@Controller('v1/contribution-calc/rueckrechnungen')
export class RueckrechnungenController {
  constructor(private readonly kassen: Kassenservice) {}

  @Endpunkt({
    titel: 'Beiträge aus Versorgungsbezügen zurückrechnen',
    beschreibung:
      'Hält zwei Stände eines Mitglieds für jeden Monat von `von` bis `bis` gegeneinander: `bisher` – die abgerechneten Beträge, oder die Sachverhalte, die dann nachgerechnet werden – und `neu` – die richtigen Sachverhalte. Beide sind Listen von Abschnitten, von denen jeder ab seinem Monat gilt, bis der nächste beginnt: ein neuer Zusatzbeitragssatz oder Zahlbetrag ist ein neuer Abschnitt. Jeder Monat wird mit seinen eigenen Rechtswerten gerechnet; der Unterschied je Zweig ist die Differenz der gerundeten Beträge (CR-111, CR-135). Ist der Unterschied eine Nachzahlung, sagt die Antwort, wer ihre Beiträge einzieht und wann sie fällig sind (CR-103, CR-106). Gespeichert wird nichts.',
    rechte: ['contribution-calc:rechnen'],
    koepfe: ['Prefer'],
    beispiele: RUECKRECHNUNGSBEISPIELE,
    antworten: {
      200: {
        beschreibung: 'Je Monat beide Stände und ihr Unterschied, mit Rechenweg.',
        typ: RueckrechnungDto,
        beispiel: rechnungsbeispiel(rechneZurueck, RUECKRECHNUNGSBEISPIELE),
      },
    },
    probleme: ['angaben-abgewiesen', 'rechtswert-nicht-geprueft'],
  })
  @Post()
  async berechne(
    @Kontext() kontext: Anfragekontext,
    @Body() eingabe: RueckrechnungsanfrageDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const auskunft = await this.kassen.auskunft(kontext, genannteKassen(eingabe));
    return sende(
      reply,
      rechnungsantwort(eingabe, (e: Rueckrechnungseingabe, rechtswert) => rechneZurueck(e, rechtswert, auskunft), kopf),
    );
  }
}
