import { Injectable } from '@nestjs/common';
import type { Berechnungseingabe } from '../../../domain/contribution-calc/versorgungsbezug/angaben/eingabe';
import {
  berechneVersorgungsbezuege,
  nurPlausibel,
} from '../../../domain/contribution-calc/versorgungsbezug/berechnung';
import { rechtswert } from '../../../domain/recht/rechtswert';
import { oderWirf } from '../../../platform/http/problem/problem';
import type { BerechnungDto } from '../dto/berechnung.dto';
import { hinweiseAus, pruefsumme } from '../antwort';

/** Calculates; nothing is stored. */
@Injectable()
export class Versorgungsbezugsrechnung {
  berechne(eingabe: Berechnungseingabe, streng = false): BerechnungDto {
    const berechnet = berechneVersorgungsbezuege(eingabe, rechtswert);
    const { hinweise, warnungen, rechenweg, rechtswerte, ...ergebnis } = oderWirf(
      streng ? nurPlausibel(berechnet) : berechnet,
    );
    return {
      pruefsumme: pruefsumme(eingabe, rechtswerte, ergebnis),
      ...ergebnis,
      hinweise: hinweiseAus(warnungen, hinweise),
      rechenweg,
      rechtswerte,
    };
  }
}
