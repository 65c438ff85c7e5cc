import { istOffen, offeneSumme, type Buchung, type Posten } from '../../../domain/liability-account/konto/posten';
import type { Kontotatsache } from '../../../domain/liability-account/konto/tatsachen';
import type { Kontozustand } from '../../../domain/liability-account/konto/zustand';
import type { Bewegung } from '../../../platform/akte/tatsache';
import type { Anfrage } from '../../../platform/db/anfrage';

/** One step of a Beitragskonto. */
export type Kontobewegung = Bewegung<Kontotatsache> & { readonly nachher: Kontozustand };

/** Statements that bring accounts, Posten, bookings and Haftungsverhältnisse to where the fold is; each handles all rows of the write. */
export function kontenFortschreiben(mandantId: number, schritte: readonly Kontobewegung[]): Anfrage[] {
  return [
    ...je(schritte.flatMap(neueKonten), (zeilen) => kontenAnlegen(mandantId, zeilen)),
    ...je(letzte(schritte.flatMap(bewegtePosten)), (zeilen) => postenFortschreiben(mandantId, zeilen)),
    ...je(schritte.flatMap(neueBuchungen), (zeilen) => buchungenAnhaengen(mandantId, zeilen)),
    ...je(schritte.flatMap(neueHaftungen), (zeilen) => haftungenAnlegen(mandantId, zeilen)),
    ...je(letzte(schritte.flatMap(kontostaende)), (zeilen) => kontostaendeSetzen(mandantId, zeilen)),
  ];
}

const je = <T>(zeilen: readonly T[], anfrage: (zeilen: readonly T[]) => Anfrage): Anfrage[] =>
  zeilen.length > 0 ? [anfrage(zeilen)] : [];

/** One row per id: where several steps of a write move the same one, the last counts. */
const letzte = <T extends { readonly id: string }>(zeilen: readonly T[]): T[] => [
  ...new Map(zeilen.map((zeile) => [zeile.id, zeile])).values(),
];

/* ---- accounts ---- */

const neueKonten = ({ akte, tatsache }: Kontobewegung) =>
  tatsache.art === 'beitragskonto' ? [{ id: akte.id, ...tatsache.inhalt }] : [];

const kontenAnlegen = (mandantId: number, zeilen: readonly ReturnType<typeof neueKonten>[number][]): Anfrage => ({
  name: 'liability-konto-anlegen',
  text: `insert into liability_konto (mandant_id, id, betriebsnummer, arbeitgeber, offen)
         select $1, n.id, n.betriebsnummer, n.arbeitgeber, 0 from unnest($2::uuid[], $3::text[], $4::uuid[])
           as n (id, betriebsnummer, arbeitgeber)`,
  values: [mandantId, zeilen.map((z) => z.id), zeilen.map((z) => z.betriebsnummer), zeilen.map((z) => z.arbeitgeber)],
});

const bucht = (tatsache: Kontotatsache): boolean => 'buchungen' in tatsache.entscheidung;

const kontostaende = ({ akte, tatsache, nachher }: Kontobewegung) =>
  bucht(tatsache) ? [{ id: akte.id, offen: offeneSumme(nachher.posten) }] : [];

const kontostaendeSetzen = (
  mandantId: number,
  zeilen: readonly ReturnType<typeof kontostaende>[number][],
): Anfrage => ({
  name: 'liability-konto-stand',
  text: `update liability_konto k set offen = n.offen from unnest($2::uuid[], $3::numeric[]) as n (id, offen)
         where k.mandant_id = $1 and k.id = n.id`,
  values: [mandantId, zeilen.map((z) => z.id), zeilen.map((z) => z.offen)],
});

/* ---- Posten ---- */

const bewegtePosten = ({ akte, tatsache }: Kontobewegung): (Posten & { readonly kontoId: string })[] =>
  'posten' in tatsache.entscheidung
    ? tatsache.entscheidung.posten.map((posten) => ({ ...posten, kontoId: akte.id }))
    : [];

/** A Posten that is there already moves only what is open of it; its claim never changes. */
const postenFortschreiben = (
  mandantId: number,
  zeilen: readonly ReturnType<typeof bewegtePosten>[number][],
): Anfrage => ({
  name: 'liability-posten-fortschreiben',
  text: `insert into liability_posten (mandant_id, id, konto_id, schuldart, beitragsmonat, faellig_am, betrag, offen, herkunft, erledigt)
         select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::numeric[], $8::numeric[], $9::text[],
                                    $10::boolean[]) as n
         on conflict on constraint liability_posten_pk do update set offen = excluded.offen, erledigt = excluded.erledigt`,
  values: [
    mandantId,
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.kontoId),
    zeilen.map((z) => z.schuldart),
    zeilen.map((z) => z.beitragsmonat ?? null),
    zeilen.map((z) => z.faelligAm),
    zeilen.map((z) => z.betrag),
    zeilen.map((z) => z.offen),
    zeilen.map((z) => z.herkunft),
    zeilen.map((z) => !istOffen(z)),
  ],
});

/* ---- bookings ---- */

interface Buchungszeile extends Buchung {
  readonly kontoId: string;
  readonly tatsacheId: string;
  readonly bekanntAm: string;
}

const neueBuchungen = ({ akte, tatsache }: Kontobewegung): Buchungszeile[] =>
  'buchungen' in tatsache.entscheidung
    ? tatsache.entscheidung.buchungen.map((buchung) => ({
        ...buchung,
        kontoId: akte.id,
        tatsacheId: tatsache.id,
        bekanntAm: tatsache.bekanntAm,
      }))
    : [];

const buchungenAnhaengen = (mandantId: number, zeilen: readonly Buchungszeile[]): Anfrage => ({
  name: 'liability-buchung-anhaengen',
  text: `insert into liability_buchung (mandant_id, id, konto_id, tatsache_id, soll, haben, betrag, wertstellung, grund, posten_id,
                                        zahlung_id, zu, bekannt_am)
         select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::numeric[], $8::date[], $9::text[],
                                    $10::uuid[], $11::uuid[], $12::uuid[], $13::timestamptz[]) as n`,
  values: [
    mandantId,
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.kontoId),
    zeilen.map((z) => z.tatsacheId),
    zeilen.map((z) => z.soll),
    zeilen.map((z) => z.haben),
    zeilen.map((z) => z.betrag),
    zeilen.map((z) => z.wertstellung),
    zeilen.map((z) => z.grund),
    zeilen.map((z) => z.posten ?? null),
    zeilen.map((z) => z.zahlung ?? null),
    zeilen.map((z) => z.zu ?? null),
    zeilen.map((z) => z.bekanntAm),
  ],
});

/* ---- who is liable ---- */

const neueHaftungen = ({ akte, tatsache }: Kontobewegung) =>
  tatsache.art === 'haftungsverhaeltnis'
    ? [
        {
          id: tatsache.id,
          kontoId: akte.id,
          schuldner: tatsache.inhalt.schuldner,
          haftungsart: tatsache.inhalt.haftungsart,
        },
      ]
    : [];

const haftungenAnlegen = (mandantId: number, zeilen: readonly ReturnType<typeof neueHaftungen>[number][]): Anfrage => ({
  name: 'liability-haftung-anlegen',
  text: `insert into liability_haftung (mandant_id, id, konto_id, schuldner, haftungsart)
         select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as n`,
  values: [
    mandantId,
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.kontoId),
    zeilen.map((z) => z.schuldner),
    zeilen.map((z) => z.haftungsart),
  ],
});
