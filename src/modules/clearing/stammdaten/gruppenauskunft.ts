import { gruppeAm, type Beschaeftigtengruppe, type Gruppenzustand } from '../../../domain/clearing/stammdaten';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Tag } from '../../../domain/kern/zeit';
import type { Aktenschluessel, Aktenstand } from '../../../platform/akte/tatsache';
import { gruppenAkte } from '../akte/clearing.akte';
import { AUSGELIEFERTE_GRUPPEN, SANDBOX_GRUPPEN } from './ausgelieferte-gruppen';

/** Looks a Beschäftigtengruppe up: what the tenant has stored stands above what is shipped. */
export const gruppenauskunft =
  (gelesen: (akte: Aktenschluessel) => Aktenstand<Gruppenzustand> | undefined, sandbox: boolean) =>
  (code: string, tag: Tag): Beschaeftigtengruppe | undefined => {
    const eigene = gelesen(gruppenAkte(code));
    const gefunden = eigene && gruppeAm(eigene.zustand, tag);
    return (
      gefunden ??
      [...AUSGELIEFERTE_GRUPPEN, ...(sandbox ? SANDBOX_GRUPPEN : [])].find((g) => g.code === code && g.ab <= tag)
    );
  };

/** Codes of the Beschäftigtengruppen that a mBGM names. */
export const genannteGruppen = (meldung: Meldung): string[] =>
  meldung.meldungsart === 'mbgm'
    ? [
        ...new Set(
          (meldung.tarifbloecke ?? []).flatMap((b) =>
            b.beschaeftigtengruppe === undefined ? [] : [b.beschaeftigtengruppe],
          ),
        ),
      ]
    : [];
