import type { Dbkz, Dbzk } from '../meldung';
import type { Bezugsangaben, Bezugszustand } from './bezug';
import type { Bezugstatsache, Empfangstatsache, Sendetatsache } from './tatsachen';

/** Moves a Versorgungsbezug on by one decided fact. Pure; evaluates no rule, so a changed rule never rewrites the past. */
export function bezugsschritt(zustand: Bezugszustand, tatsache: Bezugstatsache): Bezugszustand {
  switch (tatsache.art) {
    case 'versorgungsbezug': {
      const { status, absender, rueckkehr } = tatsache.entscheidung;
      const { azkk: _azkk, ...rest } = zustand;
      const vorgaenge = [...zustand.vorgaenge, { art: 'rueckkehr', id: tatsache.id } as const];
      return {
        ...(rueckkehr === true ? { ...rest, vorgaenge } : zustand),
        ...tatsache.inhalt,
        status,
        ...(absender !== undefined && { absender }),
      };
    }
    case 'fortsetzung-entfallen': {
      const { geplant: _geplant, ...rest } = zustand;
      const zurueck = zustand.vorgaenge.at(-1)?.art === 'rueckkehr';
      return zurueck
        ? { ...rest, vorgaenge: zustand.vorgaenge.slice(0, -1), status: 'gewechselt' }
        : { ...rest, status: 'entfallen' };
    }
    case 'dbzk-gesendet':
      return tatsache.entscheidung.status === 'verarbeitet' ? nachSendung(zustand, tatsache) : zustand;
    case 'dbkz-erhalten':
      return nachEmpfang(zustand, tatsache);
    case 'freibetrag-eingegeben': {
      const { grund: _grund, ...eingabe } = tatsache.inhalt;
      return { ...zustand, eingaben: [...zustand.eingaben, eingabe] };
    }
    case 'schluessel-gewechselt': {
      const { id, inhalt, entscheidung } = tatsache;
      const { zurueckgezogen: _zurueckgezogen, ...rest } = zustand;
      const vorgaenge = [...zustand.vorgaenge, { art: 'wechsel', id, ...inhalt } as const];
      return { ...rest, status: entscheidung.bezugsstatus, vorgaenge };
    }
    case 'klaerung-abgeschlossen':
      return ohneKlaerungen(zustand, [tatsache.inhalt.klaerungsfallId]);
  }
}

function nachSendung(zustand: Bezugszustand, { id, inhalt, entscheidung }: Sendetatsache): Bezugszustand {
  const { bezugsstatus: status, storniert, absender } = entscheidung;
  if (storniert !== undefined) return { ...nachStorno(zustand, storniert), status };
  const { zurueckgezogen: _zurueckgezogen, ...rest } = zustand;
  const bekannt: Bezugszustand = zustand.angaben
    ? rest
    : { ...rest, schluessel: schluesselVon(inhalt), ...(absender !== undefined && { absender }) };
  return {
    ...bekannt,
    ...(inhalt.vsnr !== undefined && zustand.vsnr === undefined && { vsnr: inhalt.vsnr }),
    ...(inhalt.azkk !== undefined && { azkk: inhalt.azkk }),
    angaben: angabenNach(zustand.angaben, inhalt),
    status,
    vorgaenge: [...zustand.vorgaenge, { art: 'gesendet', id, meldung: inhalt }],
  };
}

/** What was cancelled at the wrong fund is still what has to be reported to the right one (ZR-043). */
function nachStorno(zustand: Bezugszustand, storniert: string): Bezugszustand {
  const ohne = ohneVorgang(zustand, storniert);
  if (zustand.status !== 'unzustaendig') return ohne;
  const zurueckgezogen = zustand.vorgaenge.filter(({ id }) => id === storniert);
  // The last report is cancelled first, so the order of sending comes back.
  return { ...ohne, zurueckgezogen: [...zurueckgezogen, ...(zustand.zurueckgezogen ?? [])] };
}

const schluesselVon = ({ zahlstellennummer, azvu, bbnrkk }: Dbzk) => ({ zahlstellennummer, azvu, bbnrkk });

/** What was reported last is what is known of the Versorgungsbezug. */
function angabenNach(angaben: Bezugsangaben | undefined, meldung: Dbzk): Bezugsangaben {
  const gemeldet = Object.fromEntries(
    (['artVb', 'kennzBeihilfe', 'waisenle', 'vsnrHerkunft', 'abfrageId', 'dbna', 'dbga', 'dban'] as const)
      .filter((feld) => meldung[feld] !== undefined)
      .map((feld) => [feld, meldung[feld]]),
  );
  return { dbna: {}, ...angaben, ...gemeldet };
}

function nachEmpfang(zustand: Bezugszustand, { id, inhalt, entscheidung }: Empfangstatsache): Bezugszustand {
  const { status, bezugsstatus, storniert, ab, geklaert, absender } = entscheidung;
  const { eingang: _eingang, ...meldung } = inhalt;
  if (status === 'zu-klaeren')
    return {
      ...zustand,
      klaerungen: [...zustand.klaerungen, { id, meldung, ...(absender !== undefined && { absender }) }],
    };
  if (status !== 'verarbeitet') return zustand;
  const gewirkt =
    storniert === undefined
      ? mitNummern({ ...zustand, vorgaenge: [...zustand.vorgaenge, { art: 'erhalten', id, meldung, ab }] }, meldung)
      : ohneVorgang(zustand, storniert);
  return { ...ohneKlaerungen(gewirkt, geklaert), status: bezugsstatus };
}

/** The answer fills a VSNR that was not known (ZR-014) and brings the fund's reference (ZR-024). */
function mitNummern(zustand: Bezugszustand, { vsnr, azkk }: Dbkz): Bezugszustand {
  const mitAzkk = azkk === undefined ? zustand : { ...zustand, azkk };
  if (vsnr === undefined || zustand.vsnr !== undefined || !zustand.angaben) return mitAzkk;
  const { abfrageId: _abfrageId, ...angaben } = zustand.angaben;
  return { ...mitAzkk, vsnr, angaben: { ...angaben, vsnrHerkunft: 'rueckmeldung' } };
}

const ohneVorgang = (zustand: Bezugszustand, id: string): Bezugszustand => ({
  ...zustand,
  vorgaenge: zustand.vorgaenge.filter((vorgang) => vorgang.id !== id),
});

const ohneKlaerungen = (zustand: Bezugszustand, ids: readonly string[]): Bezugszustand => ({
  ...zustand,
  klaerungen: zustand.klaerungen.filter(({ id }) => !ids.includes(id)),
});
