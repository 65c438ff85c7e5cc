import { BEZUGSSTATUS, type Bezugsstatus } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import {
  Codefeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { Seitenabfrage } from '../../../platform/http/seiten';
import { DbkzDto } from './dbkz.dto';
import { DbanDto, DbgaDto, DbnaDto, DbzkDto } from './dbzk.dto';
import { BezugsschluesselDto, Versicherungsnummerherkunft } from './satzkopf.dto';
import { faelligliste, ZeitscheibeDto } from './zahlstellenseite.teile.dto';

/** Three facts, each stated or not (ZR-088). */
export class PrivatanteilnachweisDto {
  @Wahrheitsfeld({
    optional: true,
    beispiel: true,
    beschreibung: 'Die Beiträge sind nach dem Ende des Beschäftigungsverhältnisses gezahlt.',
  })
  nachBeschaeftigungsende?: boolean;
  @Wahrheitsfeld({
    optional: true,
    beispiel: true,
    beschreibung: 'Der Versorgungsempfänger war alleiniger Versicherungsnehmer.',
  })
  alleinigerVersicherungsnehmer?: boolean;
  @Wahrheitsfeld({ optional: true, beispiel: true, beschreibung: 'Der Arbeitgeber hat die Beiträge nicht finanziert.' })
  nichtArbeitgeberfinanziert?: boolean;
}

const vsnr = { optional: true as const, hoechstens: 12, beispiel: '15070649C103' };

/** A Versorgungsbezug as its Zahlstelle takes it into keeping. */
export class VersorgungsbezugDto extends BezugsschluesselDto {
  @Textfeld({ ...vsnr, beschreibung: 'Versicherungsnummer (ZR-016); fehlt, solange keine bekannt ist (ZR-012).' })
  vsnr?: string;
  @Versicherungsnummerherkunft()
  vsnrHerkunft?: 'dsrv' | 'nachweis' | 'rueckmeldung' | 'keine';
  @Uuidfeld({ optional: true, beschreibung: 'Kennung der VSNR-Abfrage, auf die sich die Herkunft stützt.' })
  abfrageId?: string;
  @Codefeld(['1', '2', '3', '4', '5'], {
    beispiel: '5',
    beschreibung: 'Art nach § 229 Abs. 1 Satz 1 Nr. 1 bis 5 SGB V; 5 betriebliche Altersversorgung.',
  })
  artVb!: string;
  @Codefeld(['J', 'N', 'U'], { beispiel: 'N', beschreibung: 'Beihilfeanspruch: J ja, N nein, U unbekannt (ZR-070).' })
  kennzBeihilfe!: string;
  @Codefeld(['0', '1', '3', '4'], {
    optional: true,
    beispiel: '0',
    beschreibung: 'Waisenleistung: 0 keine, 1, 3, 4 nach § 229 Abs. 1 Satz 1 SGB V (ZR-081).',
  })
  waisenle?: string;
  @Codefeld(['gesetzlich', 'privat'], {
    optional: true,
    beispiel: 'gesetzlich',
    beschreibung: 'Krankenversicherung des Empfängers; gemeldet wird nur für gesetzlich Versicherte (ZR-027).',
  })
  versicherungsart?: 'gesetzlich' | 'privat';
  @Objektfeld(() => PrivatanteilnachweisDto, {
    optional: true,
    beschreibung: 'Die drei Voraussetzungen eines Privatanteils (ZR-088), soweit bekannt.',
  })
  privatanteilNachweis?: PrivatanteilnachweisDto;
  @Objektfeld(() => DbnaDto, { beschreibung: 'Name des Versorgungsempfängers (DBNA).' })
  dbna!: DbnaDto;
  @Objektfeld(() => DbgaDto, { beschreibung: 'Geburtsangaben (DBGA).' })
  dbga!: DbgaDto;
  @Objektfeld(() => DbanDto, { beschreibung: 'Anschrift (DBAN).' })
  dban!: DbanDto;
  @Listenfeld(() => DbzkDto, {
    optional: true,
    hoechstens: 100,
    beschreibung:
      'Meldungen, die das bisherige Programm für diesen Versorgungsbezug gesendet hat und die noch gelten, die älteste zuerst. Sie werden nicht erneut gesendet; Bestandsmeldungen gibt es nicht mehr (ZR-046).',
  })
  bisherGemeldet?: DbzkDto[];
}

export class Bezugsabfrage extends Seitenabfrage {
  @Codefeld(['krankenkasse', 'zahlstelle'], { optional: true, beschreibung: 'Nur Versorgungsbezüge dieser Seite.' })
  seite?: string;
  @Textfeld({ optional: true, hoechstens: 40, beschreibung: 'Nur Versorgungsbezüge mit diesem Status.' })
  status?: string;
}

const ID = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';

export class BezugseintragDto extends BezugsschluesselDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs.' })
  id!: string;
  @Codefeld(['krankenkasse', 'zahlstelle'], { beispiel: 'zahlstelle', beschreibung: 'Wer ihn führt.' })
  seite!: string;
  @Textfeld({ hoechstens: 40, beispiel: 'bereit', beschreibung: 'Status von heute.' })
  status!: string;
}

