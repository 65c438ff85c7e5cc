import type { Tag } from '../../../kern/zeit';
import type { Datensatzversion, Dbzk } from '../../meldung';
import { gesendete, type Bezugszustand, type GefuehrterBezug } from '../bezug';

const VERSION_5_AB = '2024-01-01';
/** From this day on every report says which kind of Versorgungsbezug it is (ZR-147). */
const ART_AB = '2020-10-01';

/** The version in force on the day a report is made (ZR-001). */
export const versionAm = (ed: Tag): Datensatzversion => (ed >= VERSION_5_AB ? 5 : 4);

/** What a report says beside its reason and its days. */
export interface Meldungsinhalt {
  readonly gd: '1' | '2' | '3' | '5';
  readonly ed: Tag;
  /** ANTAUS of a Betriebsrente; absent means Grundstellung. */
  readonly antaus?: string | undefined;
  readonly kennzBeihilfe?: string | undefined;
}

/** Key, numbers and marks that every report carries. ANTAUS and WAISENLE do not exist before version 5 (G36). */
function rumpf(
  { schluessel, angaben, vsnr, azkk }: GefuehrterBezug,
  { gd, ed, antaus, kennzBeihilfe }: Meldungsinhalt,
): Dbzk {
  const datensatzversion = versionAm(ed);
  const { artVb, waisenle, dbna } = angaben;
  const beihilfe = kennzBeihilfe ?? angaben.kennzBeihilfe;
  return {
    ed,
    datensatzversion,
    gd,
    ...schluessel,
    ...(azkk !== undefined && { azkk }),
    ...(vsnr !== undefined && { vsnr }),
    ...(artVb !== undefined && ed >= ART_AB && { artVb }),
    ...(beihilfe !== undefined && { kennzBeihilfe: beihilfe }),
    ...(antaus !== undefined && datensatzversion === 5 && { antaus }),
    ...(waisenle !== undefined && waisenle !== '0' && datensatzversion === 5 && { waisenle }),
    dbna,
  };
}

/** Bewilligung/Beginn, or Vorabbescheinigung: with the whole person, and with the proof of the VSNR where it is the first report (ZR-010). */
export function beginnmeldung(
  zustand: GefuehrterBezug,
  inhalt: Meldungsinhalt & { readonly vbbg: Tag; readonly vbbetr: string },
): Dbzk {
  const { vsnrHerkunft, abfrageId, dbga, dban } = zustand.angaben;
  const istErste = gesendete(zustand).length === 0 && vsnrHerkunft !== undefined && vsnrHerkunft !== 'rueckmeldung';
  return {
    ...rumpf(zustand, inhalt),
    vbbg: inhalt.vbbg,
    vbbetr: inhalt.vbbetr,
    ...(istErste && { vsnrHerkunft, ...(abfrageId !== undefined && { abfrageId }) }),
    ...(dbga && { dbga }),
    ...(dban && { dban }),
  };
}

/** Änderung: old values stay valid until the day before (ZR-037). */
export const aenderungsmeldung = (
  zustand: GefuehrterBezug,
  inhalt: Meldungsinhalt & { readonly vbaen: Tag; readonly vbbetr: string },
): Dbzk => ({ ...rumpf(zustand, inhalt), vbaen: inhalt.vbaen, vbbetr: inhalt.vbbetr });

/** Ende: without an amount; the Beginn is that of the report (ZR-054). */
export const endemeldung = (zustand: GefuehrterBezug, inhalt: Meldungsinhalt & { readonly vben: Tag }): Dbzk => {
  const vbbg = beginnVon(zustand);
  return { ...rumpf(zustand, inhalt), ...(vbbg !== undefined && { vbbg }), vben: inhalt.vben };
};

/** The Storno of a report: the same content on the day it is made, in the version in force (ZR-030). */
export const stornomeldung = (meldung: Dbzk, ed: Tag): Dbzk => ({
  ...meldung,
  ed,
  datensatzversion: versionAm(ed),
  kennzst: true,
});

/** First day of the reported Versorgungsbezug; after a resumed payment the later one. */
export const beginnVon = (zustand: Bezugszustand): Tag | undefined =>
  gesendete(zustand).findLast(({ meldung }) => meldung.gd === '1')?.meldung.vbbg;

/** What is reported for a day: the amount and the marks of the last report that counts from that day or before. */
export const gemeldetAm = (zustand: Bezugszustand, tag: Tag): Dbzk | undefined =>
  gesendete(zustand)
    .map(({ meldung }) => meldung)
    .filter(({ gd, vbbg = '', vbaen = '' }) => (gd === '1' && vbbg <= tag) || (gd === '2' && vbaen <= tag))
    .sort((a, b) => ((a.vbaen ?? a.vbbg!) < (b.vbaen ?? b.vbbg!) ? -1 : 1))
    .at(-1);
