import { enthaelt, naechsterTag, type Tag } from '../../../kern/zeit';
import { mitgliedschaftAm, type Sachverhalte } from '../sachverhalte';

/** Why the duty to report to this Krankenkasse ends, and with which day (ZR-115). */
export interface Kassenende {
  /** 6 change of fund, 8 end of membership, 9 death. */
  readonly gd: '6' | '8' | '9';
  readonly abfen: Tag;
  /** Betriebsnummer of the new fund. */
  readonly bbnrkkn?: string;
}

/** What ends the time of a member that began on or before a day; absent while it runs on. Adjoining memberships are one time. */
export function kassenende(sachverhalte: Sachverhalte, bbnrkk: string, ab: Tag): Kassenende | undefined {
  const { mitgliedschaften, tod } = sachverhalte;
  let bis: Tag | undefined = mitgliedschaftAm(sachverhalte, bbnrkk, ab)?.bis;
  for (let weiter = folgende(bis); weiter; weiter = folgende(bis)) bis = weiter.bis;
  if (tod !== undefined && (bis === undefined || tod <= bis)) return { gd: '9', abfen: tod };
  if (bis === undefined) return undefined;
  const danach = naechsterTag(bis);
  const neue = mitgliedschaften.find((m) => m.bbnrkk !== bbnrkk && enthaelt(m, danach));
  return neue ? { gd: '6', abfen: bis, bbnrkkn: neue.bbnrkk } : { gd: '8', abfen: bis };

  function folgende(ende: Tag | undefined): Sachverhalte['mitgliedschaften'][number] | undefined {
    return ende === undefined ? undefined : mitgliedschaftAm(sachverhalte, bbnrkk, naechsterTag(ende));
  }
}
