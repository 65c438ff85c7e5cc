import { erfolg, fehlschlag, type Ergebnis } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import { erlaubt, pruefe, type Uebergang } from '../regelwerk/regel';
import { kopfregeln } from './regeln/dbkz';
import { VERSION_5, zmv2020 } from './regeln/quellen';
import type { Entwurf, Tatsache } from './tatsache';

/** The local stand-in for the DSRV in a sandbox: says beforehand what it will answer. */
export interface Responder {
  readonly verhalten: 'antwort' | 'kein-ergebnis' | 'offen';
  readonly vsnr?: string;
}

export interface Abfrageangaben {
  readonly zahlstellennummer: string;
  readonly azvu?: string;
  readonly familienname: string;
  readonly vorname: string;
  readonly geburtsdatum: Tag;
  readonly geburtsort?: string;
  readonly responder?: Responder;
}

/** Answered without `vsnr`: "Kein Ergebnis". */
interface Antwort {
  readonly vsnr?: string;
}

export type Abfragetatsache =
  | Tatsache<'vsnr-abgefragt', Abfrageangaben, { readonly antwort?: Antwort; readonly absender?: string }>
  | Tatsache<'vsnr-beantwortet', Antwort, { readonly regel: 'ZR-010u' }>;

/** Folded state of a VSNR-Abfrage. Name and birth are not needed for any further decision and stay with the fact. */
export interface Abfragezustand {
  readonly status: 'offen' | 'beantwortet';
  readonly vsnr?: string;
  readonly zahlstellennummer?: string;
  readonly absender?: string;
}

export const leereAbfrage: Abfragezustand = { status: 'offen' };

export function abfrageschritt(zustand: Abfragezustand, tatsache: Abfragetatsache): Abfragezustand {
  if (tatsache.art === 'vsnr-beantwortet') return { ...zustand, status: 'beantwortet', ...tatsache.inhalt };
  const { antwort, absender } = tatsache.entscheidung;
  return {
    status: antwort ? 'beantwortet' : 'offen',
    ...antwort,
    zahlstellennummer: tatsache.inhalt.zahlstellennummer,
    ...(absender !== undefined && { absender }),
  };
}

/** The DSRV answers a query once. */
export const abfrageuebergang: Uebergang<Abfragezustand['status'], 'vsnr-beantwortet', 'dsrv' | 'zahlstelle'> = {
  modul: 'zahlstelle',
  land: 'DE',
  art: 'uebergang',
  id: 'ZR-010u',
  titel:
    'Die Versicherungsnummer wird vor der ersten Meldung bei der DSRV abgefragt; eine Abfrage wird einmal beantwortet.',
  quellen: [VERSION_5, zmv2020('2.2')],
  gesichert: true,
  von: ['offen'],
  nach: 'beantwortet',
  ereignis: 'vsnr-beantwortet',
  wer: ['dsrv'],
  beispiele: { erlaubt: { von: 'offen', wer: 'dsrv' }, verboten: { von: 'beantwortet', wer: 'dsrv' } },
};

/** Asks the DSRV for the VSNR of a person; in a sandbox the responder has answered at once, unless it stays silent. */
export function frageAb(
  angaben: Abfrageangaben,
  { heute, absender }: { readonly heute: Tag; readonly absender?: string },
): Ergebnis<Entwurf<Abfragetatsache>> {
  const { responder, zahlstellennummer } = angaben;
  const antwort = responder && antwortVon(responder);
  const befunde = nummernbefunde(heute, zahlstellennummer, antwort?.vsnr, '/responder/vsnr');
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  return erfolg({
    art: 'vsnr-abgefragt',
    inhalt: angaben,
    entscheidung: { ...(antwort && { antwort }), ...(absender !== undefined && { absender }) },
  });
}

const antwortVon = ({ verhalten, vsnr }: Responder): Antwort | undefined => {
  if (verhalten === 'offen') return undefined;
  return verhalten === 'antwort' && vsnr !== undefined ? { vsnr } : {};
};

/** The answer of the DSRV arrives. */
export function beantworte(
  antwort: Antwort,
  { zustand, heute }: { readonly zustand: Abfragezustand; readonly heute: Tag },
): Ergebnis<Entwurf<Abfragetatsache>> {
  if (!erlaubt(abfrageuebergang, zustand.status, 'dsrv')) {
    return fehlschlag({
      art: 'zustand-verbietet',
      regel: abfrageuebergang.id,
      text: 'Die Abfrage ist bereits beantwortet.',
      behebung: 'Für eine andere Person oder mit berichtigten Angaben eine neue Abfrage stellen.',
    });
  }
  const befunde = nummernbefunde(heute, zustand.zahlstellennummer!, antwort.vsnr, '/vsnr');
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  return erfolg({ art: 'vsnr-beantwortet', inhalt: antwort, entscheidung: { regel: 'ZR-010u' } });
}

/** Numbers are checked like those of every record of the procedure. */
function nummernbefunde(heute: Tag, zahlstellennummer: string, vsnr: string | undefined, pfad: string) {
  const geprueft = kopfregeln.filter(({ id }) => id === 'ZR-019k' || id === 'ZR-016k');
  const meldung = { zahlstellennummer, azvu: '', bbnrkk: '', gd: '', ...(vsnr !== undefined && { vsnr }) };
  return pruefe(geprueft, { meldung, ed: heute }, heute).map((befund) =>
    befund.pfad === '/vsnr' ? { ...befund, pfad } : befund,
  );
}
