import type {
  Beitragszeile,
  GsvBerechnung,
} from '../../../domain/contribution-calc/gesamtsozialversicherung/berechnung';
import { Betragfeld, Listenfeld, Monatfeld, Objektfeld, Textfeld } from '../../../platform/http/felder/felder';
import { PRUEFSUMME, RechnungshinweisDto } from './berechnung.dto';
import { SchrittDto, VerwendeterRechtswertDto } from './rechenweg.dto';

const KV = { beispiel: '3333.33', nichtNegativ: true };

export class GsvGrundlagenDto {
  @Betragfeld({ ...KV, optional: true, beschreibung: 'Beitragspflichtig in der KV, Euro; fehlt ohne Beitrag zur KV.' })
  kv?: string;
  @Betragfeld({ ...KV, optional: true, beschreibung: 'Beitragspflichtig in RV und ALV, Euro; auch für die Umlagen.' })
  rvAlv?: string;
  @Betragfeld({ ...KV, optional: true, beschreibung: 'Beitragspflichtig in der PV, Euro; fehlt ohne Beitrag zur PV.' })
  pv?: string;
  @Betragfeld({ ...KV, optional: true, beschreibung: 'Umlagepflichtig (U1, U2), Euro; ohne Einmalzahlungen.' })
  umlagen?: string;
}

export class UebergangseinnahmenDto {
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '1323.37',
    beschreibung: 'Beitragspflichtige Einnahme für den Gesamtbeitrag, Euro (§ 20 Abs. 2a Satz 1 SGB IV).',
  })
  gesamt!: string;
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '1168.98',
    beschreibung: 'Beitragspflichtige Einnahme für den Anteil des Beschäftigten, Euro (§ 20 Abs. 2a Satz 6 SGB IV).',
  })
  arbeitnehmer!: string;
}

export class BeitragszeileDto implements Beitragszeile {
  @Textfeld({
    hoechstens: 4,
    beispiel: '1000',
    beschreibung: 'Beitragsgruppe des Beitragsnachweises: 1000, 3000, 6000, 9000, ZBP, ZBF, 0100 … U1, U2, 0050.',
  })
  beitragsgruppe!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '486.66', beschreibung: 'Beitrag, Euro; die Summe beider Anteile.' })
  beitrag!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '243.33', beschreibung: 'Anteil des Beschäftigten, Euro.' })
  arbeitnehmer!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '243.33', beschreibung: 'Anteil des Arbeitgebers, Euro.' })
  arbeitgeber!: string;
}

const zeile = (beschreibung: string) => ({ optional: true, beschreibung }) as const;

export class GsvBeitraegeDto {
  @Objektfeld(() => BeitragszeileDto, zeile('Krankenversicherung ohne Zusatzbeitrag.'))
  kv?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Zusatzbeitrag zur Krankenversicherung.'))
  zusatzbeitrag?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Rentenversicherung.'))
  rv?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Arbeitslosenversicherung.'))
  alv?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Pflegeversicherung mit Zuschlag oder Abschlag.'))
  pv?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Umlage U1.'))
  u1?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Umlage U2.'))
  u2?: BeitragszeileDto;
  @Objektfeld(() => BeitragszeileDto, zeile('Umlage für das Insolvenzgeld.'))
  insolvenzgeld?: BeitragszeileDto;
}

export class GsvSummenDto {
  @Betragfeld({ nichtNegativ: true, beispiel: '710.00', beschreibung: 'Anteile des Beschäftigten, Euro.' })
  arbeitnehmer!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '710.00', beschreibung: 'Anteile des Arbeitgebers, Euro.' })
  arbeitgeber!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '73.00', beschreibung: 'Umlagen des Arbeitgebers, Euro.' })
  umlagen!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '1493.00', beschreibung: 'Alles zusammen, Euro.' })
  gesamt!: string;
}

export class GesamtsozialversicherungsbeitragDto implements Omit<
  GsvBerechnung,
  'warnungen' | 'hinweise' | 'rechtswerte'
> {
  @Textfeld(PRUEFSUMME)
  pruefsumme!: string;
  @Monatfeld({ beispiel: '2026-03', beschreibung: 'Gerechneter Monat.' })
  monat!: string;
  @Objektfeld(() => GsvGrundlagenDto, { beschreibung: 'Wovon die Zweige gerechnet sind.' })
  grundlagen!: GsvGrundlagenDto;
  @Objektfeld(() => UebergangseinnahmenDto, { optional: true, beschreibung: 'Nur im Übergangsbereich.' })
  uebergangsbereich?: UebergangseinnahmenDto;
  @Objektfeld(() => GsvBeitraegeDto, {
    beschreibung: 'Je Zweig die Zeile des Beitragsnachweises mit den Anteilen; ein Zweig ohne Beitrag fehlt.',
  })
  beitraege!: GsvBeitraegeDto;
  @Objektfeld(() => GsvSummenDto, { beschreibung: 'Summen.' })
  summen!: GsvSummenDto;
  @Listenfeld(() => RechnungshinweisDto, { hoechstens: 100, beschreibung: 'Benutzte Vorgaben und Gründe.' })
  hinweise!: readonly RechnungshinweisDto[];
  @Listenfeld(() => SchrittDto, {
    hoechstens: 1000,
    beschreibung: 'Rechenweg: jeder Schritt des Laufs, der die Beträge ergeben hat, in seiner Reihenfolge.',
  })
  rechenweg!: readonly SchrittDto[];
  @Listenfeld(() => VerwendeterRechtswertDto, {
    hoechstens: 100,
    beschreibung: 'Die Rechtswerte, die der Rechenweg nennt.',
  })
  rechtswerte!: readonly VerwendeterRechtswertDto[];
}
