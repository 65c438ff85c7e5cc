import { status } from '../../../domain/clearing/faelle/clearingfall';
import type { Fallstand } from '../../../domain/clearing/faelle/fallstand';
import { versionAm } from '../../../domain/clearing/stammdaten';
import type { Kontozustand } from '../../../domain/clearing/zustand';
import type { Bewegung } from '../../../platform/akte/tatsache';
import type { Anfrage } from '../../../platform/db/anfrage';
import type { Clearingtatsache } from './clearing.akte';
import { fallAus, faelleVon, type NeuerFall } from '../faelle/clearingfall.sicht';

type Schritt = Bewegung<Clearingtatsache>;

/** Statements that bring messages, cases and deliveries to where the fold is; each handles all rows of the write. */
export function lesemodell(mandantId: number, schritte: readonly Schritt[]): Anfrage[] {
  return [
    ...je(schritte.flatMap(neueMeldungen), (zeilen) => meldungenAnlegen(mandantId, zeilen)),
    ...je(jeLetzte(schritte.flatMap(bewegteMeldungen)), (zeilen) => meldungenBewegen(mandantId, zeilen)),
    ...je(schritte.flatMap(neueFaelle), (zeilen) => faelleAnlegen(mandantId, zeilen)),
    ...je(jeLetzte(schritte.flatMap(bewegteFaelle)), (zeilen) => faelleBewegen(mandantId, zeilen)),
    ...je(schritte.flatMap(neueZustellungen), (zeilen) => zustellungenAnlegen(mandantId, zeilen)),
    ...je(schritte.flatMap(neueAbholungen), (zeilen) => abholungenEintragen(mandantId, zeilen)),
    ...je(schritte.flatMap(kontostaende), (zeilen) => kontenAblegen(mandantId, zeilen)),
  ];
}

const je = <T>(zeilen: readonly T[], anfrage: (zeilen: readonly T[]) => Anfrage): Anfrage[] =>
  zeilen.length > 0 ? [anfrage(zeilen)] : [];

/** One row per id: an UPDATE from several rows for one id would apply any of them; the last movement counts. */
const jeLetzte = <T extends { readonly id: string }>(zeilen: readonly T[]): T[] => [
  ...new Map(zeilen.map((z) => [z.id, z])).values(),
];

/* ---- messages ---- */

const neueMeldungen = ({ akte, tatsache }: Schritt) =>
  tatsache.art === 'meldung' ? [{ akteId: akte.id, ...tatsache }] : [];

const meldungenAnlegen = (mandantId: number, zeilen: readonly ReturnType<typeof neueMeldungen>[number][]): Anfrage => ({
  name: 'clearing-meldung-anlegen',
  text: `insert into clearing_meldung (mandant_id, id, akte_id, beitragskontonummer, referenzwert, meldungsart, status,
                                       seriennummer, beitragszeitraum, eingang)
         select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                                    $10::timestamptz[]) as n`,
  values: [
    mandantId,
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.inhalt.beitragskontonummer),
    zeilen.map((z) => z.inhalt.referenzwert),
    zeilen.map((z) => z.inhalt.meldungsart),
    zeilen.map((z) => z.entscheidung.status),
    zeilen.map((z) => z.entscheidung.seriennummer ?? null),
    zeilen.map((z) => ('beitragszeitraum' in z.inhalt ? (z.inhalt.beitragszeitraum ?? null) : null)),
    zeilen.map((z) => z.inhalt.eingang),
  ],
});

/** Earlier messages whose status moves, and the message that was decided again. */
const bewegteMeldungen = ({ tatsache }: Schritt): { id: string; status: string }[] => {
  if (tatsache.art === 'meldung') return [...tatsache.entscheidung.meldungen];
  if (tatsache.art !== 'neuentscheidung') return [];
  const { inhalt, entscheidung } = tatsache;
  return [{ id: inhalt.meldungId, status: entscheidung.status }, ...entscheidung.meldungen];
};

const meldungenBewegen = (mandantId: number, zeilen: readonly { id: string; status: string }[]): Anfrage => ({
  name: 'clearing-meldung-bewegen',
  text: `update clearing_meldung m set status = n.status from unnest($2::uuid[], $3::text[]) as n (id, status)
         where m.mandant_id = $1 and m.id = n.id`,
  values: [mandantId, zeilen.map((z) => z.id), zeilen.map((z) => z.status)],
});

/* ---- cases ---- */

const neueFaelle = ({ akte, tatsache, nachher }: Schritt): NeuerFall[] => {
  const fall = fallAus(tatsache, nachher, akte);
  return fall ? [fall] : [];
};

const faelleAnlegen = (mandantId: number, zeilen: readonly NeuerFall[]): Anfrage => ({
  name: 'clearingfall-anlegen',
  text: `insert into clearingfall (mandant_id, id, akte_id, meldung_id, kategorie, status, informationen, beitragskontonummer,
                                   dienstgeber_name, versicherungsnummer, name, beitragszeitraum, referenzwert, empfaenger, erstellt_am,
                                   erinnerung_am)
         select $1, n.id, n.akte_id, n.meldung_id, n.kategorie, n.status, n.informationen::jsonb, n.konto, n.dienstgeber, n.vsnr, n.name,
                n.zeitraum, n.referenzwert, n.empfaenger, n.erstellt_am, n.erinnerung_am
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                     $11::text[], $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::date[])
              as n (id, akte_id, meldung_id, kategorie, status, informationen, konto, dienstgeber, vsnr, name, zeitraum, referenzwert,
                    empfaenger, erstellt_am, erinnerung_am)`,
  values: [
    mandantId,
    zeilen.map((z) => z.sicht.id),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.meldungId),
    zeilen.map((z) => z.sicht.kategorie),
    zeilen.map((z) => z.sicht.status),
    zeilen.map((z) => JSON.stringify(z.sicht.informationen)),
    zeilen.map((z) => z.sicht.beitragskontonummer),
    zeilen.map((z) => z.sicht.dienstgeberName),
    zeilen.map((z) => z.sicht.versicherungsnummer),
    zeilen.map((z) => z.sicht.name),
    zeilen.map((z) => z.sicht.beitragszeitraum),
    zeilen.map((z) => z.sicht.referenzwert),
    zeilen.map((z) => z.empfaenger),
    zeilen.map((z) => z.sicht.erstelltAm),
    zeilen.map((z) => z.sicht.erinnerungsdatum),
  ],
});

