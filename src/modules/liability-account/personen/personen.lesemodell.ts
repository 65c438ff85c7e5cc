import { namensworte, registerschluessel } from '../../../domain/liability-account/namensworte';
import type { Person } from '../../../domain/liability-account/person';
import type { Bewegung } from '../../../platform/akte/tatsache';
import type { Anfrage } from '../../../platform/db/anfrage';

/** Rows by which new persons are found: one each, and one per word of the name. */
export function personenAnlegen(mandantId: number, bewegungen: readonly Bewegung[]): Anfrage[] {
  const neue = bewegungen.flatMap(({ akte, tatsache }) =>
    tatsache.art === 'person' ? [{ id: akte.schluessel, akteId: akte.id, ...(tatsache.inhalt as Person) }] : [],
  );
  if (neue.length === 0) return [];
  const worte = neue.flatMap(({ id, name, vorname }) => namensworte(name, vorname).map((wort) => ({ wort, id })));
  return [
    {
      name: 'liability-person-anlegen',
      text: `insert into liability_person (mandant_id, id, akte_id, art, name, vorname, geburtsdatum, registernummer, kennung)
             select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[]) as n`,
      values: [
        mandantId,
        neue.map((p) => p.id),
        neue.map((p) => p.akteId),
        neue.map((p) => p.art),
        neue.map((p) => p.name),
        neue.map((p) => p.vorname ?? null),
        neue.map((p) => p.geburtsdatum ?? null),
        neue.map((p) => (p.registernummer === undefined ? null : registerschluessel(p.registernummer))),
        neue.map((p) => p.kennung ?? null),
      ],
    },
    {
      name: 'liability-namenswort-anlegen',
      text: `insert into liability_namenswort (mandant_id, wort, person_id)
             select $1, n.wort, n.person_id from unnest($2::text[], $3::uuid[]) as n (wort, person_id)`,
      values: [mandantId, worte.map((w) => w.wort), worte.map((w) => w.id)],
    },
  ];
}
