import { ABWEICHUNGSARTEN, type Abweichung } from '../../../domain/contribution-calc/mbgm/beitrag/abweichung';
import type {
  Basisergebnis,
  Blockergebnis,
  Positionsergebnis,
} from '../../../domain/contribution-calc/mbgm/berechnung';
import {
  Betragfeld,
  Codefeld,
  Ganzzahlfeld,
  Listenfeld,
  Monatfeld,
  Textfeld,
} from '../../../platform/http/felder/felder';
import { PRUEFSUMME, RechnungshinweisDto } from './berechnung.dto';
import { PROZENTSATZ } from './mbgm-anfrage.dto';
import { VerwendeterRechtswertDto, SchrittDto } from './rechenweg.dto';

export class PositionsergebnisDto implements Positionsergebnis {
  @Textfeld({ hoechstens: 3, beispiel: 'T01', beschreibung: 'Verrechnungspositionstyp (VPTY).' })
  typ!: string;
  @Textfeld({
    hoechstens: 80,
    beispiel: 'Standard-Tarifgruppenverrechnung',
    beschreibung: 'Bezeichnung nach DM-Org D.60.',
  })
  bezeichnung!: string;
  @Textfeld({
    hoechstens: 8,
    muster: PROZENTSATZ,
    beispiel: '39.05',
    beschreibung: 'Prozentsatz, Abschläge negativ; woraus er besteht, steht im Rechenweg.',
  })
  prozent!: string;
  @Betragfeld({
    beispiel: '1171.50',
    beschreibung: 'Beitrag in Euro, je Position kaufmännisch gerundet, Abschläge negativ (CR-300).',
  })
  betrag!: string;
}

export class BasisergebnisDto implements Basisergebnis {
  @Textfeld({ hoechstens: 2, beispiel: 'AB', beschreibung: 'Verrechnungsbasistyp (VBTY).' })
  typ!: string;
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '3000.00',
    beschreibung: 'Beitragsgrundlage in Euro nach der Höchstbeitragsgrundlage.',
  })
  betrag!: string;
  @Listenfeld(() => PositionsergebnisDto, { hoechstens: 40, beschreibung: 'Positionen zu dieser Basis.' })
  positionen!: readonly PositionsergebnisDto[];
}

export class BlockergebnisDto implements Blockergebnis {
  @Textfeld({ hoechstens: 4, beispiel: 'B001', beschreibung: 'Beschäftigtengruppe (BSGR).' })
  beschaeftigtengruppe!: string;
  @Ganzzahlfeld({
    mindestens: 1,
    hoechstens: 31,
    beispiel: 30,
    beschreibung: 'Verrechnungstage, nach denen die allgemeine Beitragsgrundlage begrenzt ist.',
  })
  verrechnungstage!: number;
  @Listenfeld(() => BasisergebnisDto, { hoechstens: 10, beschreibung: 'Verrechnungsbasen.' })
  basen!: readonly BasisergebnisDto[];
  @Betragfeld({ beispiel: '1171.50', beschreibung: 'Summe der Beiträge des Tarifblocks, Euro.' })
  summe!: string;
}

export class AbweichungDto implements Abweichung {
  @Codefeld(ABWEICHUNGSARTEN, {
    beispiel: 'position-nicht-zulaessig',
    beschreibung:
      'Was sich unterscheidet: Grundlage über der Höchstbeitragsgrundlage oder über der der Sonderzahlungen, Entgelt über oder unter der Geringfügigkeitsgrenze, Position fehlt (sie ist mitgerechnet), ist nicht zulässig (sie ist nicht mitgerechnet), Abschlag wäre möglich (er ist nicht mitgerechnet), Prozentsatz, Betrag, Summe.',
  })
  art!: Abweichung['art'];
  @Textfeld({ hoechstens: 7, beispiel: 'CR-312', beschreibung: 'Regel dieses Dienstes; siehe GET /v1/regeln/{id}.' })
  regel!: Abweichung['regel'];
  @Textfeld({
    hoechstens: 300,
    beispiel: 'Das Entgelt von 3.000,00 liegt über dem Grenzbetrag.',
    beschreibung: 'Text.',
  })
  text!: string;
  @Textfeld({
    hoechstens: 200,
    beispiel: '/tarifbloecke/0/basen/0/positionen/1',
    beschreibung: 'JSON Pointer in die Anfrage.',
  })
  pfad!: string;
  @Textfeld({ optional: true, hoechstens: 3, beispiel: 'A01', beschreibung: 'Position, um die es geht.' })
  position?: string;
  @Textfeld({ optional: true, hoechstens: 20, beispiel: '270.27', beschreibung: 'Gemeldeter Betrag oder Prozentsatz.' })
  gemeldet?: string;
  @Textfeld({ optional: true, hoechstens: 20, beispiel: '270.28', beschreibung: 'Richtiger Betrag oder Prozentsatz.' })
  richtig?: string;
  @Textfeld({
    optional: true,
    hoechstens: 20,
    beispiel: '3000.00',
    beschreibung: 'Betrag in Euro, an dem geprüft wurde; bei mehreren Tarifblöcken ihre Summe (CR-314).',
  })
  grundlage?: string;
  @Textfeld({ optional: true, hoechstens: 20, beispiel: '2630.00', beschreibung: 'Grenzbetrag in Euro.' })
  grenze?: string;
}

export class MbgmBerechnungDto {
  @Textfeld(PRUEFSUMME)
  pruefsumme!: string;
  @Monatfeld({ beispiel: '2026-03', beschreibung: 'Gerechneter Beitragszeitraum.' })
  beitragszeitraum!: string;
  @Listenfeld(() => BlockergebnisDto, { hoechstens: 31, beschreibung: 'Tarifblöcke, in der Reihenfolge der Anfrage.' })
  tarifbloecke!: readonly BlockergebnisDto[];
  @Betragfeld({ beispiel: '1171.50', beschreibung: 'Summe der Beiträge (VSUM), Euro; nicht gerundet (CR-301).' })
  summe!: string;
  @Betragfeld({ beispiel: '-1171.50', beschreibung: 'Summe, die ein Storno dieser mBGM trägt, Euro (CR-325).' })
  stornosumme!: string;
  @Listenfeld(() => AbweichungDto, {
    hoechstens: 2000,
    beschreibung:
      'Was an den gemeldeten Angaben nicht stimmt, oder wo Entgelt und Beschäftigtengruppe nicht zusammenpassen; leer, wenn alles stimmt.',
  })
  abweichungen!: readonly AbweichungDto[];
  @Listenfeld(() => RechnungshinweisDto, {
    hoechstens: 500,
    beschreibung: 'Benutzte Vorgaben, ungeprüft Übernommenes.',
  })
  hinweise!: readonly RechnungshinweisDto[];
  @Listenfeld(() => SchrittDto, {
    hoechstens: 10_000,
    beschreibung: 'Rechenweg: jeder Schritt des Laufs, der die Beträge ergeben hat, in seiner Reihenfolge.',
  })
  rechenweg!: readonly SchrittDto[];
  @Listenfeld(() => VerwendeterRechtswertDto, {
    hoechstens: 100,
    beschreibung: 'Die Rechtswerte, die der Rechenweg nennt.',
  })
  rechtswerte!: readonly VerwendeterRechtswertDto[];
}
