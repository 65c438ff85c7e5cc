import {
  Codefeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { Seitenabfrage } from '../../../platform/http/seiten';
import { DbkzDto } from './dbkz.dto';
import { UebernahmebefundDto, befundliste, faelligliste } from './zahlstellenseite.teile.dto';

/** A DBKZ on its way in. */
export class RueckmeldungDto extends DbkzDto {
  @Zeitpunktfeld({
    optional: true,
    beschreibung: 'Zeitpunkt des Eingangs (UTC); nur in einem Sandbox-Mandanten, sonst die Zeit des Servers.',
  })
  eingang?: string;
}

const SCHLUESSEL = { zahlstellennummer: '10600018', azvu: 'RENTE-000123', bbnrkk: '66667777', azkk: 'KK-4711' };

/** One example per reason that a Zahlstelle meets most. */
export const RUECKMELDUNGSBEISPIELE = {
  'Rückmeldung zum Beginn: KV und PV abzuführen': {
    gd: '1',
    ...SCHLUESSEL,
    vsnr: '15070649C103',
    kennzabf: '2',
    abfuehrungAb: '2024-09-01',
    mehrfachbezug: '1',
  },
  'Mehrfachbezug mit anteiligem Freibetrag': {
    gd: '2',
    ...SCHLUESSEL,
    kennzabf: '2',
    abfuehrungAb: '2024-10-01',
    mehrfachbezug: '2',
    kennzfb: 'ANTEILIG',
    fb: '80.00',
  },
  'Unzuständige Krankenkasse': { gd: '3', ...SCHLUESSEL },
  Kassenwechsel: { gd: '6', ...SCHLUESSEL, abfen: '2024-12-31', bbnrkkn: '42938966' },
};

const STATUS = ['verarbeitet', 'nicht-verarbeitet', 'zu-klaeren', 'storniert', 'mehrfach-vorgelegt'] as const;

class UebernahmeDto {
  @Codefeld(STATUS, {
    beispiel: 'verarbeitet',
    beschreibung:
      'Was aus der Rückmeldung wurde; `zu-klaeren`: sie liegt als Klärungsfall, nichts ist übernommen (ZR-113).',
  })
  status!: (typeof STATUS)[number];
}

const ID = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';

export class UebernahmeantwortDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Rückmeldung, bei `zu-klaeren` auch des Klärungsfalls.' })
  id!: string;
  @Uuidfeld({ optional: true, beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs, zu dem sie gehört.' })
  versorgungsbezugId?: string;
  @Textfeld({ hoechstens: 1, beispiel: '1', beschreibung: 'Abgabegrund.' })
  gd!: string;
  @Zeitpunktfeld({ beispiel: '2024-09-20T09:00:00.000000Z', beschreibung: 'Eingang.' })
  eingang!: string;
  @Codefeld(['uebernommen'], { beispiel: 'uebernommen', beschreibung: 'Ergebnis der formalen Prüfung.' })
  formal!: 'uebernommen';
  @Objektfeld(() => UebernahmeDto, { beschreibung: 'Ergebnis der fachlichen Prüfung.' })
  verarbeitung!: UebernahmeDto;
  @befundliste('Alle Befunde.')
  befunde!: readonly UebernahmebefundDto[];
  @faelligliste()
  faellig!: readonly object[];
}

export class Klaerungsabfrage extends Seitenabfrage {
  @Codefeld(['offen', 'erledigt'], { optional: true, beschreibung: 'Nur Fälle mit diesem Status; ohne Angabe alle.' })
  status?: string;
}

export class KlaerungsfallDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Klärungsfalls und der Rückmeldung.' })
  id!: string;
  @Codefeld(['offen', 'erledigt'], { beispiel: 'offen', beschreibung: 'Status.' })
  status!: string;
  @Zeitpunktfeld({ beispiel: '2024-09-20T09:00:00.000000Z', beschreibung: 'Erstellung.' })
  erstelltAm!: string;
  @befundliste('Warum nichts übernommen ist.')
  befunde!: readonly UebernahmebefundDto[];
  @Objektfeld(() => DbkzDto, {
    beispiel: RUECKMELDUNGSBEISPIELE['Rückmeldung zum Beginn: KV und PV abzuführen'],
    beschreibung: 'Die Rückmeldung, wie sie eingelangt ist.',
  })
  rueckmeldung!: DbkzDto;
}

export class KlaerungslisteDto {
  @Listenfeld(() => KlaerungsfallDto, {
    hoechstens: 500,
    beschreibung: 'Klärungsfälle nach Kennung (Reihenfolge der Erstellung).',
  })
  eintraege!: readonly KlaerungsfallDto[];
  @Textfeld({
    hoechstens: 500,
    auchNull: true,
    beispiel: null,
    beschreibung: 'Position der nächsten Seite für `nach`; null auf der letzten.',
  })
  naechste!: string | null;
}

export class KlaerungsabschlussDto {
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Rückmeldung betrifft einen Versorgungsbezug einer anderen Zahlstelle.',
    beschreibung: 'Grund des Abschlusses; bleibt gespeichert.',
  })
  grund!: string;
}
