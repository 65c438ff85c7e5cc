import { bezugsstatus } from '../../../domain/zahlstelle/kassenseite/bezugsstatus';
import type { Personzustand, Versorgungsbezug } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Meldungstatsache, Persontatsache, Rueckmeldung } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import type { Bewegung, Tatsache } from '../../../platform/akte/tatsache';
import type { Anfrage } from '../../../platform/db/anfrage';

type Schritt = Bewegung<Persontatsache>;

/** Statements that bring reports, Versorgungsbezüge and DBKZ of the Krankenkasse's side to where the fold is. */
export function lesemodellDerKasse(mandantId: number, bewegungen: readonly Bewegung<Tatsache>[]): Anfrage[] {
  const schritte = bewegungen.filter(({ akte }) => akte.art === 'zahlstelle.person') as unknown as Schritt[];
  return [
    ...je(jeLetzter(schritte.flatMap(bewegteBezuege)), (zeilen) => bezuegeAblegen(mandantId, zeilen)),
    ...je(schritte.flatMap(neueMeldungen), (zeilen) => meldungenAnlegen(mandantId, zeilen)),
    ...je(schritte.flatMap(stornierteMeldungen), (ids) => meldungenStornieren(mandantId, ids)),
    ...je(schritte.flatMap(neueRueckmeldungen), (zeilen) => rueckmeldungenAnlegen(mandantId, zeilen)),
    ...je(schritte.flatMap(stornierteRueckmeldungen), (ids) => rueckmeldungenStornieren(mandantId, ids)),
  ];
}

const je = <T>(zeilen: readonly T[], anfrage: (zeilen: readonly T[]) => Anfrage): Anfrage[] =>
  zeilen.length > 0 ? [anfrage(zeilen)] : [];

/* ---- Versorgungsbezüge ---- */

interface Bezugszeile {
  readonly akteId: string;
  readonly bezug: Versorgungsbezug;
}

/** An upsert must not meet the same row twice; the last movement counts. */
const jeLetzter = (zeilen: readonly Bezugszeile[]): Bezugszeile[] => [
  ...new Map(zeilen.map((zeile) => [zeile.bezug.id, zeile])).values(),
];

const bewegteBezuege = ({ akte, vorher, nachher }: Schritt): Bezugszeile[] => {
  const bisher = new Set((vorher as Personzustand).versorgungsbezuege);
  return (nachher as Personzustand).versorgungsbezuege
    .filter((bezug) => !bisher.has(bezug))
    .map((bezug) => ({ akteId: akte.id, bezug }));
};

const bezuegeAblegen = (mandantId: number, zeilen: readonly Bezugszeile[]): Anfrage => ({
  name: 'versorgungsbezug-krankenkasse-ablegen',
  text: `insert into versorgungsbezug (mandant_id, id, seite, akte_id, zahlstellennummer, azvu, bbnrkk, absender, status)
         select $1, n.id, 'krankenkasse', n.akte_id, n.zahlstellennummer, n.azvu, n.bbnrkk, n.absender, n.status
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
              as n (id, akte_id, zahlstellennummer, azvu, bbnrkk, absender, status)
         on conflict (mandant_id, id) do update
           set akte_id = excluded.akte_id, absender = excluded.absender, status = excluded.status`,
  values: [
    mandantId,
    zeilen.map((z) => z.bezug.id),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.bezug.zahlstellennummer),
    zeilen.map((z) => z.bezug.azvu),
    zeilen.map((z) => z.bezug.bbnrkk),
    zeilen.map((z) => z.bezug.absender ?? null),
    zeilen.map((z) => bezugsstatus(z.bezug)),
  ],
});

/* ---- reports ---- */

interface Meldungszeile {
  readonly akteId: string;
  readonly tatsache: Meldungstatsache;
}

const neueMeldungen = ({ akte, tatsache }: Schritt): Meldungszeile[] =>
  tatsache.art === 'meldung' ? [{ akteId: akte.id, tatsache }] : [];

