import { Codefeld, Ganzzahlfeld, Listenfeld, Textfeld, Uuidfeld, Zeitpunktfeld } from '../http/felder/felder';
import { text, uuid } from '../http/felder/feldarten';

const NAECHSTE = {
  hoechstens: 500,
  auchNull: true,
  beispiel: null,
  beschreibung: 'Position der nächsten Seite für `nach`; null, wenn es (noch) nichts Weiteres gibt.',
};

export class EreignisDto {
  @Textfeld({ hoechstens: 19, beispiel: '42', beschreibung: 'Lückenlose Nummer des Schreibvorgangs im Protokoll.' })
  nummer!: string;
  @Ganzzahlfeld({
    mindestens: 0,
    hoechstens: 1_000_000,
    beispiel: 0,
    beschreibung: 'Stelle der Tatsache in ihrem Schreibvorgang.',
  })
  stelle!: number;
  @Textfeld({ hoechstens: 60, beispiel: 'clearing.meldung', beschreibung: 'Modul und Art der Tatsache.' })
  art!: string;
  @Uuidfeld({
    beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a',
    beschreibung: 'Kennung der Tatsache, z. B. der Meldung.',
  })
  id!: string;
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4b', beschreibung: 'Kennung der Akte.' })
  akte!: string;
  @Uuidfeld({ auchNull: true, beispiel: null, beschreibung: 'Frühere Tatsache, auf die sich diese bezieht.' })
  zu!: string | null;
  @Zeitpunktfeld({ beispiel: '2024-11-01T09:00:00.000000Z', beschreibung: 'Bekannt seit, nach der Uhr des Mandanten.' })
  bekanntAm!: string;
}

export class EreignislisteDto {
  @Listenfeld(() => EreignisDto, {
    hoechstens: 500,
    beschreibung: 'Tatsachen in der Reihenfolge des Protokolls; nur Kennungen und Arten.',
  })
  eintraege!: readonly EreignisDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}

export class ProtokolleintragDto {
  @Textfeld({ hoechstens: 19, beispiel: '42', beschreibung: 'Lückenlose Nummer.' })
  nummer!: string;
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung des Schreibvorgangs.' })
  id!: string;
  @Codefeld(['geschrieben', 'abgelehnt', 'verweigert'], {
    beispiel: 'geschrieben',
    beschreibung: 'geschrieben, fachlich abgelehnt oder mangels Rechts verweigert.',
  })
  art!: string;
  @Textfeld({ hoechstens: 255, beispiel: 'meldungsersteller', beschreibung: 'Wer handelte (`sub`).' })
  akteur!: string;
  @Textfeld({ hoechstens: 255, beispiel: 'lohnsoftware', beschreibung: 'Über welchen Client.' })
  client!: string;
  @Textfeld({ hoechstens: 200, beispiel: 'clearing.meldung', beschreibung: 'Zu welchem Zweck: die Operation.' })
  zweck!: string;
  @Textfeld({
    hoechstens: 200,
    auchNull: true,
    beispiel: null,
    beschreibung: 'Grund einer Ablehnung oder Verweigerung.',
  })
  grund!: string | null;
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4c', beschreibung: 'Kennung der Anfrage (`X-Request-Id`).' })
  requestId!: string;
  @Ganzzahlfeld({ mindestens: 0, hoechstens: 1_000_000, beispiel: 1, beschreibung: 'Anzahl der Tatsachen.' })
  anzahl!: number;
  @Zeitpunktfeld({ beispiel: '2024-11-01T09:00:00.000000Z', beschreibung: 'Aufgezeichnet nach wirklicher Zeit.' })
  angelegtAm!: string;
}

export class ProtokolllisteDto {
  @Listenfeld(() => ProtokolleintragDto, { hoechstens: 500, beschreibung: 'Schreibvorgänge nach ihrer Nummer.' })
  eintraege!: readonly ProtokolleintragDto[];
  @Textfeld(NAECHSTE)
  naechste!: string | null;
}

export class PruefberichtDto {
  @Ganzzahlfeld({
    mindestens: 0,
    hoechstens: 1_000_000_000,
    beispiel: 12,
    beschreibung: 'Akten, deren Zustand mit der Faltung ihrer Tatsachen verglichen wurde.',
  })
  akten!: number;
  @Listenfeld(uuid(), {
    hoechstens: 1000,
    beispiel: [],
    beschreibung: 'Akten, deren Zustand von der Faltung abweicht.',
  })
  abweichendeAkten!: readonly string[];
  @Ganzzahlfeld({
    mindestens: 0,
    hoechstens: 1_000_000_000,
    beispiel: 3,
    beschreibung: 'Geprüfte Blöcke des Protokolls.',
  })
  bloecke!: number;
  @Listenfeld(text({ hoechstens: 19 }), {
    hoechstens: 1000,
    beispiel: [],
    beschreibung: 'Nummern der Blöcke, die nicht stimmen.',
  })
  fehlerhafteBloecke!: readonly string[];
}
