import { istGefuehrt, type Bezugszustand } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import type { Bewegung } from '../../../platform/akte/tatsache';
import type { Anfrage } from '../../../platform/db/anfrage';
import type { Zahlstellentatsache } from './zahlstelle.akte';

type Schritt = Bewegung<Zahlstellentatsache>;

/** Statements that bring Versorgungsbezüge and clarification cases to where the fold is; each handles all rows of the write. */
export function lesemodellDerZahlstelle(mandantId: number, schritte: readonly Schritt[]): Anfrage[] {
  const bezuege = schritte.filter(({ akte }) => akte.art === 'zahlstelle.versorgungsbezug');
  return [
    ...je(jeLetzte(bezuege.flatMap(gefuehrte)), (zeilen) => bezuegeAblegen(mandantId, zeilen)),
    ...je(bezuege.flatMap(neueKlaerungen), (zeilen) => klaerungenAnlegen(mandantId, zeilen)),
    ...je(bezuege.flatMap(beendeteKlaerungen), (ids) => klaerungenErledigen(mandantId, ids)),
  ];
}

const je = <T>(zeilen: readonly T[], anfrage: (zeilen: readonly T[]) => Anfrage): Anfrage[] =>
  zeilen.length > 0 ? [anfrage(zeilen)] : [];

/** One row per id: an upsert must not meet the same row twice; the last movement counts. */
const jeLetzte = <T extends { readonly id: string }>(zeilen: readonly T[]): T[] => [
  ...new Map(zeilen.map((z) => [z.id, z])).values(),
];

/** At the Zahlstelle's side a Versorgungsbezug is its Akte, so both bear one id. */
const gefuehrte = ({ akte, nachher }: Schritt) => {
  const zustand = nachher as Bezugszustand;
  return istGefuehrt(zustand) ? [{ id: akte.id, zustand }] : [];
};

const bezuegeAblegen = (mandantId: number, zeilen: readonly ReturnType<typeof gefuehrte>[number][]): Anfrage => ({
  name: 'versorgungsbezug-zahlstelle-ablegen',
  text: `insert into versorgungsbezug (mandant_id, id, seite, akte_id, zahlstellennummer, azvu, bbnrkk, absender, status)
         select $1, n.id, 'zahlstelle', n.id, n.zahlstellennummer, n.azvu, n.bbnrkk, n.absender, n.status
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
              as n (id, zahlstellennummer, azvu, bbnrkk, absender, status)
         on conflict (mandant_id, id) do update set status = excluded.status`,
  values: [
    mandantId,
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.zustand.schluessel.zahlstellennummer),
    zeilen.map((z) => z.zustand.schluessel.azvu),
    zeilen.map((z) => z.zustand.schluessel.bbnrkk),
    zeilen.map((z) => z.zustand.absender ?? null),
    zeilen.map((z) => z.zustand.status),
  ],
});

const neueKlaerungen = ({ akte, tatsache }: Schritt) =>
  tatsache.art === 'dbkz-erhalten' && tatsache.entscheidung.status === 'zu-klaeren'
    ? [{ akteId: akte.id, tatsache }]
    : [];

const klaerungenAnlegen = (
  mandantId: number,
  zeilen: readonly ReturnType<typeof neueKlaerungen>[number][],
): Anfrage => ({
  name: 'klaerungsfall-anlegen',
  text: `insert into klaerungsfall (mandant_id, id, akte_id, zahlstellennummer, absender, status, erstellt_am)
         select $1, n.id, n.akte_id, n.zahlstellennummer, n.absender, 'offen', n.erstellt_am
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
              as n (id, akte_id, zahlstellennummer, absender, erstellt_am)`,
  values: [
    mandantId,
    zeilen.map((z) => z.tatsache.id),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.tatsache.inhalt.zahlstellennummer),
    zeilen.map((z) => z.tatsache.entscheidung.absender ?? null),
    zeilen.map((z) => z.tatsache.bekanntAm),
  ],
});

/** A case that has left the state is done, by whatever fact. */
const beendeteKlaerungen = ({ vorher, nachher }: Schritt): string[] => {
  const offene = new Set((nachher as Bezugszustand).klaerungen.map(({ id }) => id));
  return (vorher as Bezugszustand).klaerungen.map(({ id }) => id).filter((id) => !offene.has(id));
};

const klaerungenErledigen = (mandantId: number, ids: readonly string[]): Anfrage => ({
  name: 'klaerungsfall-erledigen',
  text: `update klaerungsfall k set status = 'erledigt' where k.mandant_id = $1 and k.id = any($2::uuid[])`,
  values: [mandantId, ids],
});