export class BezugslisteDto {
  @Listenfeld(() => BezugseintragDto, { hoechstens: 500, beschreibung: 'Versorgungsbezüge nach Kennung.' })
  eintraege!: readonly BezugseintragDto[];
  @Textfeld({
    hoechstens: 500,
    auchNull: true,
    beispiel: null,
    beschreibung: 'Position der nächsten Seite für `nach`; null auf der letzten.',
  })
  naechste!: string | null;
}

export class GesendeteMeldungDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Meldung.' })
  id!: string;
  @Zeitpunktfeld({ beispiel: '2024-09-02T09:00:00.000000Z', beschreibung: 'Aufnahme.' })
  am!: string;
  @Codefeld(['verarbeitet', 'nicht-verarbeitet', 'mehrfach-vorgelegt', 'storniert'], {
    beispiel: 'verarbeitet',
    beschreibung: 'Status von heute.',
  })
  status!: string;
  @Objektfeld(() => DbzkDto, { beschreibung: 'Die Meldung (DBZK).' })
  meldung!: DbzkDto;
}

export class ErhalteneRueckmeldungDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Rückmeldung.' })
  id!: string;
  @Zeitpunktfeld({ beispiel: '2024-09-20T09:00:00.000000Z', beschreibung: 'Eingang.' })
  eingang!: string;
  @Codefeld(['verarbeitet', 'nicht-verarbeitet', 'zu-klaeren', 'mehrfach-vorgelegt', 'storniert'], {
    beispiel: 'verarbeitet',
    beschreibung: 'Status von heute.',
  })
  status!: string;
  @Objektfeld(() => DbkzDto, {
    beispiel: {
      ed: '2024-09-20',
      gd: '1',
      zahlstellennummer: '10600018',
      azvu: 'RENTE-000123',
      bbnrkk: '66667777',
      kennzabf: '2',
      abfuehrungAb: '2024-09-01',
    },
    beschreibung: 'Die Rückmeldung (DBKZ).',
  })
  rueckmeldung!: DbkzDto;
}

/** Where a Versorgungsbezug goes on. */
export class NachfolgerDto extends BezugsschluesselDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs unter dem neuen Schlüssel.' })
  id!: string;
}

