import { wenn } from '../../../regelwerk/treffer';
import { beginn, ohne, vorab } from '../../regeln/dbzk/beispiele';
import { EIGENE_ANNAHME, VERSION_5, zmv2020 } from '../../regeln/quellen';
import { sperrend, warnend } from '../../regeln/zeile';
import type { Dbzk } from '../../meldung';
import { beantwortet, lage, VSNR } from './beispiele';
import { beiNeuer, istErste, type Pruefkontext, type Zeile } from './zeile';

const ABFRAGEN = 'Die VSNR elektronisch bei der DSRV abfragen und die Kennung der Abfrage als `abfrageId` nennen.';

/** The first report of a Versorgungsbezug that says where its number comes from. */
const beiErster = (herkunft: Dbzk['vsnrHerkunft'], fehlerhaft: (meldung: Dbzk, kontext: Pruefkontext) => boolean) =>
  beiNeuer(['1', '5'], (meldung, kontext) =>
    wenn(istErste(kontext) && meldung.vsnrHerkunft === herkunft && fehlerhaft(meldung, kontext)),
  );

/** The Abfrage is answered, and with no number. */
const ohneErgebnis = ({ abfrage }: Pruefkontext): boolean =>
  abfrage?.status === 'beantwortet' && abfrage.vsnr === undefined;

const ergebnis = (vsnr?: string): Pick<Pruefkontext, 'abfrage'> => ({
  abfrage: { id: 'a-1', status: 'beantwortet', ...(vsnr !== undefined && { vsnr }) },
});
const OFFEN: Pick<Pruefkontext, 'abfrage'> = { abfrage: { id: 'a-1', status: 'offen' } };
const mit = (vsnrHerkunft: NonNullable<Dbzk['vsnrHerkunft']>, meldung = beginn()): Dbzk => ({
  ...meldung,
  vsnrHerkunft,
});
const BLANKO = ohne(beginn(), 'vsnr');

/** Evidence of the VSNR before the first report (ZR-010 to ZR-014). */
export const nachweisregeln: readonly Zeile[] = [
  warnend({
    id: 'ZR-010',
    titel: 'Vor der ersten Meldung fragt die Zahlstelle die VSNR elektronisch bei der DSRV ab.',
    texte: [{ text: 'Die erste Meldung sagt nicht, woher die VSNR stammt.' }],
    behebung: `${ABFRAGEN} Die Übernahme aus einem Erhebungsbogen ist nicht zulässig.`,
    pfad: '/vsnrHerkunft',
    quellen: [VERSION_5, zmv2020('2.2 [3]')],
    gesichert: true,
    findet: beiNeuer(['1', '5'], ({ vsnrHerkunft }, kontext) =>
      wenn(istErste(kontext) && vsnrHerkunft === undefined && kontext.absender !== undefined),
    ),
    beispiele: {
      gut: [lage(mit('dsrv'), ergebnis(VSNR)), lage(beginn(), { bezug: beantwortet() })],
      schlecht: [lage(beginn()), lage(BLANKO)],
    },
  }),
  sperrend({
    id: 'ZR-010a',
    titel: 'Eine VSNR der Herkunft DSRV ist das Ergebnis einer beantworteten Abfrage.',
    texte: [{ text: 'Zur VSNR liegt keine Abfrage bei der DSRV mit diesem Ergebnis vor.' }],
    behebung: ABFRAGEN,
    pfad: '/abfrageId',
    quellen: [VERSION_5, zmv2020('2.2 [3]')],
    gesichert: true,
    findet: beiErster('dsrv', ({ vsnr }, { abfrage }) => abfrage?.vsnr === undefined || abfrage.vsnr !== vsnr),
    beispiele: {
      gut: [lage(mit('dsrv'), ergebnis(VSNR))],
      schlecht: [
        lage(mit('dsrv')),
        lage(mit('dsrv'), OFFEN),
        lage(mit('dsrv'), ergebnis()),
        lage(mit('dsrv'), ergebnis('10010490A443')),
      ],
    },
  }),
  sperrend({
    id: 'ZR-011',
    titel: 'Vom Versicherungsnummernnachweis wird die VSNR nur nach einer ergebnislosen Abfrage übernommen.',
    texte: [{ text: 'Die VSNR stammt vom Versicherungsnummernnachweis, ohne dass eine Abfrage ergebnislos war.' }],
    behebung: `${ABFRAGEN} Nur wenn die DSRV keine VSNR meldet, gilt der Nachweis.`,
    pfad: '/abfrageId',
    quellen: [VERSION_5],
    gesichert: true,
    findet: beiErster('nachweis', ({ vsnr }, kontext) => vsnr === undefined || !ohneErgebnis(kontext)),
    beispiele: {
      gut: [lage(mit('nachweis'), ergebnis())],
      schlecht: [lage(mit('nachweis')), lage(mit('nachweis'), OFFEN), lage(mit('nachweis'), ergebnis(VSNR))],
    },
  }),
  sperrend({
    id: 'ZR-012',
    titel: 'Ohne Ergebnis der DSRV und ohne Nachweis wird ohne VSNR gemeldet.',
    texte: [{ text: 'Als Herkunft der VSNR ist „keine“ angegeben, die Meldung nennt aber eine VSNR.' }],
    behebung: 'Die VSNR weglassen oder ihre Herkunft angeben.',
    pfad: '/vsnr',
    quellen: [VERSION_5, zmv2020('2.1, 2.2')],
    gesichert: true,
    findet: beiErster('keine', ({ vsnr }) => vsnr !== undefined),
    beispiele: { gut: [lage(mit('keine', BLANKO), ergebnis())], schlecht: [lage(mit('keine'), ergebnis())] },
  }),
  sperrend({
    id: 'ZR-013',
    titel: 'Eine Meldung ohne VSNR setzt eine Abfrage bei der DSRV voraus, die kein Ergebnis brachte.',
    texte: [{ text: 'Die Meldung nennt keine VSNR, ohne dass eine Abfrage bei der DSRV ergebnislos war.' }],
    behebung: `${ABFRAGEN} Erst mit dem Ergebnis „keine VSNR“ ohne VSNR melden.`,
    pfad: '/abfrageId',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: true,
    findet: beiErster('keine', ({ vsnr }, kontext) => vsnr === undefined && !ohneErgebnis(kontext)),
    beispiele: {
      gut: [lage(mit('keine', BLANKO), ergebnis())],
      schlecht: [
        lage(mit('keine', BLANKO)),
        lage(mit('keine', BLANKO), OFFEN),
        lage(mit('keine', BLANKO), ergebnis(VSNR)),
      ],
    },
  }),
  sperrend({
    id: 'ZR-014a',
    titel: 'Aus einer Rückmeldung stammt die VSNR erst nach der ersten Meldung.',
    texte: [{ text: 'Zur ersten Meldung gibt es keine Rückmeldung, aus der die VSNR stammen könnte.' }],
    behebung: ABFRAGEN,
    pfad: '/vsnrHerkunft',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: beiErster('rueckmeldung', () => true),
    beispiele: {
      gut: [lage(mit('rueckmeldung', beginn()), { bezug: beantwortet() })],
      schlecht: [lage(mit('rueckmeldung')), lage(mit('rueckmeldung', vorab()))],
    },
  }),
];
