import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import { drittletzterBankarbeitstag, kalenderangabe, type Bankkalender } from '../faelligkeit';
import { forderungsregeln } from '../regeln/kontoangaben';
import { gebucht, sollstellung, type NeueId } from './buchen';
import { LEER, type Posten } from './posten';
import type { Einzelforderung, Entwurf, Forderung, ForderungGebucht } from './tatsachen';
import type { Kontozustand } from './zustand';

export interface Forderungslage {
  readonly heute: Tag;
  readonly kalender: Bankkalender;
  readonly neueId: NeueId;
}

/** Books claims that no Beitragsnachweis brings: fees, Säumniszuschläge, a Schätzung, the rows of a Prüfbescheid. */
export function fordere(
  zustand: Kontozustand,
  forderung: Forderung,
  { heute, kalender, neueId }: Forderungslage,
): Ergebnis<Entwurf<ForderungGebucht>> {
  const { nachgewiesen, geschaetzt } = zustand;
  const befunde = pruefe(forderungsregeln, { forderung, nachgewiesen, geschaetzt }, heute);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const posten = forderung.posten.map((einzelne): Posten => ({
    id: neueId(),
    schuldart: einzelne.schuldart,
    ...(einzelne.beitragsmonat !== undefined && { beitragsmonat: einzelne.beitragsmonat }),
    faelligAm: faelligkeit(einzelne, kalender),
    betrag: einzelne.betrag,
    offen: LEER,
    herkunft: forderung.herkunft,
  }));
  const buchungen = posten.map((eines) => sollstellung(eines, neueId()));
  const regeln = ['LR-001b', ...(forderung.herkunft === 'schaetzung' ? ['LR-046'] : [])];
  return erfolg({
    art: 'forderung',
    inhalt: forderung,
    entscheidung: { ...gebucht(buchungen, posten, [], regeln), kalender: kalenderangabe(kalender) },
  });
}

/** The rules have seen to it that a claim without a due date has a month. */
const faelligkeit = ({ faelligAm, beitragsmonat }: Einzelforderung, { istBankarbeitstag }: Bankkalender): Tag =>
  faelligAm ?? drittletzterBankarbeitstag(beitragsmonat!, istBankarbeitstag);