/** A Versorgungsbezug at its Zahlstelle. */
export class GefuehrterBezugDto extends BezugsschluesselDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs.' })
  id!: string;
  @Codefeld(['zahlstelle'], { beispiel: 'zahlstelle', beschreibung: 'Wer ihn führt.' })
  seite!: 'zahlstelle';
  @Codefeld(BEZUGSSTATUS, { beispiel: 'bereit', beschreibung: 'Wo der Versorgungsbezug steht.' })
  status!: Bezugsstatus;
  @Textfeld({ ...vsnr, beschreibung: 'Versicherungsnummer, sobald sie bekannt ist (ZR-014).' })
  vsnr?: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beispiel: 'KK-4711',
    beschreibung: 'Aktenzeichen der Krankenkasse (AZKK, ZR-024).',
  })
  azkk?: string;
  @Textfeld({ optional: true, hoechstens: 1, beispiel: '5', beschreibung: 'Art des Versorgungsbezugs.' })
  artVb?: string;
  @Textfeld({ optional: true, hoechstens: 1, beispiel: 'N', beschreibung: 'Beihilfeanspruch.' })
  kennzBeihilfe?: string;
  @Textfeld({ optional: true, hoechstens: 1, beispiel: '0', beschreibung: 'Waisenleistung.' })
  waisenle?: string;
  @Objektfeld(() => DbnaDto, { beschreibung: 'Name des Versorgungsempfängers.' })
  dbna!: DbnaDto;
  @Listenfeld(() => GesendeteMeldungDto, {
    hoechstens: 1000,
    beispiel: [],
    beschreibung: 'Gesendete Meldungen, die älteste zuerst.',
  })
  gesendet!: readonly GesendeteMeldungDto[];
  @Listenfeld(() => ErhalteneRueckmeldungDto, {
    hoechstens: 1000,
    beispiel: [],
    beschreibung: 'Erhaltene Rückmeldungen, die älteste zuerst.',
  })
  erhalten!: readonly ErhalteneRueckmeldungDto[];
  @Objektfeld(() => NachfolgerDto, {
    optional: true,
    beschreibung: 'Wo der Versorgungsbezug nach einem Kassen- oder Schlüsselwechsel weitergeführt wird.',
  })
  nachfolger?: NachfolgerDto;
  @Listenfeld(() => ZeitscheibeDto, {
    hoechstens: 1000,
    beispiel: [],
    beschreibung: 'Was die Krankenkasse festgestellt hat, in Zeitscheiben, die älteste zuerst (ZR-146).',
  })
  feststellungen!: readonly ZeitscheibeDto[];
  @faelligliste()
  faellig!: readonly object[];
}

/** Another part of the key from a day on. */
export class SchluesselwechselDto {
  @Kalendertagfeld({
    beispiel: '2025-01-01',
    beschreibung: 'Erster Tag unter dem neuen Schlüssel, JJJJ-MM-TT (ZR-040).',
  })
  ab!: string;
  @Textfeld({
    optional: true,
    hoechstens: 8,
    muster: { ausdruck: '^\\d{8}$', erklaerung: 'Erwartet werden acht Ziffern.' },
    beispiel: '42938966',
    beschreibung: 'Betriebsnummer der zuständigen Krankenkasse, wo sie eine andere ist.',
  })
  bbnrkk?: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    muster: {
      ausdruck: '^[^\\s|\\p{C}]([^|\\p{C}]*[^\\s|\\p{C}])?$',
      erklaerung:
        'Ein Aktenzeichen beginnt und endet nicht mit einem Leerzeichen und enthält weder „|“ noch Steuerzeichen.',
    },
    beschreibung: 'Neues Aktenzeichen der Zahlstelle, z. B. nach einem Programmwechsel (ZR-046).',
  })
  azvu?: string;
}

export class WechselantwortDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs unter dem bisherigen Schlüssel.' })
  id!: string;
  @Codefeld(BEZUGSSTATUS, { beispiel: 'gewechselt', beschreibung: 'Status unter dem bisherigen Schlüssel.' })
  status!: Bezugsstatus;
  @Objektfeld(() => NachfolgerDto, { beschreibung: 'Unter welchem Schlüssel der Versorgungsbezug weitergeführt wird.' })
  nachfolger!: NachfolgerDto;
  @faelligliste()
  faellig!: readonly object[];
}
