import {
  Betragfeld,
  Codefeld,
  Kalendertagfeld,
  Objektfeld,
  Textfeld,
  Wahrheitsfeld,
} from '../../../platform/http/felder/felder';
import { UebernahmebefundDto, befundliste, FreibetragDto } from './zahlstellenseite.teile.dto';
import { PrivatanteilnachweisDto } from './versorgungsbezug.dto';

/** What a clerk says for a report. */
export class EntwurfDto {
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '1200.00',
    beschreibung:
      'Monatlicher Zahlbetrag in EUR, ganz und ungekürzt; bei Art 1 bis 4 der Zahlbetrag dieses Versorgungsbezugs (ZR-063).',
  })
  betriebsrente!: string;
  @Betragfeld({
    optional: true,
    nichtNegativ: true,
    beispiel: '200.00',
    beschreibung: 'Davon aus Altersvorsorgevermögen nach § 92 EStG, in EUR; kein Versorgungsbezug (ZR-064, ZR-065).',
  })
  anteilAltersvorsorgevermoegen?: string;
  @Betragfeld({
    optional: true,
    nichtNegativ: true,
    beschreibung:
      'Davon Privatanteil in EUR; kein Versorgungsbezug, wenn seine drei Voraussetzungen vorliegen (ZR-088).',
  })
  privatanteil?: string;
  @Objektfeld(() => PrivatanteilnachweisDto, {
    optional: true,
    beschreibung: 'Die drei Voraussetzungen des Privatanteils; gehen den beim Versorgungsbezug hinterlegten vor.',
  })
  privatanteilNachweis?: PrivatanteilnachweisDto;
  @Codefeld(['J', 'N', 'U'], {
    optional: true,
    beschreibung: 'Beihilfeanspruch, wo er sich geändert hat; sonst gilt, was beim Versorgungsbezug hinterlegt ist.',
  })
  kennzBeihilfe?: string;
  @Kalendertagfeld({ beispiel: '2024-09-01', beschreibung: 'Erster Tag, ab dem diese Beträge gelten, JJJJ-MM-TT.' })
  ab!: string;
  @Kalendertagfeld({ optional: true, beschreibung: 'Letzter Tag des Versorgungsbezugs, wo er endet (Grund 3).' })
  bis?: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Vorabbescheinigung (Grund 5) statt des Beginns (ZR-006).',
  })
  vorab?: boolean;
}

/** Nothing is to be reported. */
export class KeineMeldungDto {
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Immer true: es gibt nichts zu melden.' })
  keineMeldung!: true;
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Die Leistung beruht allein auf Altersvorsorgevermögen nach § 92 EStG und ist kein Versorgungsbezug.',
    beschreibung: 'Warum.',
  })
  grund!: string;
  @Textfeld({ hoechstens: 7, beispiel: 'ZR-065', beschreibung: 'Die Regel, aus der es folgt.' })
  regel!: string;
}

/** Freibetrag as a clerk enters it in the start phase. */
export class FreibetragseingabeDto {
  @Kalendertagfeld({ beispiel: '2020-01-01', beschreibung: 'Erster Tag, JJJJ-MM-TT.' })
  ab!: string;
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Anspruch auf Freibetrag (Ja/Nein).' })
  anspruch!: boolean;
  @Betragfeld({
    beispiel: '0.00',
    beschreibung: 'Höhe des Freibetrags in EUR; 0.00 mit Anspruch heißt voller Freibetrag (ZR-134).',
  })
  hoehe!: string;
  @Codefeld(['1', '2', '3', '4'], {
    optional: true,
    beispiel: '2',
    beschreibung: 'KV/PV-Pflicht (KENNZABF); ohne Angabe, was die Krankenkasse festgestellt hat.',
  })
  kennzabf?: string;
  @Codefeld(['1', '2'], {
    optional: true,
    beispiel: '1',
    beschreibung: 'Mehrfachbezug: 1 nein, 2 ja; ohne Angabe, was die Krankenkasse festgestellt hat.',
  })
  mehrfachbezug?: string;
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Rückmeldung der Krankenkasse liegt nur auf Papier vor.',
    beschreibung: 'Grund der Eingabe; bleibt gespeichert.',
  })
  grund!: string;
}

export class FreibetragsantwortDto {
  @Kalendertagfeld({ beispiel: '2020-01-01', beschreibung: 'Erster Tag.' })
  ab!: string;
  @Objektfeld(() => FreibetragDto, { beschreibung: 'Der eingegebene Freibetrag.' })
  freibetrag!: FreibetragDto;
  @befundliste('Warnungen der Plausibilitätsprüfung (ZR-131 bis ZR-133).')
  befunde!: readonly UebernahmebefundDto[];
}
