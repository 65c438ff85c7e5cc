import type { Zusatzbeitragssatz } from '../../../domain/contribution-calc/krankenkasse';
import {
  Dezimalfeld,
  Kalendertagfeld,
  Listenfeld,
  Monatfeld,
  Textfeld,
  Uuidfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';

export class ZusatzbeitragssatzDto implements Zusatzbeitragssatz {
  @Kalendertagfeld({
    beispiel: '2026-01-01',
    beschreibung:
      'Erster Tag, an dem der Satz nach der Satzung gilt (§ 242 SGB V). Ein Satz für einen schon hinterlegten Tag ersetzt dessen Satz für künftige Rechnungen.',
  })
  gueltigAb!: string;
  @Dezimalfeld({
    vorkomma: 2,
    nachkomma: 2,
    beispiel: '2.8',
    beschreibung: 'Zusatzbeitragssatz der Krankenkasse in Prozent.',
  })
  zusatzbeitragssatz!: string;
}

export class WissensstandDto {
  @Zeitpunktfeld({
    optional: true,
    beschreibung: 'Wissensstand zu diesem Zeitpunkt (UTC); mindestens 30 Sekunden alt. Ohne Angabe der neueste.',
  })
  bekanntAm?: string;
}

export class SatzversionDto extends ZusatzbeitragssatzDto {
  @Uuidfeld({
    beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a',
    beschreibung: 'Kennung der Fassung; ein Rechenweg nennt sie.',
  })
  version!: string;
  @Monatfeld({
    optional: true,
    beispiel: '2026-03',
    beschreibung:
      'Erster Monat, in dem der Satz für Zahlstellen wirkt: der zweite nach dem der Änderung (§ 248 Satz 3 SGB V), für den ersten hinterlegten Satz sein eigener. Fehlt, wo die Verzögerung für diesen Tag nicht geprüft ist.',
  })
  zahlstelleAb?: string;
}

export class ZusatzbeitragssaetzeDto {
  @Textfeld({ hoechstens: 8, beispiel: '66667777', beschreibung: 'Betriebsnummer der Krankenkasse.' })
  betriebsnummer!: string;
  @Listenfeld(() => SatzversionDto, { hoechstens: 1000, beschreibung: 'Alle Sätze, ältester zuerst.' })
  saetze!: readonly SatzversionDto[];
}
