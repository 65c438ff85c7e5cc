import type { Berechnung } from '../../regelwerk/regel';
import { ableitung, amtlich, anbieter } from '../norm';
import { istBetriebsnummer } from './betriebsnummer';
import { istVsnrAt } from './vsnr-at';
import { istVsnrDe } from './vsnr-de';
import { istZahlstellennummer } from './zahlstellennummer';

/** The arithmetic of the identifiers; the letter `p` keeps it apart from the check of a field that names the same rule. */
export const kennungsregeln: readonly Berechnung<string, boolean>[] = [
  {
    art: 'berechnung',
    id: 'KR-005p',
    modul: 'clearing',
    land: 'AT',
    titel:
      'Eine österreichische Versicherungsnummer hat zehn Ziffern, Tag 01–31, Monat 01–15 und die Prüfziffer modulo 11; der Rest 10 wird nicht vergeben.',
    quellen: [amtlich('DM-Org D.6'), anbieter('Wikipedia „Sozialversicherungsnummer (Österreich)“: Gewichte')],
    gesichert: true,
    berechnet: istVsnrAt,
    faelle: [
      { eingabe: '1237010180', ergebnis: true, quelle: 'Wikipedia „Sozialversicherungsnummer (Österreich)“' },
      { eingabe: '5266290888', ergebnis: true, quelle: 'Muster der ÖGK' },
      { eingabe: '1234010180', ergebnis: false, quelle: 'Verbreitete Platzhalternummer, richtig wäre die 7' },
      { eingabe: '1238010180', ergebnis: false, quelle: 'Falsche Prüfziffer zu 1237010180' },
    ],
  },
  {
    art: 'berechnung',
    id: 'ZR-016p',
    modul: 'zahlstelle',
    land: 'DE',
    titel:
      'Eine deutsche Versicherungsnummer hat eine vergebene Bereichsnummer, ein mögliches Geburtsdatum und die Prüfziffer modulo 10.',
    quellen: [
      amtlich('§ 147 SGB VI; § 2 VKVV'),
      amtlich('Datensatzbeschreibung Zahlstellen-Meldeverfahren 1.12, DSVZ402, DSVZ404, DSVZ406'),
      anbieter('pruefziffernberechnung.de, VSNR'),
    ],
    gesichert: true,
    berechnet: istVsnrDe,
    faelle: [
      { eingabe: '10010490A443', ergebnis: true, quelle: 'kryptografie.de, Sozialversicherungsnummer' },
      { eingabe: '15070649C103', ergebnis: true, quelle: 'Verbreitetes Muster, nachgerechnet' },
      { eingabe: '15070649C104', ergebnis: false, quelle: 'Falsche Prüfziffer zu 15070649C103' },
      { eingabe: '05070649C101', ergebnis: false, quelle: 'Bereichsnummer 05 ist nicht vergeben' },
    ],
  },
  {
    art: 'berechnung',
    id: 'ZR-017p',
    modul: 'zahlstelle',
    land: 'DE',
    titel:
      'Eine Betriebsnummer hat acht Ziffern und als letzte die errechnete Prüfziffer oder die um fünf erhöhte; 00000000 ist keine.',
    quellen: [
      amtlich('§ 18i SGB IV'),
      anbieter('pruefziffernberechnung.de, Betriebsnummer'),
      ableitung('ZR-018: 00000000'),
    ],
    gesichert: true,
    berechnet: istBetriebsnummer,
    faelle: [
      { eingabe: '66667777', ergebnis: true, quelle: 'Datenstelle der Rentenversicherung' },
      { eingabe: '98799972', ergebnis: true, quelle: 'Bundeswehr; gilt nur mit der um fünf erhöhten Prüfziffer' },
      { eingabe: '66667778', ergebnis: false, quelle: 'Falsche Prüfziffer zu 66667777' },
      { eingabe: '00000000', ergebnis: false, quelle: 'Grundstellung eines Felds, keine Betriebsnummer' },
    ],
  },
  {
    art: 'berechnung',
    id: 'ZR-019p',
    modul: 'zahlstelle',
    land: 'DE',
    titel: 'Eine Zahlstellennummer beginnt mit 106, 107 oder 108 und hat die Prüfziffer einer Betriebsnummer.',
    quellen: [amtlich('Datensatzbeschreibung Zahlstellen-Meldeverfahren 1.12, DSVZ020')],
    gesichert: true,
    berechnet: istZahlstellennummer,
    faelle: [
      { eingabe: '10600018', ergebnis: true, quelle: 'Nach der Vorschrift errechnet' },
      { eingabe: '10900011', ergebnis: false, quelle: 'Prüfziffer richtig, Nummernkreis nicht vergeben' },
      { eingabe: '10600017', ergebnis: false, quelle: 'Falsche Prüfziffer zu 10600018' },
    ],
  },
];
