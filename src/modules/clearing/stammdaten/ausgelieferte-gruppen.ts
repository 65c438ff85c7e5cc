import type { Beschaeftigtengruppe } from '../../../domain/clearing/stammdaten';

/**
 * Beschäftigtengruppen the service knows without being told: only those whose attributes are verified (worked examples of the
 * DM-Org). All others are data of the Tarifsystem that the operator enters.
 */
export const AUSGELIEFERTE_GRUPPEN: readonly Beschaeftigtengruppe[] = [
  gruppe('B001', 'Arbeiter', '01', false, true),
  gruppe('B002', 'Angestellter', '02', false, true),
];

/** Codes of our own for trying out; they are not part of the official Tarifsystem and exist in sandbox tenants only. */
export const SANDBOX_GRUPPEN: readonly Beschaeftigtengruppe[] = [
  gruppe('XG01', 'Arbeiter geringfügig (nicht amtlich)', '01', true, false),
  gruppe('XG02', 'Angestellter geringfügig (nicht amtlich)', '02', true, false),
];

function gruppe(
  code: string,
  bezeichnung: string,
  bereich: string,
  geringfuegig: boolean,
  amtlich: boolean,
): Beschaeftigtengruppe {
  return {
    code,
    bezeichnung,
    beschaeftigungsbereich: bereich,
    geringfuegig,
    freierDienstvertrag: false,
    ab: '2019-01-01',
    amtlich,
  };
}
