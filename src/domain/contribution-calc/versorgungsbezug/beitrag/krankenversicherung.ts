import { type Groesse, type Rechenweg } from '../../rechenweg';
import type { RegelId } from '../../regeln/koepfe';
import type { Kenngroessen } from './kenngroessen';
import { KAUFMAENNISCH } from './rundung';
import type { Bezug, Fall } from '../angaben/vorgaben';

/** The amounts of the KV: the general contribution, that of the Krankenkasse, and both. */
export interface KvBeitraege {
  readonly beitragAllgemein: Groesse;
  readonly zusatzbeitrag: Groesse;
  readonly beitrag: Groesse;
}

interface KvLage {
  readonly bezug: Bezug;
  readonly zusatzsatz: Groesse | undefined;
  readonly fall: Fall;
  readonly werte: Kenngroessen;
  readonly weg: Rechenweg;
}

/** Without a Zusatzbeitragssatz only nothing can be calculated; who calls has refused the other cases (CR-060). */
export function kvBeitraege(grundlage: Groesse, lage: KvLage): KvBeitraege {
  if (!lage.zusatzsatz) return ohneKv(lage.weg, 'Kein beitragspflichtiger Betrag', 'CR-020');
  const { allgemein, zusatz } = saetze(lage, lage.zusatzsatz);
  const { beitragAllgemein, zusatzbeitrag } = NACH_RUNDUNG[lage.fall.rundung](grundlage, allgemein, zusatz, lage.weg);
  return mitSumme(lage.weg, beitragAllgemein, zusatzbeitrag);
}

export const ohneKv = (weg: Rechenweg, grund: string, regel: RegelId): KvBeitraege =>
  mitSumme(weg, weg.entfaellt('kv/beitragAllgemein', grund, regel), weg.entfaellt('kv/zusatzbeitrag', grund, regel));

const mitSumme = (weg: Rechenweg, beitragAllgemein: Groesse, zusatzbeitrag: Groesse): KvBeitraege => ({
  beitragAllgemein,
  zusatzbeitrag,
  beitrag: weg.rechne('summe', 'kv/beitrag', { titel: 'Beitrag zur Krankenversicherung', regel: 'CR-069' }, [
    beitragAllgemein,
    zusatzbeitrag,
  ]),
});

/** CR-060; for Renten nach dem ALG both rates are halved (CR-061). */
function saetze({ bezug, werte, weg }: KvLage, eigener: Groesse): Record<'allgemein' | 'zusatz', Groesse> {
  if (bezug.art !== '4') return { allgemein: werte.kvSatz, zusatz: eigener };
  const halb = { regel: 'CR-061', einheit: 'Prozent' } as const;
  return {
    allgemein: weg.rechne('produkt', 'kv/satzAllgemein', { ...halb, titel: 'Halber allgemeiner Beitragssatz' }, [
      werte.kvSatz,
      werte.algFaktor,
    ]),
    zusatz: weg.rechne('produkt', 'kv/zusatzbeitragssatz', { ...halb, titel: 'Halber Zusatzbeitragssatz' }, [
      eigener,
      werte.algZusatzFaktor,
    ]),
  };
}

type Rundungsweise = (
  grundlage: Groesse,
  allgemein: Groesse,
  zusatz: Groesse,
  weg: Rechenweg,
) => Omit<KvBeitraege, 'beitrag'>;

const ALLGEMEIN = { titel: 'Allgemeiner Beitrag', regel: 'CR-060' } as const;
const ZUSATZ = { titel: 'Zusatzbeitrag', regel: 'CR-060' } as const;

/** CR-134: no norm says how; which way is that of the Krankenkasse is part of the request. */
const NACH_RUNDUNG: Readonly<Record<Fall['rundung'], Rundungsweise>> = {
  /** Each part with its full rate. */
  getrennt: (grundlage, allgemein, zusatz, weg) => ({
    beitragAllgemein: weg.rechne('prozent', 'kv/beitragAllgemein', { ...ALLGEMEIN, rundung: KAUFMAENNISCH }, [
      grundlage,
      allgemein,
    ]),
    zusatzbeitrag: weg.rechne('prozent', 'kv/zusatzbeitrag', { ...ZUSATZ, rundung: KAUFMAENNISCH }, [
      grundlage,
      zusatz,
    ]),
  }),
  /** Both rates as one; what is not the general part of that amount is the Zusatzbeitrag, so the parts add up. */
  zusammen: (grundlage, allgemein, zusatz, weg) => {
    const satz = weg.rechne('summe', 'kv/satz', { titel: 'Gesamtsatz', regel: 'CR-134', einheit: 'Prozent' }, [
      allgemein,
      zusatz,
    ]);
    const gesamt = weg.rechne(
      'prozent',
      'kv/gesamtbeitrag',
      { titel: 'Beitrag nach dem Gesamtsatz', regel: 'CR-134', rundung: KAUFMAENNISCH },
      [grundlage, satz],
    );
    const beitragAllgemein = weg.rechne('prozent', 'kv/beitragAllgemein', { ...ALLGEMEIN, rundung: KAUFMAENNISCH }, [
      grundlage,
      allgemein,
    ]);
    return {
      beitragAllgemein,
      zusatzbeitrag: weg.rechne('differenz', 'kv/zusatzbeitrag', ZUSATZ, [gesamt, beitragAllgemein]),
    };
  },
  /** As for the Gesamtsozialversicherungsbeitrag: half the rate, rounded, doubled. */
  haelftig: (grundlage, allgemein, zusatz, weg) => {
    const doppelt = (name: 'beitragAllgemein' | 'zusatzbeitrag', satz: Groesse, titel: string): Groesse => {
      const halberSatz = weg.rechne(
        'quotient',
        `kv/${name}/satz`,
        { titel: `Halber Satz: ${titel}`, regel: 'CR-134', einheit: 'Prozent' },
        [satz, ZWEI],
      );
      const haelfte = weg.rechne(
        'prozent',
        `kv/${name}/haelfte`,
        { titel: `Hälfte: ${titel}`, regel: 'CR-134', rundung: KAUFMAENNISCH },
        [grundlage, halberSatz],
      );
      return weg.rechne('produkt', `kv/${name}`, { titel, regel: 'CR-134' }, [haelfte, ZWEI]);
    };
    return {
      beitragAllgemein: doppelt('beitragAllgemein', allgemein, ALLGEMEIN.titel),
      zusatzbeitrag: doppelt('zusatzbeitrag', zusatz, ZUSATZ.titel),
    };
  },
};

const ZWEI: Groesse = { name: 'Hälften', wert: '2', herkunft: { art: 'norm', norm: '§ 2 Abs. 1 Satz 1 BVV' } };
