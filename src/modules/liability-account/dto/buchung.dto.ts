import {
  SCHULDARTEN,
  type Buchungsgrund,
  type Herkunft,
  type Kontierung,
  type Schuldart,
} from '../../../domain/liability-account/konto/posten';
import { text } from '../../../platform/http/felder/feldarten';
import {
  Betragfeld,
  Codefeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Listenfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Objektfeld,
  Textfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { BUNDESLAENDER } from '../../../platform/kalender';
import { BUCHUNG_ID, PERSON_ID, POSTEN_ID, ZAHLUNG_ID, ZEITPUNKT } from './beispiele';
import { NeueForderungDto, NeueZahlungDto, NeuerNachweisDto, SCHULDART, StornoDto } from './eingabe.dto';

const KONTIERUNGEN = ['posten', 'beitragssoll', 'geldeingang', 'guthaben'];

export class PostenDto {
  @Uuidfeld({ beispiel: POSTEN_ID, beschreibung: 'Kennung des Postens.' })
  id!: string;
  @Kalendermonatfeld({
    optional: true,
    beispiel: '2025-05',
    beschreibung: 'Beitragsmonat; fehlt, wo die Forderung zu keinem gehört.',
  })
  beitragsmonat?: string;
  @Codefeld(SCHULDARTEN, { beispiel: 'AN', beschreibung: `Schuldart: ${SCHULDART}.` })
  schuldart!: Schuldart;
  @Kalendertagfeld({ beispiel: '2025-05-27', beschreibung: 'Fälligkeit (§ 23 Abs. 1 SGB IV).' })
  faelligAm!: string;
  @Betragfeld({ beispiel: '1200.00', beschreibung: 'Geforderter Betrag in Euro; er ändert sich nie.' })
  betrag!: string;
  @Betragfeld({
    beispiel: '1200.00',
    beschreibung: 'Was davon offen ist, in Euro: für alle Schuldner derselbe Betrag.',
  })
  offen!: string;
  @Codefeld(['nachweis', 'schaetzung', 'korrektur', 'pruefbescheid', 'nebenforderung'], {
    beispiel: 'nachweis',
    beschreibung: 'Herkunft der Forderung.',
  })
  herkunft!: Herkunft;
}

export class BuchungDto {
  @Uuidfeld({ beispiel: BUCHUNG_ID, beschreibung: 'Kennung der Buchung.' })
  id!: string;
  @Codefeld(KONTIERUNGEN, { beispiel: 'posten', beschreibung: 'Sollseite.' })
  soll!: Kontierung;
  @Codefeld(KONTIERUNGEN, { beispiel: 'beitragssoll', beschreibung: 'Habenseite.' })
  haben!: Kontierung;
  @Betragfeld({ beispiel: '1200.00', beschreibung: 'Betrag in Euro, immer positiv.' })
  betrag!: string;
  @Kalendertagfeld({
    beispiel: '2025-05-27',
    beschreibung: 'Wertstellung: für welchen Tag die Buchung rechtlich zählt; eine Gegenbuchung behält sie (LR-153).',
  })
  wertstellung!: string;
  @Codefeld(['forderung', 'zahlung', 'schaetzung-ersetzt', 'ruecklastschrift', 'fehlbuchung', 'anfechtung'], {
    beispiel: 'forderung',
    beschreibung: 'Grund der Buchung.',
  })
  grund!: Buchungsgrund;
  @Uuidfeld({ optional: true, beispiel: POSTEN_ID, beschreibung: 'Kennung des Postens.' })
  posten?: string;
  @Uuidfeld({ optional: true, beschreibung: 'Kennung der Zahlung, aus der das Geld kommt.' })
  zahlung?: string;
  @Uuidfeld({ optional: true, beschreibung: 'Kennung der Buchung, die hiermit aufgehoben ist.' })
  zu?: string;
}

export class GuthabenDto {
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung der Zahlung, die es übrig ließ.' })
  zahlung!: string;
  @Uuidfeld({ beispiel: PERSON_ID, beschreibung: 'Kennung der Person, der es gehört.' })
  zahler!: string;
  @Betragfeld({ beispiel: '83.88', beschreibung: 'Betrag in Euro.' })
  betrag!: string;
}

export class KalenderDto {
  @Codefeld(BUNDESLAENDER, {
    optional: true,
    beispiel: 'NI',
    beschreibung: 'Bundesland, dessen Feiertage zählten; fehlt, wenn nur bundesweite zählten.',
  })
  bundesland?: string;
  @Textfeld({ optional: true, hoechstens: 36, beschreibung: 'Kennung der Einstellungen des Mandanten, die galten.' })
  einstellungen?: string;
}
const KALENDER = { beschreibung: 'Kalender der Bankarbeitstage am Sitz der Einzugsstelle (LR-043).' };

const ID = { beispiel: ZAHLUNG_ID, beschreibung: 'Kennung des Vorgangs.' };
/** Since when it is known here; of a Beitragsnachweis its receipt (LR-044). */
export const BEKANNT = { beispiel: ZEITPUNKT, beschreibung: 'Eingang: seit wann es hier bekannt ist (UTC).' };
const POSTEN = { hoechstens: 5000, beschreibung: 'Die bewegten Posten, wie sie danach stehen.' };
const BUCHUNGEN = { hoechstens: 10_000, beschreibung: 'Die Buchungen.' };
const GUTHABEN = { hoechstens: 5000, beispiel: [], beschreibung: 'Bewegte Guthaben, wie sie danach stehen (LR-083).' };
const REGELN = { hoechstens: 20, beispiel: ['LR-074', 'LR-083'], beschreibung: 'Regeln, nach denen gebucht wurde.' };

export class GebuchterNachweisDto extends NeuerNachweisDto {
  @Uuidfeld(ID) id!: string;
  @Kalendertagfeld({
    beispiel: '2025-05-27',
    beschreibung: 'Fälligkeit der Beiträge: drittletzter Bankarbeitstag (LR-043).',
  })
  faelligAm!: string;
  @Objektfeld(() => KalenderDto, KALENDER) kalender!: KalenderDto;
  @Wahrheitsfeld({
    beispiel: false,
    beschreibung: 'Eine Schätzung des Monats ist durch Gegenbuchung ersetzt (LR-046).',
  })
  ersetztSchaetzung!: boolean;
  @Listenfeld(() => PostenDto, POSTEN) posten!: readonly PostenDto[];
  @Listenfeld(() => BuchungDto, BUCHUNGEN) buchungen!: readonly BuchungDto[];
  @Listenfeld(() => GuthabenDto, GUTHABEN) guthaben!: readonly GuthabenDto[];
  @Listenfeld(text({ hoechstens: 20 }), REGELN) regeln!: readonly string[];
  @Zeitpunktfeld(BEKANNT) bekanntAm!: string;
}

export class GebuchteForderungDto extends NeueForderungDto {
  @Uuidfeld(ID) id!: string;
  @Objektfeld(() => KalenderDto, KALENDER) kalender!: KalenderDto;
  @Listenfeld(() => PostenDto, POSTEN) declare posten: PostenDto[];
  @Listenfeld(() => BuchungDto, BUCHUNGEN) buchungen!: readonly BuchungDto[];
  @Listenfeld(() => GuthabenDto, GUTHABEN) guthaben!: readonly GuthabenDto[];
  @Listenfeld(text({ hoechstens: 20 }), REGELN) regeln!: readonly string[];
  @Zeitpunktfeld(BEKANNT) bekanntAm!: string;
}

export class GebuchteZahlungDto extends NeueZahlungDto {
  @Uuidfeld(ID) id!: string;
  @Listenfeld(() => PostenDto, POSTEN) posten!: readonly PostenDto[];
  @Listenfeld(() => BuchungDto, BUCHUNGEN) buchungen!: readonly BuchungDto[];
  @Listenfeld(() => GuthabenDto, GUTHABEN) guthaben!: readonly GuthabenDto[];
  @Listenfeld(text({ hoechstens: 20 }), REGELN) regeln!: readonly string[];
  @Zeitpunktfeld(BEKANNT) bekanntAm!: string;
}

export class GebuchtesStornoDto extends StornoDto {
  @Uuidfeld(ID) id!: string;
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung der stornierten Zahlung.' }) zahlung!: string;
  @Listenfeld(() => PostenDto, POSTEN) posten!: readonly PostenDto[];
  @Listenfeld(() => BuchungDto, BUCHUNGEN) buchungen!: readonly BuchungDto[];
  @Listenfeld(() => GuthabenDto, GUTHABEN) guthaben!: readonly GuthabenDto[];
  @Listenfeld(text({ hoechstens: 20 }), REGELN) regeln!: readonly string[];
  @Zeitpunktfeld(BEKANNT) bekanntAm!: string;
}
