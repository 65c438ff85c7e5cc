import type { Groesse } from '../../rechenweg';
import type { Kennwerte } from './kennwerte';

/** Branches and levies that one percentage (T01) collects. */
export type Zweig = 'kv' | 'uv' | 'pv' | 'av' | 'ie' | 'ak' | 'wf';

/** What a Beschäftigtengruppe pays, as far as it is verified. */
export const TARIFARTEN = ['arbeiter-angestellte', 'geringfuegig', 'lehrling', 'freier-dienstnehmer'] as const;
export type Tarifart = (typeof TARIFARTEN)[number];

const OHNE_WF = { kv: 'kv', uv: 'uv', pv: 'pv', av: 'av', ie: 'ie', ak: 'ak' } as const;

/** The rate of each branch that a group pays; one that is absent is not paid. */
const TARIFE: Readonly<Record<Tarifart, Readonly<Partial<Record<Zweig, keyof Kennwerte>>>>> = {
  'arbeiter-angestellte': { ...OHNE_WF, wf: 'wf' },
  geringfuegig: { uv: 'uv' },
  lehrling: { kv: 'kvLehrling', pv: 'pv', av: 'avLehrling' },
  'freier-dienstnehmer': OHNE_WF,
};

/**
 * Groups that worked examples of the DM-Org (E.32.2) or a table of rates print with their code. The list of all groups is the
 * Tarifsystem, which changes; of another group the caller says what it pays, or which percentage.
 */
const GRUPPEN: Readonly<Record<string, Tarifart>> = {
  B001: 'arbeiter-angestellte',
  B002: 'arbeiter-angestellte',
  B010: 'geringfuegig',
  B030: 'geringfuegig',
  B044: 'lehrling',
  B045: 'lehrling',
  B053: 'freier-dienstnehmer',
};

export const bekannterTarif = (gruppe: string): Tarifart | undefined =>
  Object.hasOwn(GRUPPEN, gruppe) ? GRUPPEN[gruppe] : undefined;

/** Is the branch paid? Nobody knows it of a group that nobody has described: then a reported Abschlag is not refused for it. */
export const zahlt = (tarif: Tarifart | undefined, zweig: Zweig): boolean =>
  tarif === undefined || zweig in TARIFE[tarif];

/** The rates of the branches of a group, without some. */
export const zweigsaetze = (tarif: Tarifart, werte: Kennwerte, ohne: readonly Zweig[] = []): Groesse[] =>
  Object.entries(TARIFE[tarif])
    .filter(([zweig]) => !ohne.includes(zweig as Zweig))
    .map(([, wert]) => werte[wert]!);
