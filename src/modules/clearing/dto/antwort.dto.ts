import { FALLSTATUS, type Fallstatus } from '../../../domain/clearing/faelle/fallstatus';
import {
  Codefeld,
  Listenfeld,
  Objektfeld,
  Tagfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';

const VERARBEITUNG = [
  'verarbeitet',
  'nicht-verarbeitet',
  'vorgemerkt',
  'storniert',
  'richtiggestellt',
  'ueberschrieben',
  'mehrfach-vorgelegt',
] as const;

export class KontaktDto {
  @Textfeld({
    hoechstens: 200,
    beispiel: 'Customer Care Center der IT-Services der Sozialversicherung GmbH',
    beschreibung: 'Auskunftsstelle.',
  })
  stelle!: string;
  @Textfeld({ hoechstens: 50, beispiel: '050 124 6200', beschreibung: 'Telefonnummer.' })
  telefon!: string;
  @Textfeld({ hoechstens: 100, beispiel: 'sv-servicecenter@itsv.at', beschreibung: 'E-Mail-Adresse.' })
  email!: string;
}

export class BehebungDto {
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Storno Abmeldung und neue Abmeldung mit Betriebliche Vorsorge Ende senden.',
    beschreibung: 'Was zu tun ist.',
  })
  text!: string;
  @Objektfeld(() => KontaktDto, {
    optional: true,
    beschreibung: 'Wer hilft, wenn der Absender den Fall nicht selbst lösen kann (KR-053).',
  })
  kontakt?: KontaktDto;
}

export class InformationDto {
  @Textfeld({
    hoechstens: 6,
    auchNull: true,
    beispiel: 'VW1978',
    beschreibung: 'Amtlicher Clearingcode; null, wo keiner bekannt ist.',
  })
  code!: string | null;
  @Textfeld({ hoechstens: 7, beispiel: 'KR-073', beschreibung: 'Regel dieses Dienstes, siehe `/v1/regeln/{id}`.' })
  regel!: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Die Abmeldung wurde nicht verarbeitet, da das Ende der Betrieblichen Vorsorge unrichtig ist.',
    beschreibung: 'Der amtliche Text mit eingesetzten Werten.',
  })
  text!: string;
  @Codefeld(['D', 'K', 'N'], {
    beispiel: 'D',
    beschreibung: 'Dringlichkeit: D dringend, K Kontrollfall, N nicht dringend.',
  })
  dringlichkeit!: 'D' | 'K' | 'N';
  @Objektfeld(() => BehebungDto, { beschreibung: 'Weg zur Lösung.' })
  behebung!: BehebungDto;
}

export class ZustellungDto {
  @Codefeld(['M', 'U', 'O'], {
    beispiel: 'M',
    beschreibung: 'Grund: M gemeldet, U urgiert (Erinnerung), O obsolet gesetzt.',
  })
  grund!: 'M' | 'U' | 'O';
  @Zeitpunktfeld({ beispiel: '2024-11-01T09:00:00.000000Z', beschreibung: 'Bereitstellung in der ELDA-Outbox.' })
  am!: string;
  @Zeitpunktfeld({
    auchNull: true,
    beispiel: null,
    beschreibung: 'Abholung durch den Empfänger; null, solange sie aussteht.',
  })
  abgeholtAm!: string | null;
}

