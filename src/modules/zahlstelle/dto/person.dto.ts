import {
  Betragfeld,
  Codefeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Tagfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { text } from '../../../platform/http/felder/feldarten';
import { aufgabenliste, rueckmeldungsliste, type AufgabeDto, type GemachteRueckmeldungDto } from './annahme.dto';
import { DbnaDto } from './dbzk.dto';
import { BezugsschluesselDto } from './satzkopf.dto';

const ID = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';

class ZeitDto {
  @Kalendertagfeld({ beispiel: '2020-01-01', beschreibung: 'Erster Tag.' })
  ab!: string;
  @Kalendertagfeld({ optional: true, beschreibung: 'Letzter Tag; fehlt, solange der Zeitraum läuft.' })
  bis?: string;
}

export class MitgliedschaftDto extends ZeitDto {
  @Codefeld(['pflicht', 'freiwillig', 'familie', 'auffang'], {
    beispiel: 'pflicht',
    beschreibung:
      'Art: pflichtversichert (§ 5 SGB V), freiwillig (§ 9), familienversichert (§ 10), Auffangpflicht (§ 5 Abs. 1 Nr. 13).',
  })
  art!: 'pflicht' | 'freiwillig' | 'familie' | 'auffang';
  @Textfeld({
    hoechstens: 8,
    muster: { ausdruck: '^\\d{8}$', erklaerung: 'Erwartet werden acht Ziffern.' },
    beispiel: '66667777',
    beschreibung:
      'Betriebsnummer der Krankenkasse. Endet eine Mitgliedschaft und beginnt am nächsten Tag eine bei einer anderen Kasse, ist das ein Kassenwechsel (GD 6).',
  })
  bbnrkk!: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Mitgliedschaft als Rentenantragsteller (§ 189 SGB V).',
  })
  rentenantragsteller?: boolean;
}

export class BetragszeitDto extends ZeitDto {
  @Betragfeld({ nichtNegativ: true, beispiel: '1500.00', beschreibung: 'Betrag in EUR je Monat.' })
  betrag!: string;
}

export class BeihilfezeitDto extends ZeitDto {
  @Uuidfeld({
    optional: true,
    beschreibung: 'Der Versorgungsbezug, der den Anspruch begründet; bei Mehrfachbezug nötig (ZR-074).',
  })
  versorgungsbezugId?: string;
}

/** The complete picture each time. */
export class SachverhalteDto {
  @Listenfeld(() => MitgliedschaftDto, {
    hoechstens: 200,
    beispiel: [{ ab: '2020-01-01', art: 'pflicht', bbnrkk: '66667777' }],
    beschreibung: 'Mitgliedschaften, ohne Überschneidung.',
  })
  mitgliedschaften!: MitgliedschaftDto[];
  @Listenfeld(() => BetragszeitDto, {
    hoechstens: 200,
    beispiel: [{ ab: '2020-01-01', betrag: '1500.00' }],
    beschreibung: 'Renten der gesetzlichen Rentenversicherung; bestimmen VBmax (ZR-121) und GD 7.',
  })
  renten!: BetragszeitDto[];
  @Listenfeld(() => BetragszeitDto, {
    hoechstens: 200,
    beispiel: [],
    beschreibung: 'Arbeitseinkommen; neben einem Versorgungsbezug ein Mehrfachbezug (ZR-139).',
  })
  arbeitseinkommen!: BetragszeitDto[];
  @Listenfeld(() => BeihilfezeitDto, {
    hoechstens: 200,
    beispiel: [],
    beschreibung: 'Bestätigte Ansprüche auf Beihilfe; führen zu KENNZABF 4 (ZR-073).',
  })
  beihilfe!: BeihilfezeitDto[];
  @Kalendertagfeld({ optional: true, beschreibung: 'Todestag (GD 9).' })
  tod?: string;
  @Uuidfeld({
    optional: true,
    beschreibung:
      'Die Betriebsrente, die den Freibetrag zuerst erhält (§ 226 Abs. 2 Satz 2 SGB V). Ohne Angabe die zuerst begonnene laufende.',
  })
  freibetragAuf?: string;
}

const VSNR = {
  hoechstens: 12,
  beispiel: '15070649C103',
  beschreibung: 'Versicherungsnummer der Rentenversicherung, zwölf Stellen mit Prüfziffer (ZR-016).',
};

export class VersicherungsnummerDto {
  @Textfeld(VSNR)
  vsnr!: string;
}

/** `gueltigAm` asks about a day; `bekanntAm` what was known at an instant. */
export class Personzeitabfrage {
  @Kalendertagfeld({ optional: true, beschreibung: 'Der Tag, nach dem gefragt wird, JJJJ-MM-TT.' })
  gueltigAm?: string;
  @Zeitpunktfeld({
    optional: true,
    beschreibung: 'Wissensstand zu diesem Zeitpunkt (UTC); mindestens 30 Sekunden alt. Ohne Angabe der neueste.',
  })
  bekanntAm?: string;
}

export class PersonkennungDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Person.' })
  id!: string;
}

export class VersichertensucheDto {
  @Listenfeld(() => PersonkennungDto, { hoechstens: 1, beschreibung: 'Höchstens eine Person je VSNR.' })
  eintraege!: readonly PersonkennungDto[];
}

