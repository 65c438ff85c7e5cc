import type { Monat } from '../../../kern/zeit';

/** A Verrechnungspositionstyp (VPTY) of DM-Org D.60. */
export interface Positionstyp {
  readonly bezeichnung: string;
  /** First and last Beitragszeitraum. */
  readonly ab?: Monat;
  readonly bis?: Monat;
  /** The only accounts it is for, in the words of the footnote. */
  readonly nur?: string;
}

const BVAEB = 'BVAEB';
const WIENER_LINIEN = 'BKK der Wiener Verkehrsbetriebe';
const WIEN = 'Beitragskonten in Wien';

/** All 48 types with the footnotes of the 43. Ergänzung; A01 to A05 bear their names of 2026. */
const POSITIONSTYPEN: Readonly<Record<string, Positionstyp>> = {
  T01: { bezeichnung: 'Standard-Tarifgruppenverrechnung' },
  T02: { bezeichnung: 'Standard-Tarifgruppenverrechnung (Sonderzahlung)' },
  T03: { bezeichnung: 'Standard-Tarifgruppenverrechnung (unbezahlter Urlaub)' },
  P01: { bezeichnung: 'Standard-Tarifgruppenverrechnung PV-BGL ÖBB', nur: BVAEB },
  P02: { bezeichnung: 'Standard-Tarifgruppenverrechnung PV-BGL ÖBB (Sonderzahlung)', nur: BVAEB },
  V01: { bezeichnung: 'Betriebliche Vorsorge' },
  A01: { bezeichnung: 'Minderung AV auf 2%', bis: '2027-12' },
  A02: { bezeichnung: 'Minderung AV auf 1%', bis: '2029-12' },
  A03: { bezeichnung: 'Minderung AV auf 0%', bis: '2031-12' },
  A04: { bezeichnung: 'Minderung AV auf 0% (Lg.)', bis: '2028-12' },
  A05: { bezeichnung: 'Minderung AV auf 1% (Lg.)', bis: '2026-12' },
  A07: { bezeichnung: 'WF-Entfall Neugründerförderung' },
  A08: { bezeichnung: 'UV-Entfall Neugründerförderung' },
  A09: { bezeichnung: 'UV-Entfall 60. LJ vollendet' },
  A10: { bezeichnung: 'AV+IE Entfall Pensionsanspruch' },
  A11: { bezeichnung: 'Bonus-Altfall', bis: '2025-12' },
  A12: { bezeichnung: 'AV Entfall Pensionsanspruch (IE-freie DV)' },
  A13: { bezeichnung: 'Entfall AV - Lehrlingssonderfall alt' },
  A14: { bezeichnung: 'Entfall AV - Lehrlingssonderfall' },
  A15: { bezeichnung: 'Minderung PV um 50%' },
  A16: { bezeichnung: 'Entf. UV (NeuFög) Bergbau', nur: BVAEB },
  A17: { bezeichnung: 'Entf. UV (60. LJ) Bergbau', nur: BVAEB },
  A18: { bezeichnung: 'ALV Entfall – Aktion 56/58', nur: WIENER_LINIEN },
  A19: { bezeichnung: 'UV-Entfall 60. LJ vollendet', nur: WIENER_LINIEN },
  A20: { bezeichnung: 'Anspruch Vorzeitige Alterspension', nur: WIENER_LINIEN },
  A21: { bezeichnung: 'Reduktion der SW-Entschädigung' },
  A22: { bezeichnung: 'Reduktion DN-Anteil PV', ab: '2024-01', bis: '2025-12' },
  A23: { bezeichnung: 'Reduktion DN-Anteil KV-Pensionisten 2025', ab: '2025-06', bis: '2025-12', nur: BVAEB },
  A24: { bezeichnung: 'WF-Entfall NeuFög Ergänzung Wien', ab: '2026-01', nur: WIEN },
  A25: { bezeichnung: 'Mind. AV (NEU) – Bereich 1', ab: '2027-01', bis: '2028-12' },
  A26: { bezeichnung: 'Mind. AV (NEU) – Bereich 2', ab: '2027-01', bis: '2027-12' },
  A27: { bezeichnung: 'Mind. AV (NEU) – Bereich 1 (Lg.)', ab: '2027-01', bis: '2027-12' },
  Z01: { bezeichnung: 'Dienstgeberabgabe' },
  Z02: { bezeichnung: 'Service-Entgelt' },
  Z03: { bezeichnung: 'Auflösungsabgabe', bis: '2019-12' },
  Z04: { bezeichnung: 'BV-Zuschlag bei jährlicher Zahlung' },
  Z05: { bezeichnung: 'Weiterbildungsbeitrag - AÜG' },
  Z06: { bezeichnung: 'KV-Beitrag für SW-Entschädigung' },
  Z07: { bezeichnung: 'Differenzbeitrag Entwicklungshelfer' },
  Z10: { bezeichnung: 'LK-Umlage für SZ und unbezahlten Urlaub', nur: 'Kärnten und Steiermark' },
  Z11: { bezeichnung: 'KV-Beitrag für SW-Entschädigung Lehrling' },
  Z12: { bezeichnung: 'KV-Beitrag für gekürztes Entgelt', nur: BVAEB },
  Z13: { bezeichnung: 'UV-Beitrag über der Höchstbeitragsgrundlage', nur: BVAEB },
  Z14: { bezeichnung: 'Zuschlag zum WF in Wien', ab: '2026-01', nur: WIEN },
  Z15: { bezeichnung: 'Beitrag Sozialfonds Bewachungsgewerbe', ab: '2026-07' },
  Z16: { bezeichnung: 'Beitrag Sozialfonds Gebäudereinigungsgewerbe', ab: '2026-07' },
  Z21: { bezeichnung: 'UF-Beitrag für Beamte der Stadt Wien', nur: WIENER_LINIEN },
  Z22: { bezeichnung: 'Mitversicherung gem. § 51d ASVG – Verrechnung über Dienstgeber', nur: WIENER_LINIEN },
};

export const POSITIONSCODES = Object.keys(POSITIONSTYPEN);

export const positionstyp = (code: string): Positionstyp | undefined =>
  Object.hasOwn(POSITIONSTYPEN, code) ? POSITIONSTYPEN[code] : undefined;

/** May the type be used in a Beitragszeitraum? */
export function giltIm(code: string, zeitraum: Monat): boolean {
  const typ = positionstyp(code);
  return (
    typ !== undefined && (typ.ab === undefined || typ.ab <= zeitraum) && (typ.bis === undefined || zeitraum <= typ.bis)
  );
}
