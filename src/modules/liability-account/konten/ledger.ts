import type { QueryResult } from 'pg';
import type { Buchung, Posten } from '../../../domain/liability-account/konto/posten';
import type { Stehend } from '../../../domain/liability-account/konto/stehend';
import type { Zahlung } from '../../../domain/liability-account/konto/tatsachen';
import type { Anfrage } from '../../../platform/db/anfrage';

const STEHENDE = `select b.id, b.soll, b.haben, b.betrag, b.wertstellung, b.grund, b.posten_id, b.zahlung_id,
    p.schuldart, p.beitragsmonat, p.faellig_am, p.betrag as posten_betrag, p.offen, p.herkunft,
    z.inhalt as zahlung, z.entscheidung as zahlungsentscheidung
  from liability_buchung b
  left join liability_posten p on p.mandant_id = b.mandant_id and p.id = b.posten_id
  left join liability_account_tatsache z on z.mandant_id = b.mandant_id and z.id = b.zahlung_id
  where b.mandant_id = $1 and b.zu is null
    and not exists (select 1 from liability_buchung g where g.mandant_id = b.mandant_id and g.zu = b.id)`;

/** What of a payment stands in the ledger: read behind the lock of its Konto, so nothing moves until the decision is written. */
export const stehendeDerZahlung = (mandantId: number, zahlung: string): Anfrage => ({
  name: 'liability-stehende-der-zahlung',
  text: `${STEHENDE} and b.zahlung_id = $2 order by b.id`,
  values: [mandantId, zahlung],
});

/** What stands on the Schätzung of a month: its claims and the money that was paid on them. */
export const stehendeDerSchaetzung = (mandantId: number, kontoId: string, monat: string): Anfrage => ({
  name: 'liability-stehende-der-schaetzung',
  text: `${STEHENDE} and b.posten_id in (select q.id from liability_posten q where q.mandant_id = $1 and q.konto_id = $2
           and q.beitragsmonat = $3 and q.herkunft = 'schaetzung') order by b.id`,
  values: [mandantId, kontoId, monat],
});

interface Zeile extends Pick<Buchung, 'id' | 'soll' | 'haben' | 'betrag' | 'wertstellung' | 'grund'> {
  readonly posten_id: string | null;
  readonly zahlung_id: string | null;
  readonly schuldart: Posten['schuldart'];
  readonly beitragsmonat: string | null;
  readonly faellig_am: string;
  readonly posten_betrag: string;
  readonly offen: string;
  readonly herkunft: Posten['herkunft'];
  readonly zahlung: Zahlung;
  readonly zahlungsentscheidung: { readonly zahler: string };
}

export const alsStehende = (ergebnis: QueryResult): Stehend[] => (ergebnis.rows as Zeile[]).map(alsStehend);

function alsStehend({ id, soll, haben, betrag, wertstellung, grund, ...zeile }: Zeile): Stehend {
  const { posten_id: posten, zahlung_id: zahlung } = zeile;
  return {
    buchung: {
      id,
      soll,
      haben,
      betrag,
      wertstellung,
      grund,
      ...(posten !== null && { posten }),
      ...(zahlung !== null && { zahlung }),
    },
    ...(posten !== null && { posten: alsPosten(posten, zeile) }),
    ...(zahlung !== null && {
      zahlung: { id: zahlung, zahler: zeile.zahlungsentscheidung.zahler, ...kopf(zeile.zahlung) },
    }),
  };
}

const alsPosten = (id: string, zeile: Omit<Zeile, keyof Buchung>): Posten => ({
  id,
  schuldart: zeile.schuldart,
  ...(zeile.beitragsmonat !== null && { beitragsmonat: zeile.beitragsmonat }),
  faelligAm: zeile.faellig_am,
  betrag: zeile.posten_betrag,
  offen: zeile.offen,
  herkunft: zeile.herkunft,
});

const kopf = ({ wertstellung, tilgungsbestimmung }: Zahlung): Pick<Zahlung, 'wertstellung' | 'tilgungsbestimmung'> => ({
  wertstellung,
  ...(tilgungsbestimmung && { tilgungsbestimmung }),
});
