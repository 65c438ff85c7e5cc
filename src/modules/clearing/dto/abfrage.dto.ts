import { FALLSTATUS, type Fallstatus } from '../../../domain/clearing/faelle/fallstatus';
import {
  Codefeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { Seitenabfrage } from '../../../platform/http/seiten';
import { ClearingfallDto, MeldungsantwortDto } from './antwort.dto';

export class Meldungsabfrage extends Seitenabfrage {
  @Textfeld({ optional: true, hoechstens: 40, beschreibung: 'Nur Meldungen mit diesem Referenzwert.' })
  referenzwert?: string;
  @Textfeld({ optional: true, hoechstens: 10, beschreibung: 'Nur Meldungen zu diesem Beitragskonto.' })
  beitragskontonummer?: string;
  @Codefeld(
    [
      'verarbeitet',
      'nicht-verarbeitet',
      'vorgemerkt',
      'storniert',
      'richtiggestellt',
      'ueberschrieben',
      'mehrfach-vorgelegt',
    ],
    {
      optional: true,
      beschreibung: 'Nur Meldungen mit diesem Status.',
    },
  )
  status?: string;
}

export class Fallabfrage extends Seitenabfrage {
  @Textfeld({ optional: true, hoechstens: 10, beschreibung: 'Nur Fälle dieses Beitragskontos.' })
  beitragskontonummer?: string;
  @Codefeld(['bereinigungspflichtig', 'informell'], { optional: true, beschreibung: 'Nur Fälle dieser Kategorie.' })
  kategorie?: string;
  @Codefeld(FALLSTATUS, { optional: true, beschreibung: 'Nur Fälle mit diesem Status.' })
  status?: string;
  @Uuidfeld({ optional: true, beschreibung: 'Nur Fälle dieser Meldung.' })
  meldungId?: string;
}

const NAECHSTE = {
  hoechstens: 500,
  auchNull: true,
  beispiel: null,
  beschreibung: 'Position der nächsten Seite für `nach`; null auf der letzten.',
};

export class MeldungseintragDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung der Meldung.' })
  id!: string;
  @Textfeld({ hoechstens: 40, beispiel: 'A-2024-0001', beschreibung: 'Referenzwert.' })
  referenzwert!: string;
  @Textfeld({ hoechstens: 40, beispiel: 'anmeldung', beschreibung: 'Art der Meldung.' })
  meldungsart!: string;
  @Textfeld({ hoechstens: 10, beispiel: '12345678', beschreibung: 'Beitragskontonummer.' })
  beitragskontonummer!: string;
  @Textfeld({
    hoechstens: 7,
    auchNull: true,
    beispiel: '2024-10',
    beschreibung: 'Beitragszeitraum einer mBGM, sonst null.',
  })
  beitragszeitraum!: string | null;
  @Textfeld({ hoechstens: 30, beispiel: 'verarbeitet', beschreibung: 'Status von heute.' })
  status!: string;
  @Zeitpunktfeld({ beispiel: '2024-03-28T09:00:00.000000Z', beschreibung: 'Eingang.' })
  eingang!: string;
}

export class MeldungslisteDto {
  @Listenfeld(() => MeldungseintragDto, {
    hoechstens: 500,
    beschreibung: 'Meldungen nach Kennung (Reihenfolge der Annahme).',
  })
  eintraege!: readonly MeldungseintragDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}

/** A stored message with its content. */
export class GespeicherteMeldungDto extends MeldungsantwortDto {
  @Objektfeld(() => Object, {
    beispiel: { meldungsart: 'anmeldung', referenzwert: 'A-2024-0001' },
    beschreibung: 'Die Meldung, wie sie eingelangt ist.',
  })
  meldung!: object;
}

export class FalllisteDto {
  @Listenfeld(() => ClearingfallDto, {
    hoechstens: 500,
    beschreibung: 'Clearingfälle nach Kennung (Reihenfolge der Erstellung).',
  })
  eintraege!: readonly ClearingfallDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}

export class StatusDto {
  @Codefeld(FALLSTATUS, {
    beispiel: 'webeku-in-bearbeitung',
    beschreibung:
      'Der gewünschte Status. Der Absender darf nur `webeku-in-bearbeitung` und `webeku-bearbeitet` setzen (KR-155).',
  })
  status!: Fallstatus;
}

export class AbschlussDto {
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Sachverhalt durch Storno und neue mBGM geklärt.',
    beschreibung: 'Grund des Abschlusses; bleibt am Fall gespeichert.',
  })
  grund!: string;
}

export class PostausgangseintragDto {
  @Textfeld({ hoechstens: 19, beispiel: '17', beschreibung: 'Nummer der Zustellung, für die Abholung.' })
  nummer!: string;
  @Codefeld(['M', 'U', 'O'], { beispiel: 'M', beschreibung: 'M gemeldet, U urgiert, O obsolet gesetzt.' })
  grund!: string;
  @Zeitpunktfeld({ beispiel: '2024-11-01T09:00:00.000000Z', beschreibung: 'Bereitstellung.' })
  am!: string;
  @Objektfeld(() => ClearingfallDto, { beschreibung: 'Der Clearingfall, wie er heute steht.' })
  clearingfall!: ClearingfallDto;
}

export class PostausgangDto {
  @Listenfeld(() => PostausgangseintragDto, {
    hoechstens: 500,
    beschreibung: 'Nicht abgeholte Zustellungen, die älteste zuerst. Lesen ist keine Abholung.',
  })
  eintraege!: readonly PostausgangseintragDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}

export class VerlaufssucheDto {
  @Textfeld({ hoechstens: 10, beispiel: '12345678', beschreibung: 'Beitragskontonummer.' })
  beitragskontonummer!: string;
  @Textfeld({ hoechstens: 10, beispiel: '1237010180', beschreibung: 'Versicherungsnummer.' })
  versicherungsnummer!: string;
}

export class TrefferDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung des Versicherungsverlaufs.' })
  id!: string;
}

export class TrefferlisteDto {
  @Listenfeld(() => TrefferDto, {
    hoechstens: 10,
    beschreibung: 'Gefundene Versicherungsverläufe; leer, wenn es keinen gibt.',
  })
  eintraege!: readonly TrefferDto[];
}

export class AuskunftDto {
  @Textfeld({
    hoechstens: 200,
    beispiel: 'Customer Care Center der IT-Services der Sozialversicherung GmbH',
    beschreibung: 'Auskunftsstelle zum SV-Clearingsystem.',
  })
  stelle!: string;
  @Textfeld({ hoechstens: 50, beispiel: '050 124 6200', beschreibung: 'Telefonnummer.' })
  telefon!: string;
  @Textfeld({ hoechstens: 100, beispiel: 'sv-servicecenter@itsv.at', beschreibung: 'E-Mail-Adresse.' })
  email!: string;
}
