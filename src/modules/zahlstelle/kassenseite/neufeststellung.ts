import { bezugsstatus } from '../../../domain/zahlstelle/kassenseite/bezugsstatus';
import type { Personzustand } from '../../../domain/zahlstelle/kassenseite/personzustand';
import { plusMonateTag, type Tag } from '../../../domain/kern/zeit';
import type { Bewegung, Tatsache } from '../../../platform/akte/tatsache';
import type { Anfrage } from '../../../platform/db/anfrage';
import { auftragPlanen } from '../../../platform/jobs/auftrag';

export const NEUFESTSTELLUNG = 'zahlstelle.neufeststellung';

const LAUFEND: readonly string[] = [
  'beginn-gemeldet',
  'abfuehrungspflichtig',
  'nicht-abfuehrungspflichtig',
  'kapital-gemeldet',
];

/** The next first of January: figures of the Sozialversicherung change with the year. */
const jahreswechselNach = (tag: Tag): Tag => plusMonateTag(`${tag.slice(0, 4)}-01-01`, 12);

/** Plans the job for the next year; planning it again has no effect. It starts when the day has begun in Germany. */
export const neufeststellungPlanen = (mandantId: number, heute: Tag): Anfrage => {
  const tag = jahreswechselNach(heute);
  return auftragPlanen(mandantId, [{ art: NEUFESTSTELLUNG, schluessel: tag, faelligAm: `${tag}T04:00:00.000000Z` }]);
};

/** Keeps whom the figures of a new year concern and plans the job; part of the write that moved the persons. */
export const jahreswechsel =
  (mandantId: number) =>
  (bewegungen: readonly Bewegung<Tatsache>[], { heute }: { readonly heute: Tag }): Anfrage[] => {
    const personen = [
      ...new Map(
        bewegungen
          .filter(({ akte }) => akte.art === 'zahlstelle.person')
          .map((b) => [b.akte.id, b.nachher as Personzustand]),
      ),
    ].map(([akteId, { versorgungsbezuege }]) => ({
      akteId,
      laufend: versorgungsbezuege.some((bezug) => LAUFEND.includes(bezugsstatus(bezug))),
    }));
    if (personen.length === 0) return [];
    return [
      {
        name: 'zahlstelle-person-ablegen',
        text: `insert into zahlstelle_person (mandant_id, akte_id, laufend)
               select $1, n.* from unnest($2::uuid[], $3::boolean[]) as n
               on conflict (mandant_id, akte_id) do update set laufend = excluded.laufend`,
        values: [mandantId, personen.map((p) => p.akteId), personen.map((p) => p.laufend)],
      },
      ...(personen.some((p) => p.laufend) ? [neufeststellungPlanen(mandantId, heute)] : []),
    ];
  };
