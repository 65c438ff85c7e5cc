import { alsText, betrag, NULL_BETRAG, summe, type Betrag } from '../../../kern/geld';
import type { Tag } from '../../../kern/zeit';
import type { Dbzk } from '../../meldung';
import { laeuft, type GefuehrterBezug, type Privatanteilnachweis } from '../bezug';
import { gemeldetAm, versionAm } from './meldungsbau';

/** A benefit with the parts of it that are no Versorgungsbezug (§ 229 Abs. 1 Satz 1 Nr. 5 SGB V). */
export interface Leistung {
  /** Whole monthly amount. */
  readonly betriebsrente: string;
  /** Part from Altersvorsorgevermögen after § 92 EStG. */
  readonly anteilAltersvorsorgevermoegen?: string;
  /** Part that the beneficiary has paid himself after the employment (ZR-088). */
  readonly privatanteil?: string;
}

/** What a clerk says for a report. */
export interface Entwurfsangaben extends Leistung {
  readonly privatanteilNachweis?: Privatanteilnachweis;
  readonly kennzBeihilfe?: string;
  /** First day these amounts hold from. */
  readonly ab: Tag;
  /** Last day of the benefit. */
  readonly bis?: Tag;
  /** Vorabbescheinigung instead of the Beginn. */
  readonly vorab?: boolean;
}

export interface Entwurfskontext {
  readonly angaben: Entwurfsangaben;
  readonly zustand: GefuehrterBezug;
  readonly heute: Tag;
}

const teil = (text: string | undefined): Betrag => betrag(text ?? '0');

export const ausgeschlossen = ({ anteilAltersvorsorgevermoegen, privatanteil }: Leistung): Betrag =>
  summe([teil(anteilAltersvorsorgevermoegen), teil(privatanteil)]);

/** The part that is a Versorgungsbezug, in full and never capped (ZR-063, ZR-064). */
export const meldebetrag = (leistung: Leistung): Betrag =>
  betrag(leistung.betriebsrente).minus(ausgeschlossen(leistung));

/** VBBETR and ANTAUS of a Betriebsrente (ZR-064, ZR-079). */
export const meldewerte = (leistung: Leistung): { readonly vbbetr: string; readonly antaus: '1' | '2' } => ({
  vbbetr: alsText(meldebetrag(leistung)),
  antaus: ausgeschlossen(leistung).gt(NULL_BETRAG) ? '2' : '1',
});

export const istLeer = ({ angaben }: Entwurfskontext): boolean => meldebetrag(angaben).eq(NULL_BETRAG);

/** ANTAUS that this report has to carry; only Betriebsrenten do, from version 5 on (ZR-076, ZR-077). */
export const antausVon = ({ angaben, zustand, heute }: Entwurfskontext): '1' | '2' | undefined =>
  zustand.angaben.artVb === '5' && versionAm(heute) === 5 ? meldewerte(angaben).antaus : undefined;

/** The reason of the report by what was reported before (ZR-005, ZR-037, ZR-055). */
export function grundVon(kontext: Entwurfskontext): '1' | '2' | '3' | '5' {
  const { angaben, zustand } = kontext;
  if (!laeuft(zustand.status)) return angaben.vorab === true ? '5' : '1';
  return angaben.bis !== undefined || istLeer(kontext) ? '3' : '2';
}

/** What differs from the report that holds on the day: a mark that was never reported is no change of an old one (G40). */
export interface Abweichung {
  readonly betrag: boolean;
  readonly beihilfe: boolean;
  readonly antaus: 'gleich' | 'anders' | 'erstmals';
  readonly waisenle: 'gleich' | 'erstmals';
}

export function abweichungVon(kontext: Entwurfskontext): Abweichung {
  const { angaben, zustand, heute } = kontext;
  const gemeldet = gemeldetAm(zustand, angaben.ab);
  const antaus = antausVon(kontext);
  const waisenle = versionAm(heute) === 5 && istGesetzt(zustand.angaben.waisenle);
  return {
    betrag: gemeldet?.vbbetr === undefined || !betrag(gemeldet.vbbetr).eq(meldebetrag(angaben)),
    beihilfe: istAndereBeihilfe(angaben.kennzBeihilfe, gemeldet),
    antaus: vergleiche(antaus, gemeldet?.antaus),
    waisenle: waisenle && !istGesetzt(gemeldet?.waisenle) ? 'erstmals' : 'gleich',
  };
}

const istGesetzt = (kennzeichen: string | undefined): boolean => kennzeichen !== undefined && kennzeichen !== '0';

const vergleiche = (neu: string | undefined, gemeldet: string | undefined): Abweichung['antaus'] => {
  if (neu === undefined || neu === gemeldet) return 'gleich';
  return istGesetzt(gemeldet) ? 'anders' : 'erstmals';
};

/** N of version 4 meant "no or not known" (ZR-071), so "unknown" says nothing new about it. */
const istAndereBeihilfe = (neu: string | undefined, gemeldet: Dbzk | undefined): boolean =>
  neu !== undefined &&
  neu !== gemeldet?.kennzBeihilfe &&
  !(neu === 'U' && gemeldet?.kennzBeihilfe === 'N' && gemeldet.datensatzversion === 4);

export const istUnveraendert = ({ betrag: anders, beihilfe, antaus, waisenle }: Abweichung): boolean =>
  !anders && !beihilfe && antaus === 'gleich' && waisenle === 'gleich';
/** Nothing but marks that came with version 5 would be new. */
export const sindNurNeueKennzeichen = (abweichung: Abweichung): boolean =>
  !abweichung.betrag && !abweichung.beihilfe && abweichung.antaus !== 'anders' && !istUnveraendert(abweichung);
