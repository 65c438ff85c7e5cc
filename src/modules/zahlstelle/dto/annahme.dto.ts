import {
  Codefeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { Seitenabfrage } from '../../../platform/http/seiten';
import { DbkzDto } from './dbkz.dto';
import { DbzkDto } from './dbzk.dto';

const ID = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';
const STATUS = ['verarbeitet', 'nicht-verarbeitet', 'storniert', 'mehrfach-vorgelegt'] as const;
const NAECHSTE = {
  hoechstens: 500,
  auchNull: true,
  beispiel: null,
  beschreibung: 'Position der nächsten Seite für `nach`; null auf der letzten.',
};

/** A DBZK on its way in. */
export class DbzkEingangDto extends DbzkDto {
  @Zeitpunktfeld({
    optional: true,
    beschreibung: 'Zeitpunkt des Eingangs (UTC); nur in einem Sandbox-Mandanten, sonst die Zeit des Servers.',
  })
  eingang?: string;
}

const ALLGEMEIN = {
  zahlstellennummer: '10600018',
  azvu: 'RENTE-000123',
  bbnrkk: '66667777',
  vsnr: '15070649C103',
  kennzBeihilfe: 'N',
  artVb: '5',
  dbna: { familienname: 'Muster', vorname: 'Erika' },
};
const BAUSTEINE = {
  dbga: { geburtsdatum: '1949-06-07', geburtsort: 'Musterstadt', geschlecht: 'W' },
  dban: { plz: '12345', ort: 'Musterstadt', strasse: 'Hauptstraße', hausnummer: '1' },
};

/** One example per reason. */
export const DBZK_BEISPIELE = {
  'Beginn einer Betriebsrente mit Anteil nach § 92 EStG': {
    ...ALLGEMEIN,
    ...BAUSTEINE,
    gd: '1',
    vbbg: '2024-09-01',
    vbbetr: '1000.00',
    antaus: '2',
  },
  'Beginn einer Kapitalleistung': {
    ...ALLGEMEIN,
    ...BAUSTEINE,
    azvu: 'KAPITAL-000124',
    gd: '1',
    vbbg: '2024-09-01',
    antaus: '1',
    kapital: { beginn: '2024-09-01', ende: '2034-08-31', auszahlung: '2024-08-15', betrag: '30000.00' },
  },
  'Änderung des Zahlbetrags': { ...ALLGEMEIN, gd: '2', vbaen: '2024-11-01', vbbetr: '1050.00', antaus: '2' },
  Ende: { ...ALLGEMEIN, gd: '3', vben: '2024-12-31', antaus: '2' },
};

export class DbzkBefundDto {
  @Textfeld({ hoechstens: 7, beispiel: 'ZR-010', beschreibung: 'Regel dieses Dienstes, siehe `/v1/regeln/{id}`.' })
  regel!: string;
  @Textfeld({
    hoechstens: 8,
    auchNull: true,
    beispiel: null,
    beschreibung: 'Amtliche Fehlernummer; null, weil zum DBZK keine veröffentlicht ist.',
  })
  code!: string | null;
  @Codefeld(['abweisung', 'fehler', 'warnung', 'hinweis'], {
    beispiel: 'warnung',
    beschreibung:
      'fehler: nicht verarbeitet; warnung: verarbeitet, unter `handling=strict` abgewiesen; hinweis: nur Auskunft.',
  })
  schwere!: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Die erste Meldung sagt nicht, woher die VSNR stammt.',
    beschreibung: 'Was die Regel sagt.',
  })
  text!: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Die VSNR elektronisch bei der DSRV abfragen.',
    beschreibung: 'Was zu tun ist.',
  })
  behebung!: string;
  @Textfeld({
    mindestens: 0,
    hoechstens: 200,
    beispiel: '/vsnrHerkunft',
    beschreibung: 'JSON Pointer des Felds, leer für den ganzen Satz.',
  })
  pfad!: string;
}

export class AufgabeDto {
  @Codefeld(
    [
      'person-ermitteln',
      'mitgliedschaft-klaeren',
      'unzustaendigkeit-klaeren',
      'beihilfe-pruefen',
      'beihilfe-verknuepfen',
      'ausgeschlossenen-anteil-erfragen',
      'waisenleistung-pruefen',
      'rechtswert-pruefen',
    ],
    { beispiel: 'beihilfe-pruefen', beschreibung: 'Was die Krankenkasse zu tun hat.' },
  )
  art!: string;
  @Textfeld({ hoechstens: 7, beispiel: 'ZR-072', beschreibung: 'Regel, aus der die Aufgabe folgt.' })
  regel!: string;
  @Uuidfeld({ beispiel: ID, beschreibung: 'Der Versorgungsbezug, um den es geht.' })
  versorgungsbezugId!: string;
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Die Zahlstelle weiß nicht, ob ein Anspruch auf Beihilfe besteht (U): von Amts wegen prüfen.',
    beschreibung: 'Die Aufgabe in Worten.',
  })
  text!: string;
}

export class DbzkVerarbeitungDto {
  @Codefeld(STATUS, {
    beispiel: 'verarbeitet',
    beschreibung:
      'Ergebnis der Prüfung gegen den Bestand. `nicht-verarbeitet`: angenommen, aber ohne Wirkung, siehe `befunde`; `mehrfach-vorgelegt`: dieselbe Meldung noch einmal.',
  })
  status!: (typeof STATUS)[number];
}

/** A DBKZ as it goes out. */
export class GemachteRueckmeldungDto extends DbkzDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Rückmeldung.' })
  id!: string;
  @Uuidfeld({ beispiel: ID, beschreibung: 'Der Versorgungsbezug, dem sie gilt.' })
  versorgungsbezugId!: string;
}