/** Each case that stood before, beside how it stands now; a case that has left the state is closed and fully picked up. */
const fallpaare = ({ vorher, nachher }: Schritt): { vorher: Fallstand; nachher: Fallstand | undefined }[] => {
  const jetzt = new Map(faelleVon(nachher).map((f) => [f.id, f]));
  return faelleVon(vorher)
    .map((f) => ({ vorher: f, nachher: jetzt.get(f.id) }))
    .filter((paar) => paar.vorher !== paar.nachher);
};

const bewegteFaelle = (schritt: Schritt) =>
  fallpaare(schritt).map(({ vorher, nachher }) => ({
    id: vorher.id,
    status: nachher ? status(nachher) : 'obsolet',
    empfaenger: (nachher ?? vorher).empfaenger ?? null,
    erinnerungAm: nachher?.erinnerungAm ?? null,
  }));

const faelleBewegen = (mandantId: number, zeilen: readonly ReturnType<typeof bewegteFaelle>[number][]): Anfrage => ({
  name: 'clearingfall-bewegen',
  text: `update clearingfall f set status = n.status, empfaenger = n.empfaenger, erinnerung_am = n.erinnerung_am
         from unnest($2::uuid[], $3::text[], $4::text[], $5::date[]) as n (id, status, empfaenger, erinnerung_am)
         where f.mandant_id = $1 and f.id = n.id`,
  values: [
    mandantId,
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.status),
    zeilen.map((z) => z.empfaenger),
    zeilen.map((z) => z.erinnerungAm),
  ],
});

/* ---- deliveries ---- */

const neueZustellungen = ({ vorher, tatsache, nachher }: Schritt) => {
  const bisher = new Map(faelleVon(vorher).map((f) => [f.id, f.zustellungen.length]));
  return faelleVon(nachher).flatMap((fall) =>
    fall.zustellungen.slice(bisher.get(fall.id) ?? 0).map((z, i) => ({
      fallId: fall.id,
      lfd: (bisher.get(fall.id) ?? 0) + i + 1,
      grund: z.grund,
      empfaenger: fall.empfaenger!,
      am: tatsache.bekanntAm,
    })),
  );
};

const zustellungenAnlegen = (
  mandantId: number,
  zeilen: readonly ReturnType<typeof neueZustellungen>[number][],
): Anfrage => ({
  name: 'zustellung-anlegen',
  text: `insert into zustellung (mandant_id, fall_id, lfd, grund, empfaenger, bereitgestellt_am)
         select $1, n.* from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::timestamptz[]) as n`,
  values: [
    mandantId,
    zeilen.map((z) => z.fallId),
    zeilen.map((z) => z.lfd),
    zeilen.map((z) => z.grund),
    zeilen.map((z) => z.empfaenger),
    zeilen.map((z) => z.am),
  ],
});

const neueAbholungen = ({ tatsache }: Schritt) =>
  tatsache.art === 'fall-abgeholt' ? [{ ...tatsache.inhalt, am: tatsache.bekanntAm }] : [];

const abholungenEintragen = (
  mandantId: number,
  zeilen: readonly ReturnType<typeof neueAbholungen>[number][],
): Anfrage => ({
  name: 'zustellung-abholen',
  text: `update zustellung z set abgeholt_am = n.am from unnest($2::uuid[], $3::int[], $4::timestamptz[]) as n (fall_id, lfd, am)
         where z.mandant_id = $1 and z.fall_id = n.fall_id and z.lfd = n.lfd`,
  values: [mandantId, zeilen.map((z) => z.fallId), zeilen.map((z) => z.zustellung), zeilen.map((z) => z.am)],
});

/* ---- accounts ---- */

/** Who may see the cases of an account: the Seriennummern of its newest Zuordnungen (G30). */
const kontostaende = ({ akte, tatsache, nachher }: Schritt) => {
  if (tatsache.art !== 'beitragskonto') return [];
  const { versionen } = nachher as Kontozustand;
  const neueste = versionAm(versionen, '9999-12-31')!.inhalt;
  return [
    {
      akteId: akte.id,
      nummer: akte.schluessel,
      seriennummern: [...new Set(neueste.zuordnungen.map((z) => z.seriennummer))],
    },
  ];
};

const kontenAblegen = (mandantId: number, zeilen: readonly ReturnType<typeof kontostaende>[number][]): Anfrage => ({
  name: 'clearing-konto-ablegen',
  text: `insert into clearing_konto (mandant_id, beitragskontonummer, akte_id, seriennummern)
         select $1, n.nummer, n.akte_id, string_to_array(n.seriennummern, ',')
         from unnest($2::text[], $3::uuid[], $4::text[]) as n (nummer, akte_id, seriennummern)
         on conflict (mandant_id, beitragskontonummer) do update set seriennummern = excluded.seriennummern`,
  values: [
    mandantId,
    zeilen.map((z) => z.nummer),
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.seriennummern.join(',')),
  ],
});
