import {
  Codefeld,
  Listenfeld,
  Monatfeld,
  Objektfeld,
  Tagfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { text } from '../../../platform/http/felder/feldarten';

export class SpanneDto {
  @Tagfeld({ beispiel: '2024-05-01', beschreibung: 'Erster Tag.' })
  ab!: string;
  @Tagfeld({ optional: true, beschreibung: 'Letzter Tag; fehlt, solange die Zeit läuft.' })
  bis?: string;
}

export class UmfangDto {
  @Textfeld({ hoechstens: 2, beispiel: '01', beschreibung: 'Beschäftigungsbereich.' })
  bereich!: string;
  @Wahrheitsfeld({ beispiel: false, beschreibung: 'true: geringfügig (Teilversicherung), false: Vollversicherung.' })
  geringfuegig!: boolean;
  @Wahrheitsfeld({ beispiel: false, beschreibung: 'Freier Dienstvertrag.' })
  freierDienstvertrag!: boolean;
  @Codefeld(['meldung', 'mbgm'], {
    beispiel: 'mbgm',
    beschreibung: 'Was den Umfang sagt: eine An- oder Änderungsmeldung, oder die mBGM, die stets vorgeht (KR-062).',
  })
  quelle!: 'meldung' | 'mbgm';
}

export class AbschnittDto extends UmfangDto {
  @Tagfeld({ beispiel: '2024-10-01', beschreibung: 'Erster Tag des Abschnitts.' })
  ab!: string;
  @Tagfeld({ optional: true, beschreibung: 'Letzter Tag; fehlt, solange der Abschnitt läuft.' })
  bis?: string;
}

export class AbmeldestandDto {
  @Textfeld({
    hoechstens: 40,
    beispiel: 'RB-1',
    beschreibung: 'Referenzwert der letzten Meldung der Kette; er gehört in die nächste Richtigstellung (KR-093).',
  })
  referenzwert!: string;
  @Tagfeld({ beispiel: '2024-11-16', beschreibung: 'Ende Entgeltanspruch, wie zuletzt gemeldet.' })
  datum!: string;
  @Textfeld({ hoechstens: 2, beispiel: '02', beschreibung: 'Abmeldegrund.' })
  grund!: string;
  @Tagfeld({ optional: true, beispiel: '2024-10-31', beschreibung: 'Ende des Beschäftigungsverhältnisses.' })
  endeBeschaeftigung?: string;
  @Objektfeld(() => SpanneDto, { optional: true, beschreibung: 'Kündigungsentschädigung.' })
  kuendigungsentschaedigung?: SpanneDto;
  @Objektfeld(() => SpanneDto, { optional: true, beschreibung: 'Urlaubsersatzleistung.' })
  urlaubsersatzleistung?: SpanneDto;
  @Tagfeld({ optional: true, beschreibung: 'Ende der Betrieblichen Vorsorge.' })
  betrieblicheVorsorgeEnde?: string;
}

export class VersicherungszeitDto extends SpanneDto {
  @Textfeld({ hoechstens: 40, beispiel: 'A-1', beschreibung: 'Referenzwert der Anmeldung.' })
  referenzwert!: string;
  @Listenfeld(() => AbschnittDto, { hoechstens: 1000, beschreibung: 'Versicherungsumfang über die Zeit.' })
  abschnitte!: readonly AbschnittDto[];
  @Objektfeld(() => AbmeldestandDto, {
    optional: true,
    beschreibung: 'Die Abmeldung, wie sie nach allen Richtigstellungen steht.',
  })
  abmeldung?: AbmeldestandDto;
}

export class BeitragszeitraumDto {
  @Monatfeld({ beispiel: '2024-10', beschreibung: 'Beitragszeitraum.' })
  zeitraum!: string;
  @Codefeld(['offen', 'faellig', 'gemeldet', 'storniert', 'ueberfaellig', 'urgiert'], {
    beispiel: 'gemeldet',
    beschreibung:
      'offen: läuft; faellig: beendet, Frist läuft; gemeldet; storniert: mBGM storniert und nicht neu gemeldet; ueberfaellig; urgiert.',
  })
  status!: string;
  @Tagfeld({
    optional: true,
    beispiel: '2024-11-15',
    beschreibung: 'Letzter Tag für die mBGM; fehlt im Vorschreibeverfahren.',
  })
  frist?: string;
  @Listenfeld(text({ hoechstens: 40 }), {
    hoechstens: 10,
    beispiel: ['G-2024-10'],
    beschreibung: 'Referenzwerte der geltenden mBGM.',
  })
  mbgm!: readonly string[];
}

export class PersonDto {
  @Textfeld({ optional: true, hoechstens: 10, beispiel: '1237010180', beschreibung: 'Versicherungsnummer.' })
  versicherungsnummer?: string;
  @Tagfeld({ optional: true, beschreibung: 'Geburtsdatum, wenn gemeldet.' })
  geburtsdatum?: string;
  @Textfeld({ optional: true, hoechstens: 70, beispiel: 'Muster', beschreibung: 'Familienname.' })
  familienname?: string;
  @Textfeld({ optional: true, hoechstens: 70, beispiel: 'Max', beschreibung: 'Vorname.' })
  vorname?: string;
}

export class StandDto {
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Versicherungszeit SV an diesem Tag.' })
  sv!: boolean;
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Zeit der Betrieblichen Vorsorge an diesem Tag.' })
  bv!: boolean;
  @Objektfeld(() => UmfangDto, { optional: true, beschreibung: 'Versicherungsumfang an diesem Tag.' })
  umfang?: UmfangDto;
}

export class VerlaufDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung des Versicherungsverlaufs.' })
  id!: string;
  @Textfeld({ hoechstens: 10, beispiel: '12345678', beschreibung: 'Beitragskontonummer.' })
  beitragskontonummer!: string;
  @Zeitpunktfeld({
    beispiel: '2024-11-15T09:00:00.000000Z',
    beschreibung: 'Zeitpunkt der letzten berücksichtigten Tatsache.',
  })
  bekanntAm!: string;
  @Tagfeld({ beispiel: '2024-11-15', beschreibung: 'Der Tag, nach dem gefragt ist.' })
  gueltigAm!: string;
  @Objektfeld(() => PersonDto, { beschreibung: 'Die Person, wie zuletzt gemeldet.' })
  person!: PersonDto;
  @Objektfeld(() => StandDto, { beschreibung: 'Die Lage am Tag `gueltigAm`.' })
  stand!: StandDto;
  @Listenfeld(() => VersicherungszeitDto, { hoechstens: 1000, beschreibung: 'Versicherungszeiten SV.' })
  versicherungszeiten!: readonly VersicherungszeitDto[];
  @Listenfeld(() => SpanneDto, { hoechstens: 1000, beschreibung: 'Zeiten der Betrieblichen Vorsorge.' })
  vorsorgezeiten!: readonly SpanneDto[];
  @Listenfeld(() => BeitragszeitraumDto, {
    hoechstens: 1000,
    beschreibung: 'Beitragszeiträume mit Versicherungszeit bis heute.',
  })
  beitragszeitraeume!: readonly BeitragszeitraumDto[];
}
