import { betrag, NULL_BETRAG } from '../../kern/geld';
import { vortag, type Tag } from '../../kern/zeit';
import type { Dbkz } from '../meldung';
import type { Bezugszustand, Vorgang } from './bezug';

/** Freibetrag as payroll keeps it: `hoehe` 0.00 with `anspruch` means the full one (ZR-134). */
export interface Freibetrag {
  readonly anspruch: boolean;
  readonly hoehe: string;
}

/** What holds from a day on, as the fund has found it or, in the start phase, a clerk has set it (ZR-146). */
export interface Zeitscheibe {
  readonly ab: Tag;
  readonly bis?: Tag;
  readonly kennzabf?: string;
  readonly vbmax?: string;
  readonly mehrfachbezug?: string;
  readonly freibetrag: Freibetrag;
}

/** One finding on its day; what it leaves out goes on as before, unless it starts anew. */
type Angabe = Omit<Zeitscheibe, 'bis' | 'freibetrag'> & {
  readonly freibetrag?: Freibetrag;
  readonly vonVorn: boolean;
};

const KEINER: Freibetrag = { anspruch: false, hoehe: '0.00' };
const VOLLER: Freibetrag = { anspruch: true, hoehe: '0.00' };

/**
 * The Freibetrag that payroll takes over. With Mehrfachbezug the fund says it; with Einfachbezug the Zahlstelle grants a Betriebsrente the
 * full one where contributions are due (ZR-132, ZR-136; KENNZABF 4 like 2, ZR-144).
 */
export function freibetragAus(
  artVb: string | undefined,
  { kennzabf, mehrfachbezug, kennzfb, fb }: Pick<Dbkz, 'kennzabf' | 'mehrfachbezug' | 'kennzfb' | 'fb'>,
): Freibetrag {
  if (mehrfachbezug !== '2') return artVb === '5' && kennzabf !== '1' ? VOLLER : KEINER;
  if (kennzfb === 'ANTEILIG') return { anspruch: true, hoehe: fb! };
  return kennzfb === 'JA' ? VOLLER : KEINER;
}

/** The time slices of a Versorgungsbezug, oldest first. */
export const zeitscheiben = ({ vorgaenge, eingaben, angaben }: Bezugszustand): Zeitscheibe[] =>
  abschnitte(vorgaenge).flatMap((abschnitt, i) => {
    const eingegeben =
      i > 0
        ? []
        : eingaben.map(({ anspruch, hoehe, ...rest }) => ({
            ...rest,
            freibetrag: { anspruch, hoehe },
            vonVorn: false,
          }));
    return scheibenAus(
      [...eingegeben, ...feststellungen(abschnitt, angaben?.artVb)],
      endeVon(abschnitt),
      angaben?.artVb,
    );
  });

/** The slice of a day. */
export const scheibeAm = (zustand: Bezugszustand, tag: Tag): Zeitscheibe | undefined =>
  zeitscheiben(zustand).findLast(({ ab, bis }) => ab <= tag && (bis === undefined || tag <= bis));

/** A resumed payment begins anew (ZR-055); what was found before keeps its own end. */
const abschnitte = (vorgaenge: readonly Vorgang[]): Vorgang[][] =>
  vorgaenge.reduce<Vorgang[][]>(
    (bisher, vorgang) => {
      const letzter = bisher.at(-1)!;
      const neuerBeginn =
        vorgang.art === 'rueckkehr' ||
        (vorgang.art === 'gesendet' && vorgang.meldung.gd === '1' && endeVon(letzter) !== undefined);
      return neuerBeginn ? [...bisher, [vorgang]] : [...bisher.slice(0, -1), [...letzter, vorgang]];
    },
    [[]],
  );

/** Last day under this key; of end reports that cross (ZR-112) the earlier day counts. */
const endeVon = (vorgaenge: readonly Vorgang[]): Tag | undefined =>
  vorgaenge
    .map((vorgang) => {
      if (vorgang.art === 'wechsel') return vortag(vorgang.ab);
      if (vorgang.art === 'rueckkehr') return undefined;
      return vorgang.art === 'gesendet' ? vorgang.meldung.vben : vorgang.meldung.abfen;
    })
    .filter((tag) => tag !== undefined)
    .sort()[0];

/** An answer to a Vorabbescheinigung is no finding yet (ZR-007). */
const feststellungen = (vorgaenge: readonly Vorgang[], artVb: string | undefined): Angabe[] =>
  vorgaenge.flatMap((vorgang) => {
    if (vorgang.art !== 'erhalten' || !['1', '2', '7'].includes(vorgang.meldung.gd)) return [];
    const { gd, kennzabf, vbmax, mehrfachbezug } = vorgang.meldung;
    return {
      ab: vorgang.ab,
      ...(kennzabf !== undefined && { kennzabf }),
      ...(vbmax !== undefined && { vbmax }),
      ...(mehrfachbezug !== undefined && { mehrfachbezug, freibetrag: freibetragAus(artVb, vorgang.meldung) }),
      vonVorn: gd === '1',
    };
  });

/** In order of their days, of one day in order of arrival; each adds to what held before. */
function scheibenAus(angaben: readonly Angabe[], ende: Tag | undefined, artVb: string | undefined): Zeitscheibe[] {
  const geordnet = angaben
    .map((angabe, stelle) => ({ angabe, stelle }))
    .sort((a, b) => (a.angabe.ab === b.angabe.ab ? a.stelle - b.stelle : a.angabe.ab < b.angabe.ab ? -1 : 1));
  return geordnet
    .reduce<Zeitscheibe[]>((bisher, { angabe }) => {
      const vorige = bisher.at(-1);
      const neu = ergaenzt(vorige, angabe, artVb);
      return [...(vorige?.ab === neu.ab ? bisher.slice(0, -1) : bisher), neu];
    }, [])
    .filter(({ ab }) => ende === undefined || ab <= ende)
    .map((scheibe, i, alle) => {
      const naechste = alle[i + 1];
      const bis = naechste === undefined ? ende : vortag(naechste.ab);
      return { ...scheibe, ...(bis !== undefined && { bis }) };
    });
}

/** VBmax 0.00 beside a duty says that there is none any more (ZR-123); with KENNZABF 1 it really is 0.00 (ZR-124). */
function ergaenzt(
  vorige: Zeitscheibe | undefined,
  { vonVorn, ...gesagt }: Angabe,
  artVb: string | undefined,
): Zeitscheibe {
  const { vbmax, freibetrag, ...rest }: Omit<Angabe, 'vonVorn'> = { ...(vonVorn ? {} : vorige), ...gesagt };
  const entfallen = vbmax !== undefined && betrag(vbmax).eq(NULL_BETRAG) && rest.kennzabf !== '1';
  return {
    ...rest,
    ...(vbmax !== undefined && !entfallen && { vbmax }),
    freibetrag: freibetragNach(rest, gesagt.freibetrag, freibetrag, artVb),
  };
}

/** With Einfachbezug the Freibetrag follows the duty, so a finding about the duty alone moves it too. */
function freibetragNach(
  scheibe: Omit<Zeitscheibe, 'bis' | 'freibetrag'>,
  gesagt: Freibetrag | undefined,
  bisher: Freibetrag | undefined,
  artVb: string | undefined,
): Freibetrag {
  return gesagt ?? (scheibe.mehrfachbezug === '2' && bisher ? bisher : freibetragAus(artVb, scheibe));
}