const meldungenAnlegen = (mandantId: number, zeilen: readonly Meldungszeile[]): Anfrage => ({
  name: 'zahlstelle-meldung-anlegen',
  text: `insert into zahlstelle_meldung (mandant_id, id, akte_id, versorgungsbezug_id, zahlstellennummer, bbnrkk, absender, gd, storno,
                                         status, eingang)
         select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[],
                                    $10::text[], $11::timestamptz[]) as n`,
  values: [
    mandantId,
    zeilen.map((z) => z.tatsache.id),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.tatsache.entscheidung.versorgungsbezugId ?? null),
    zeilen.map((z) => z.tatsache.inhalt.zahlstellennummer),
    zeilen.map((z) => z.tatsache.inhalt.bbnrkk),
    zeilen.map((z) => z.tatsache.entscheidung.absender ?? null),
    zeilen.map((z) => z.tatsache.inhalt.gd),
    zeilen.map((z) => z.tatsache.inhalt.kennzst === true),
    zeilen.map((z) => z.tatsache.entscheidung.status),
    zeilen.map((z) => z.tatsache.inhalt.eingang),
  ],
});

/** Reports that this one cancels. */
const stornierteMeldungen = ({ tatsache }: Schritt): string[] =>
  tatsache.art === 'meldung' && tatsache.inhalt.kennzst === true && tatsache.entscheidung.bezieht !== undefined
    ? [tatsache.entscheidung.bezieht]
    : [];

const meldungenStornieren = (mandantId: number, ids: readonly string[]): Anfrage => ({
  name: 'zahlstelle-meldung-stornieren',
  text: `update zahlstelle_meldung m set status = 'storniert' where m.mandant_id = $1 and m.id = any($2::uuid[])`,
  values: [mandantId, ids],
});

/* ---- DBKZ ---- */

interface Rueckmeldungszeile {
  readonly akteId: string;
  readonly am: string;
  readonly absender: string | null;
  readonly rueckmeldung: Rueckmeldung;
}

const rueckmeldungenVon = (tatsache: Persontatsache): readonly Rueckmeldung[] =>
  'rueckmeldungen' in tatsache.entscheidung ? tatsache.entscheidung.rueckmeldungen : [];

const neueRueckmeldungen = ({ akte, tatsache, nachher }: Schritt): Rueckmeldungszeile[] =>
  rueckmeldungenVon(tatsache).map((rueckmeldung) => ({
    akteId: akte.id,
    am: tatsache.bekanntAm,
    absender:
      (nachher as Personzustand).versorgungsbezuege.find(({ id }) => id === rueckmeldung.versorgungsbezugId)
        ?.absender ?? null,
    rueckmeldung,
  }));

const rueckmeldungenAnlegen = (mandantId: number, zeilen: readonly Rueckmeldungszeile[]): Anfrage => ({
  name: 'zahlstelle-rueckmeldung-anlegen',
  text: `insert into zahlstelle_rueckmeldung (mandant_id, id, akte_id, versorgungsbezug_id, zahlstellennummer, absender, gd, storno,
                                              status, inhalt, erstellt_am)
         select $1, n.id, n.akte_id, n.bezug, n.zahlstellennummer, n.absender, n.gd, n.storno, 'gueltig', n.inhalt::jsonb, n.am
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::text[],
                     $10::timestamptz[])
              as n (id, akte_id, bezug, zahlstellennummer, absender, gd, storno, inhalt, am)`,
  values: [
    mandantId,
    zeilen.map((z) => z.rueckmeldung.id),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.rueckmeldung.versorgungsbezugId),
    zeilen.map((z) => z.rueckmeldung.dbkz.zahlstellennummer),
    zeilen.map((z) => z.absender),
    zeilen.map((z) => z.rueckmeldung.dbkz.gd),
    zeilen.map((z) => z.rueckmeldung.storniert !== undefined),
    zeilen.map((z) => JSON.stringify(z.rueckmeldung.dbkz)),
    zeilen.map((z) => z.am),
  ],
});

/** DBKZ that a later one cancels. */
const stornierteRueckmeldungen = ({ tatsache }: Schritt): string[] =>
  rueckmeldungenVon(tatsache).flatMap(({ storniert }) => storniert ?? []);

const rueckmeldungenStornieren = (mandantId: number, ids: readonly string[]): Anfrage => ({
  name: 'zahlstelle-rueckmeldung-stornieren',
  text: `update zahlstelle_rueckmeldung r set status = 'storniert' where r.mandant_id = $1 and r.id = any($2::uuid[])`,
  values: [mandantId, ids],
});
