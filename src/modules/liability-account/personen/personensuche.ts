import { namensworte, registerschluessel } from '../../../domain/liability-account/namensworte';
import type { Anfrage } from '../../../platform/db/anfrage';

/** What is known about the person that is looked for; all of it has to fit. */
export interface Suchmerkmale {
  readonly name?: string;
  readonly geburtsdatum?: string;
  readonly registernummer?: string;
  readonly kennung?: string;
}

/** Greater than every character that can stand in a word. */
const LETZTES_ZEICHEN = '\u{10ffff}';

/** Words beyond these make the answer no smaller. */
const HOECHSTENS_WORTE = 8;

/**
 * The statement that finds persons, `undefined` when nothing is asked. The beginning of a word is a span in byte order, because under
 * row-level security `like` does not reach an index.
 */
export function personensuche(mandantId: number, merkmale: Suchmerkmale, anzahl: number): Anfrage | undefined {
  const values: unknown[] = [mandantId];
  const platz = (wert: unknown): string => `$${values.push(wert)}`;
  const gleich = (spalte: string, wert: string | undefined): string[] =>
    wert === undefined ? [] : [`p.${spalte} = ${platz(wert)}`];
  const { name, geburtsdatum, registernummer, kennung } = merkmale;
  const bedingungen = [
    ...gleich('geburtsdatum', geburtsdatum),
    ...gleich('registernummer', registernummer && registerschluessel(registernummer)),
    ...gleich('kennung', kennung),
    ...namensworte(name)
      .slice(0, HOECHSTENS_WORTE)
      .map(
        (wort) =>
          `exists (select 1 from liability_namenswort w where w.mandant_id = $1 and w.person_id = p.id
             and w.wort >= ${platz(wort)} and w.wort < ${platz(wort + LETZTES_ZEICHEN)})`,
      ),
  ];
  if (bedingungen.length === 0) return undefined;
  return {
    // Not kept prepared: a rare word and a common one want different plans.
    name: '',
    text: `select p.id, p.art, p.name, p.vorname, p.geburtsdatum from liability_person p
           where p.mandant_id = $1 and ${bedingungen.join(' and ')} order by p.id limit ${platz(anzahl)}`,
    values,
  };
}
