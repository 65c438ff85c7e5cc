import {
  Codefeld,
  Ganzzahlfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Variantenliste,
  Wahlfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { ClearingfallDto, VerarbeitungDto } from './antwort.dto';
import { MeldungDto } from './meldung.dto';

export class BekanntAmDto {
  @Zeitpunktfeld({ beispiel: '2024-11-15T08:00:00Z', beschreibung: 'Wissensstand zu diesem Zeitpunkt (UTC).' })
  bekanntAm!: string;
}

export class PruefungDto {
  @Wahlfeld(['aktuell', 'leer'], () => BekanntAmDto, {
    beispiel: 'aktuell',
    beschreibung:
      'Wovon ausgegangen wird: vom gespeicherten Stand, von einem leeren, oder vom Wissensstand zu einem Zeitpunkt (`{ "bekanntAm": … }`).',
  })
  ausgangslage!: 'aktuell' | 'leer' | BekanntAmDto;

  @Variantenliste(MeldungDto, {
    mindestens: 1,
    hoechstens: 200,
    beschreibung: 'Meldungen in der Reihenfolge, in der sie erstattet würden.',
  })
  meldungen!: MeldungDto[];
}

export class BefundDto {
  @Textfeld({ hoechstens: 7, beispiel: 'KR-073', beschreibung: 'Regel dieses Dienstes.' })
  regel!: string;
  @Textfeld({
    hoechstens: 6,
    auchNull: true,
    beispiel: 'VW1978',
    beschreibung: 'Amtlicher Code; null, wo keiner bekannt ist.',
  })
  code!: string | null;
  @Codefeld(['abweisung', 'fehler', 'warnung', 'hinweis'], {
    beispiel: 'fehler',
    beschreibung: 'abweisung: nichts gespeichert; fehler: nicht verarbeitet; warnung, hinweis: verarbeitet.',
  })
  schwere!: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Die Abmeldung wurde nicht verarbeitet, da das Ende der Betrieblichen Vorsorge unrichtig ist.',
    beschreibung: 'Text.',
  })
  text!: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Storno Abmeldung und neue Abmeldung senden.',
    beschreibung: 'Was zu tun ist.',
  })
  behebung!: string;
  @Textfeld({
    mindestens: 0,
    hoechstens: 200,
    beispiel: '/betrieblicheVorsorgeEnde',
    beschreibung: 'JSON Pointer des Feldes.',
  })
  pfad!: string;
}

export class PruefergebnisDto {
  @Ganzzahlfeld({ mindestens: 0, hoechstens: 199, beispiel: 0, beschreibung: 'Stelle der Meldung in der Folge.' })
  index!: number;
  @Textfeld({ hoechstens: 40, beispiel: 'AB-1', beschreibung: 'Referenzwert der Meldung.' })
  referenzwert!: string;
  @Codefeld(['uebernommen', 'abgewiesen'], { beispiel: 'uebernommen', beschreibung: 'Ergebnis der formalen Prüfung.' })
  formal!: 'uebernommen' | 'abgewiesen';
  @Objektfeld(() => VerarbeitungDto, {
    optional: true,
    beispiel: { status: 'nicht-verarbeitet', fristgerecht: true },
    beschreibung: 'Ergebnis der fachlichen Prüfung.',
  })
  verarbeitung?: VerarbeitungDto;
  @Listenfeld(() => BefundDto, { hoechstens: 200, beschreibung: 'Alle Befunde zu dieser Meldung.' })
  befunde!: readonly BefundDto[];
}

export class AusgeloesterFallDto extends ClearingfallDto {
  @Ganzzahlfeld({
    mindestens: 0,
    hoechstens: 199,
    beispiel: 0,
    beschreibung: 'Stelle der Meldung, die den Fall auslöst.',
  })
  ausgeloestDurch!: number;
}

export class PruefungsantwortDto {
  @Codefeld(['sauber', 'informell', 'bereinigungspflichtig'], {
    beispiel: 'bereinigungspflichtig',
    beschreibung: 'Das Schwerste, was die Folge auslösen würde.',
  })
  ergebnis!: 'sauber' | 'informell' | 'bereinigungspflichtig';
  @Listenfeld(() => PruefergebnisDto, { hoechstens: 200, beschreibung: 'Je Meldung, in der Reihenfolge der Anfrage.' })
  meldungen!: readonly PruefergebnisDto[];
  @Listenfeld(() => AusgeloesterFallDto, {
    hoechstens: 200,
    beispiel: [],
    beschreibung: 'Clearingfälle, die entstünden.',
  })
  clearingfaelle!: readonly AusgeloesterFallDto[];
}