export class ClearingfallDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung des Clearingfalls.' })
  id!: string;
  @Codefeld(['bereinigungspflichtig', 'informell'], {
    beispiel: 'bereinigungspflichtig',
    beschreibung:
      'bereinigungspflichtig: die Meldung ist nicht verarbeitet. informell: sie ist verarbeitet, nie mit Erinnerung.',
  })
  kategorie!: 'bereinigungspflichtig' | 'informell';
  @Listenfeld(() => InformationDto, { hoechstens: 100, beschreibung: 'Alle Befunde der Meldung zu dieser Person.' })
  informationen!: readonly InformationDto[];
  @Textfeld({ hoechstens: 10, beispiel: '12345678', beschreibung: 'Beitragskontonummer.' })
  beitragskontonummer!: string;
  @Textfeld({ hoechstens: 70, auchNull: true, beispiel: 'Muster GmbH', beschreibung: 'Dienstgeber.' })
  dienstgeberName!: string | null;
  @Textfeld({
    hoechstens: 10,
    auchNull: true,
    beispiel: '1237010180',
    beschreibung: 'Versicherungsnummer der betroffenen Person.',
  })
  versicherungsnummer!: string | null;
  @Textfeld({ hoechstens: 150, auchNull: true, beispiel: 'Muster Max', beschreibung: 'Name der betroffenen Person.' })
  name!: string | null;
  @Textfeld({
    hoechstens: 7,
    auchNull: true,
    beispiel: '2024-10',
    beschreibung: 'Beitragszeitraum JJJJ-MM, wo der Fall einen betrifft.',
  })
  beitragszeitraum!: string | null;
  @Textfeld({
    hoechstens: 40,
    auchNull: true,
    beispiel: 'AB-1',
    beschreibung: 'Referenzwert der Meldung; null bei Fällen ohne Meldung (Routineabgleich).',
  })
  referenzwert!: string | null;
  @Codefeld(FALLSTATUS, {
    beispiel: 'elda-bereitgestellt',
    beschreibung: 'Angezeigter Status, abgeleitet aus Zustellung und Bearbeitung.',
  })
  status!: Fallstatus;
  @Textfeld({
    hoechstens: 200,
    beispiel: 'ELDA bereitgestellt',
    beschreibung: 'Status in den Worten des SV-Clearingsystems.',
  })
  statusText!: string;
  @Zeitpunktfeld({ beispiel: '2024-11-01T09:00:00.000000Z', beschreibung: 'Erstellung.' })
  erstelltAm!: string;
  @Tagfeld({
    auchNull: true,
    beispiel: '2024-11-15',
    beschreibung: 'Tag der nächsten Erinnerung; null bei informellen und erledigten Fällen.',
  })
  erinnerungsdatum!: string | null;
  @Listenfeld(() => ZustellungDto, { hoechstens: 1000, beschreibung: 'Alle Zustellungen, die älteste zuerst.' })
  zustellungen!: readonly ZustellungDto[];
}

export class VerarbeitungDto {
  @Codefeld(VERARBEITUNG, {
    beispiel: 'verarbeitet',
    beschreibung: 'Ergebnis der fachlichen Prüfung. `uebernommen` allein heißt nicht verarbeitet (KR-010).',
  })
  status!: (typeof VERARBEITUNG)[number];
  @Wahrheitsfeld({
    auchNull: true,
    beispiel: true,
    beschreibung: 'Innerhalb der Meldefrist eingelangt; null, wo das Ereignis nicht bekannt ist oder keine Frist gilt.',
  })
  fristgerecht!: boolean | null;
}

export class MeldungsantwortDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung der Meldung.' })
  id!: string;
  @Textfeld({ hoechstens: 40, beispiel: 'A-2024-0001', beschreibung: 'Referenzwert des Absenders.' })
  referenzwert!: string;
  @Textfeld({ hoechstens: 40, beispiel: 'anmeldung', beschreibung: 'Art der Meldung.' })
  meldungsart!: string;
  @Zeitpunktfeld({ beispiel: '2024-03-28T09:00:00.000000Z', beschreibung: 'Eingang.' })
  eingang!: string;
  @Codefeld(['uebernommen'], { beispiel: 'uebernommen', beschreibung: 'Ergebnis der formalen Prüfung.' })
  formal!: 'uebernommen';
  @Objektfeld(() => VerarbeitungDto, { beschreibung: 'Ergebnis der fachlichen Prüfung.' })
  verarbeitung!: VerarbeitungDto;
  @Listenfeld(() => ClearingfallDto, {
    hoechstens: 100,
    beispiel: [],
    beschreibung: 'Clearingfälle, die die Meldung ausgelöst hat.',
  })
  clearingfaelle!: readonly ClearingfallDto[];
}
