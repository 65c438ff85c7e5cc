import type { Land } from '../../../domain/kern/norm';
import type { Recht } from '../recht';

/** A client of a sandbox tenant: the roles of the procedure, each with the least it needs. */
export interface Rolle {
  /** The legal order the role belongs to; absent: both. */
  readonly land?: Land;
  readonly rechte: readonly Recht[];
  readonly seriennummer?: string;
  readonly zahlstellennummer?: string;
  /** Shown to integrators: whom the client stands for and why it has these scopes. */
  readonly beschreibung: string;
}

/** Order as shown; the key is also the first half of the `client_id`. */
export const ROLLEN = {
  meldungsersteller: {
    land: 'AT',
    rechte: ['clearing:lesen', 'clearing:melden', 'clearing:bearbeiten', 'contribution-calc:rechnen'],
    seriennummer: '900001',
    beschreibung:
      'Dienstgeber oder Steuerberatung (AT): meldet, bearbeitet die eigenen Clearingfälle, rechnet Beiträge vor der Meldung nach.',
  },
  // A second sender of the same tenant, because a case of one is "not found" for the other: that can only be seen with two.
  meldungsersteller2: {
    land: 'AT',
    rechte: ['clearing:lesen', 'clearing:melden', 'clearing:bearbeiten', 'contribution-calc:rechnen'],
    seriennummer: '900002',
    beschreibung:
      'Zweiter Meldungsersteller (AT): sieht die Fälle des ersten nicht, solange kein Verfahrensrecht hinterlegt ist.',
  },
  // Accounts and Zuordnungen decide who receives a case. Senders hold `bearbeiten`, so that maintenance hangs on `abschliessen`.
  oegk: {
    land: 'AT',
    rechte: [
      'clearing:lesen',
      'clearing:melden',
      'clearing:bearbeiten',
      'clearing:abschliessen',
      'contribution-calc:rechnen',
    ],
    beschreibung:
      'Sachbearbeitung der ÖGK (AT): sieht alle Fälle, meldet von Amts wegen, schließt Fälle ab, pflegt Beitragskonten und Beschäftigtengruppen.',
  },
  zahlstelle: {
    land: 'DE',
    rechte: ['zahlstelle:lesen', 'zahlstelle:melden', 'contribution-calc:rechnen'],
    zahlstellennummer: '10600018',
    beschreibung:
      'Zahlstelle von Versorgungsbezügen (DE): meldet, nimmt Rückmeldungen auf, rechnet die abzuführenden Beiträge.',
  },
  krankenkasse: {
    land: 'DE',
    rechte: [
      'zahlstelle:lesen',
      'zahlstelle:melden',
      'zahlstelle:entscheiden',
      'contribution-calc:rechnen',
      'contribution-calc:stammdaten',
    ],
    beschreibung:
      'Sachbearbeitung der Krankenkasse (DE): nimmt Meldungen aus Dateien auf, pflegt Sachverhalte der Versicherten, entscheidet, führt den eigenen Zusatzbeitragssatz.',
  },
  haftung: {
    land: 'DE',
    rechte: [
      'liability-account:lesen',
      'liability-account:buchen',
      'liability-account:haften',
      'liability-account:vollstrecken',
      'liability-account:importieren',
      'contribution-calc:rechnen',
    ],
    beschreibung:
      'Sachbearbeitung Beitragseinzug (DE): bucht, stellt Haftung fest, schlägt Maßnahmen vor – und gibt deshalb keine frei.',
  },
  freigabe: {
    land: 'DE',
    rechte: ['liability-account:lesen', 'liability-account:freigeben'],
    beschreibung:
      'Zweite Person im Beitragseinzug (DE): gibt vorgeschlagene Maßnahmen frei, kann aber keine vorschlagen.',
  },
  betrieb: {
    rechte: ['betrieb:lesen', 'betrieb:ausfuehren'],
    beschreibung:
      'Betrieb: liest Protokoll und Ereignisse, startet Läufe, stellt die Sandbox-Uhr; kein fachliches Recht.',
  },
} as const satisfies Record<string, Rolle>;

export type Rollenname = keyof typeof ROLLEN;

export const ROLLENNAMEN = Object.keys(ROLLEN) as Rollenname[];
export const rolle = (name: Rollenname): Rolle => ROLLEN[name];
export const istRollenname = (text: string): text is Rollenname => Object.hasOwn(ROLLEN, text);
