import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import type { Entwurf, Haftungsangaben, HaftungErmittelt } from '../konto/tatsachen';
import type { Personart } from '../person';
import type { Kontozustand } from '../konto/zustand';
import { haftungsregeln } from '../regeln/haftung';
import { normAm } from './deckung';
import { HAFTUNGSARTEN } from './haftungsarten.tabelle';

export interface Ermittlungslage {
  readonly heute: Tag;
  readonly schuldnerBekannt: boolean;
  readonly schuldnerArt?: Personart;
  /** Which of the named Belege are stored. */
  readonly bekannteBelege: readonly string[];
}

/** Opens a Haftungsverhältnis: who is liable on this Konto, as what, for which periods, proved by what (LR-004). */
export function ermittle(
  { konto }: Kontozustand,
  angaben: Haftungsangaben,
  { heute, ...lage }: Ermittlungslage,
): Ergebnis<Entwurf<HaftungErmittelt>> {
  const befunde = pruefe(haftungsregeln, { angaben, arbeitgeber: konto!.arbeitgeber, ...lage }, heute);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const [{ ab }] = angaben.zeitraeume as [Haftungsangaben['zeitraeume'][number]];
  const { fassungen } = HAFTUNGSARTEN[angaben.haftungsart];
  return erfolg({
    art: 'haftungsverhaeltnis',
    inhalt: angaben,
    entscheidung: { regel: 'LR-004a', norm: normAm(fassungen, ab), stand: 'ermittelt' },
    wirktAb: ab,
  });
}