export class SachverhaltsantwortDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Person.' })
  id!: string;
  @Objektfeld(() => SachverhalteDto, { beschreibung: 'Die neue Fassung.' })
  sachverhalte!: SachverhalteDto;
  @rueckmeldungsliste()
  rueckmeldungen!: readonly GemachteRueckmeldungDto[];
  @aufgabenliste()
  aufgaben!: readonly AufgabeDto[];
}

export class BezugszuordnungDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs.' })
  versorgungsbezugId!: string;
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Person, zu der er jetzt gehört.' })
  personId!: string;
  @rueckmeldungsliste()
  rueckmeldungen!: readonly GemachteRueckmeldungDto[];
  @aufgabenliste()
  aufgaben!: readonly AufgabeDto[];
}

export class KassenbezugDto extends BezugsschluesselDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs.' })
  id!: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beispiel: 'KK-4711',
    beschreibung: 'Aktenzeichen der Krankenkasse (AZKK).',
  })
  azkk?: string;
  @Textfeld({ hoechstens: 40, beispiel: 'abfuehrungspflichtig', beschreibung: 'Status von heute.' })
  status!: string;
  @Textfeld({ optional: true, hoechstens: 1, beispiel: '5', beschreibung: 'Art des Versorgungsbezugs, 1 bis 5.' })
  artVb?: string;
  @Tagfeld({ optional: true, beispiel: '2024-09-01', beschreibung: 'Beginn (VBBG).' })
  ab?: string;
  @Tagfeld({ optional: true, beschreibung: 'Ende (VBEN), bei einer Kapitalleistung Ende des Zeitraums.' })
  bis?: string;
  @Betragfeld({
    optional: true,
    beispiel: '1000.00',
    beschreibung: 'Monatsbetrag in EUR am Tag `gueltigAm`; einer Kapitalleistung 1/120. Fehlt, wo keiner gezahlt wird.',
  })
  betrag?: string;
}

export class KassenfeststellungDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung des Versorgungsbezugs.' })
  versorgungsbezugId!: string;
  @Codefeld(['1', '2', '4'], {
    beispiel: '2',
    beschreibung: 'Beitragsabführungspflicht (KENNZABF): 1 keine, 2 KV und PV, 4 KV und PV mit halbem PV-Beitrag.',
  })
  kennzabf!: string;
  @Betragfeld({ optional: true, beschreibung: 'VBmax in EUR, wo die Beitragsbemessungsgrenze überschritten ist.' })
  vbmax?: string;
  @Codefeld(['1', '2'], { beispiel: '1', beschreibung: 'Mehrfachbezug: 1 nein, 2 ja.' })
  mehrfachbezug!: string;
  @Codefeld(['JA', 'ANTEILIG', 'NEIN'], { optional: true, beschreibung: 'Freibetrag, nur bei Mehrfachbezug.' })
  kennzfb?: string;
  @Betragfeld({ optional: true, beschreibung: 'Anteiliger Freibetrag in EUR.' })
  fb?: string;
  @Listenfeld(text({ hoechstens: 7 }), {
    hoechstens: 20,
    beispiel: ['ZR-105'],
    beschreibung: 'Regeln, die zu den Werten führen, siehe `/v1/regeln/{id}`.',
  })
  regeln!: readonly string[];
}

export class KassenbezugssichtDto extends KassenbezugDto {
  @Codefeld(['krankenkasse'], { beispiel: 'krankenkasse', beschreibung: 'Die Krankenkasse führt ihn.' })
  seite!: string;
  @Objektfeld(() => KassenfeststellungDto, {
    optional: true,
    beschreibung:
      'Feststellung von heute; fehlt, solange die Sachverhalte nicht bekannt sind oder ein Rechtswert nicht geprüft ist.',
  })
  feststellung?: KassenfeststellungDto;
}

export class VersicherterDto {
  @Uuidfeld({ beispiel: ID, beschreibung: 'Kennung der Person.' })
  id!: string;
  @Tagfeld({ beispiel: '2024-11-15', beschreibung: 'Der Tag, nach dem gefragt ist.' })
  gueltigAm!: string;
  @Zeitpunktfeld({
    beispiel: '2024-11-15T09:00:00.000000Z',
    beschreibung: 'Zeitpunkt der letzten berücksichtigten Tatsache.',
  })
  bekanntAm!: string;
  @Textfeld({ ...VSNR, optional: true })
  vsnr?: string;
  @Objektfeld(() => DbnaDto, {
    optional: true,
    beispiel: { familienname: 'Muster', vorname: 'Erika' },
    beschreibung: 'Name, wie zuletzt gemeldet.',
  })
  name?: DbnaDto;
  @Objektfeld(() => SachverhalteDto, { beschreibung: 'Die geltende Fassung der Sachverhalte.' })
  sachverhalte!: SachverhalteDto;
  @Listenfeld(() => KassenbezugDto, { hoechstens: 1000, beschreibung: 'Alle Versorgungsbezüge der Person.' })
  versorgungsbezuege!: readonly KassenbezugDto[];
  @Listenfeld(() => KassenfeststellungDto, {
    hoechstens: 1000,
    beschreibung: 'Feststellung am Tag `gueltigAm`; leer, wo ein Rechtswert für ihn nicht geprüft ist.',
  })
  feststellung!: readonly KassenfeststellungDto[];
  @aufgabenliste()
  aufgaben!: readonly AufgabeDto[];
}