export const rueckmeldungsliste = (): PropertyDecorator =>
  Listenfeld(() => GemachteRueckmeldungDto, {
    hoechstens: 1000,
    beispiel: [],
    beschreibung:
      'Rückmeldungen (DBKZ), die daraus folgen, in der Reihenfolge der Übermittlung; Stornos zuerst. Der Absender sieht die seiner Versorgungsbezüge.',
  });
export const aufgabenliste = (): PropertyDecorator =>
  Listenfeld(() => AufgabeDto, { hoechstens: 1000, beispiel: [], beschreibung: 'Was die Krankenkasse zu tun hat.' });

export class DbzkAntwortDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Meldung.' })
  id!: string;
  @Uuidfeld({
    optional: true,
    beispiel: ID,
    beschreibung: 'Kennung des Versorgungsbezugs bei der Krankenkasse; fehlt, wo die Meldung zu keinem führt.',
  })
  versorgungsbezugId?: string;
  @Textfeld({ hoechstens: 2, beispiel: '1', beschreibung: 'Abgabegrund (GD).' })
  gd!: string;
  @Zeitpunktfeld({ beispiel: '2024-09-02T09:00:00.000000Z', beschreibung: 'Eingang.' })
  eingang!: string;
  @Codefeld(['uebernommen'], { beispiel: 'uebernommen', beschreibung: 'Ergebnis der Kernprüfung.' })
  formal!: 'uebernommen';
  @Objektfeld(() => DbzkVerarbeitungDto, { beschreibung: 'Ergebnis gegen den Bestand.' })
  verarbeitung!: DbzkVerarbeitungDto;
  @Listenfeld(() => DbzkBefundDto, { hoechstens: 100, beispiel: [], beschreibung: 'Was die Regeln dazu sagen.' })
  befunde!: readonly DbzkBefundDto[];
  @rueckmeldungsliste()
  rueckmeldungen!: readonly GemachteRueckmeldungDto[];
  @aufgabenliste()
  aufgaben!: readonly AufgabeDto[];
}

export class GespeicherteDbzkDto extends DbzkAntwortDto {
  @Objektfeld(() => DbzkDto, { beschreibung: 'Die Meldung, wie sie eingegangen ist.' })
  meldung!: DbzkDto;
}

const GD = { optional: true as const, hoechstens: 1, beschreibung: 'Nur dieser Abgabegrund (GD).' };
const ZAHLSTELLE = {
  optional: true as const,
  hoechstens: 8,
  beschreibung: 'Nur diese Zahlstelle (BBNRVU).',
};
const BEZUG = { optional: true as const, beschreibung: 'Nur dieser Versorgungsbezug.' };

export class Dbzkabfrage extends Seitenabfrage {
  @Textfeld(GD)
  gd?: string;
  @Codefeld(STATUS, { optional: true, beschreibung: 'Nur Meldungen mit diesem Status.' })
  status?: string;
  @Textfeld(ZAHLSTELLE)
  zahlstellennummer?: string;
  @Uuidfeld(BEZUG)
  versorgungsbezugId?: string;
}

export class DbzkEintragDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Meldung.' })
  id!: string;
  @Uuidfeld({
    auchNull: true,
    beispiel: ID,
    beschreibung: 'Kennung des Versorgungsbezugs; null, wo die Meldung zu keinem führt.',
  })
  versorgungsbezugId!: string | null;
  @Textfeld({ hoechstens: 2, beispiel: '1', beschreibung: 'Abgabegrund (GD).' })
  gd!: string;
  @Wahrheitsfeld({ beispiel: false, beschreibung: 'Kennzeichen Storno (KENNZST).' })
  storno!: boolean;
  @Textfeld({ hoechstens: 8, beispiel: '10600018', beschreibung: 'Zahlstellennummer (BBNRVU).' })
  zahlstellennummer!: string;
  @Textfeld({ hoechstens: 8, beispiel: '66667777', beschreibung: 'Betriebsnummer der Krankenkasse (BBNRKK).' })
  bbnrkk!: string;
  @Textfeld({ hoechstens: 30, beispiel: 'verarbeitet', beschreibung: 'Status von heute.' })
  status!: string;
  @Zeitpunktfeld({ beispiel: '2024-09-02T09:00:00.000000Z', beschreibung: 'Eingang.' })
  eingang!: string;
}

export class DbzkListeDto {
  @Listenfeld(() => DbzkEintragDto, {
    hoechstens: 500,
    beschreibung: 'Meldungen nach Kennung (Reihenfolge der Annahme).',
  })
  eintraege!: readonly DbzkEintragDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}

export class Dbkzabfrage extends Seitenabfrage {
  @Textfeld(GD)
  gd?: string;
  @Codefeld(['gueltig', 'storniert'], { optional: true, beschreibung: 'Nur Rückmeldungen mit diesem Status.' })
  status?: string;
  @Textfeld(ZAHLSTELLE)
  zahlstellennummer?: string;
  @Uuidfeld(BEZUG)
  versorgungsbezugId?: string;
}

export class DbkzEintragDto extends GemachteRueckmeldungDto {
  @Codefeld(['gueltig', 'storniert'], {
    beispiel: 'gueltig',
    beschreibung: '`storniert`: eine spätere Rückmeldung hat sie aufgehoben.',
  })
  status!: 'gueltig' | 'storniert';
  @Zeitpunktfeld({ beispiel: '2024-09-02T09:00:00.000000Z', beschreibung: 'Erstellung.' })
  erstelltAm!: string;
}

export class DbkzListeDto {
  @Listenfeld(() => DbkzEintragDto, {
    hoechstens: 500,
    beschreibung: 'Rückmeldungen der Krankenkasse nach Kennung (Reihenfolge der Erstellung).',
  })
  eintraege!: readonly DbkzEintragDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}
