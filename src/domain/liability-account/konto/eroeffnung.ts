import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import { eroeffnungsregeln } from '../regeln/kontoangaben';
import type { Beitragskonto, Entwurf, KontoEroeffnet } from './tatsachen';
import type { Kontozustand } from './zustand';

/** Opens the Beitragskonto of a Betriebsnummer; there is one of it at the Einzugsstelle (LR-001). */
export function eroeffne(
  { konto }: Kontozustand,
  angaben: Beitragskonto,
  { heute, arbeitgeberBekannt }: { readonly heute: Tag; readonly arbeitgeberBekannt: boolean },
): Ergebnis<Entwurf<KontoEroeffnet>> {
  const befunde = pruefe(eroeffnungsregeln, { angaben, arbeitgeberBekannt }, heute);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  if (konto) {
    return fehlschlag({
      art: 'zustand-verbietet',
      regel: 'LR-001a',
      text: 'Zu dieser Betriebsnummer wird schon ein Beitragskonto geführt.',
      behebung: 'Das vorhandene Beitragskonto über die Betriebsnummer suchen und verwenden.',
    });
  }
  return erfolg({ art: 'beitragskonto', inhalt: angaben, entscheidung: { regel: 'LR-001a' } });
}
