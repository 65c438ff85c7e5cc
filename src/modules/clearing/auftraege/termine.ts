import { naechsteErinnerung, naechsteFaelligkeit } from '../../../domain/clearing/mbgm/abgleich';
import { naechsteNeuentscheidung } from '../../../domain/clearing/neuentscheidung';
import { leeresKonto, type Kontozustand, type Personzustand } from '../../../domain/clearing/zustand';
import { naechsterTag, type Tag } from '../../../domain/kern/zeit';
import type { Bewegung, Lage } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Anfrage } from '../../../platform/db/anfrage';
import { auftragPlanen } from '../../../platform/jobs/auftrag';
import { istArbeitstagAT } from '../../../platform/kalender';
import {
  beitragskontonummerVon,
  kontoAkte,
  type Clearingtatsache,
  type Clearingzustaende,
} from '../akte/clearing.akte';

/** The kinds of due work and the column that keeps the next day of each. */
export const TERMINARTEN = {
  mbgm_am: 'clearing.routineabgleich',
  erinnerung_am: 'clearing.erinnerung',
  neuentscheidung_am: 'clearing.neuentscheidung',
} as const;
/** Closing the case of an account that a mBGM has solved. */
export const PAKETFALL = 'clearing.paketfall';

export type Terminart = keyof typeof TERMINARTEN;

export type Termine = { readonly [T in Terminart]: Tag | null };

/** Jobs of a day start when it has begun in Austria. */
const faelligAm = (tag: Tag): string => `${tag}T04:00:00.000000Z`;

/** Keeps the next due days of every Akte that moved and plans one job per kind and day. Part of the write that moved it. */
export const termine =
  ({ mandant }: Anfragekontext) =>
  (bewegungen: readonly Bewegung<Clearingtatsache>[], lage: Lage<Clearingzustaende>): Anfrage[] => {
    const letzte = [...new Map(bewegungen.map((b) => [b.akte.id, b])).values()].filter(
      (b) => b.akte.art !== 'clearing.beschaeftigtengruppe',
    );
    return terminAnfragen(
      mandant.id,
      lage.heute,
      letzte.map(({ akte, nachher }) => {
        const konto = beitragskontonummerVon(akte.schluessel);
        const kontozustand = lage.gelesen<Kontozustand>(kontoAkte(konto))?.zustand ?? leeresKonto;
        return { akteId: akte.id, konto, termine: termineDer(akte.art, nachher, kontozustand, lage.heute) };
      }),
    );
  };

export function termineDer(art: string, zustand: object, konto: Kontozustand, heute: Tag): Termine {
  if (art !== 'clearing.person')
    return {
      mbgm_am: null,
      erinnerung_am: naechsteErinnerung(zustand as Kontozustand) ?? null,
      neuentscheidung_am: null,
    };
  const person = zustand as Personzustand;
  return {
    mbgm_am: naechsteFaelligkeit(person, konto, istArbeitstagAT, heute) ?? null,
    erinnerung_am: naechsteErinnerung(person) ?? null,
    neuentscheidung_am: naechsteNeuentscheidung(person) ?? null,
  };
}

/** A day that has come already is planned for tomorrow: today's job may have run. */
export function terminAnfragen(
  mandantId: number,
  heute: Tag,
  zeilen: readonly { akteId: string; konto: string; termine: Termine }[],
): Anfrage[] {
  if (zeilen.length === 0) return [];
  const geplant = zeilen.flatMap((z) =>
    (Object.keys(TERMINARTEN) as Terminart[]).flatMap((art) => {
      const tag = z.termine[art];
      return tag === null ? [] : [`${art}|${tag > heute ? tag : naechsterTag(heute)}`];
    }),
  );
  return [
    {
      name: 'clearing-termin-ablegen',
      text: `insert into clearing_termin (mandant_id, akte_id, beitragskontonummer, mbgm_am, erinnerung_am, neuentscheidung_am)
             select $1, n.* from unnest($2::uuid[], $3::text[], $4::date[], $5::date[], $6::date[]) as n
             on conflict (mandant_id, akte_id) do update set mbgm_am = excluded.mbgm_am, erinnerung_am = excluded.erinnerung_am,
                                                             neuentscheidung_am = excluded.neuentscheidung_am`,
      values: [
        mandantId,
        zeilen.map((z) => z.akteId),
        zeilen.map((z) => z.konto),
        zeilen.map((z) => z.termine.mbgm_am),
        zeilen.map((z) => z.termine.erinnerung_am),
        zeilen.map((z) => z.termine.neuentscheidung_am),
      ],
    },
    ...(geplant.length === 0
      ? []
      : [
          auftragPlanen(
            mandantId,
            [...new Set(geplant)].map((s) => {
              const [art, tag] = s.split('|') as [Terminart, Tag];
              return { art: TERMINARTEN[art], schluessel: tag, faelligAm: faelligAm(tag) };
            }),
          ),
        ]),
  ];
}
