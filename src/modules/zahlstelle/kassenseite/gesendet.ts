import type { Dbzkmeldung } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import { gesendet } from '../../../domain/zahlstelle/zahlstellenseite/meldungen/gesendet';
import type { Aktenschluessel, Lage, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { uuidv7 } from '../../../platform/http/uuid';
import { senderVon } from '../akte/sichtkreis';
import type { Zahlstellentatsache, Zahlstellenzustaende } from '../akte/zahlstelle.akte';
import { bezugAkte } from '../akte/zahlstellenseite.akte';

/** A Zahlstelle that reports also keeps what it sent: the same write moves the Versorgungsbezug of its own side. */
export const eigeneAkten = (
  { zahlstellennummer }: Anfragekontext,
  meldung: Dbzkmeldung,
): Aktenschluessel<'zahlstelle.versorgungsbezug'>[] => (zahlstellennummer === undefined ? [] : [bezugAkte(meldung)]);

export function gesendeteTatsachen(
  kontext: Anfragekontext,
  { eingang: _eingang, ...dbzk }: Dbzkmeldung,
  lage: Lage<Zahlstellenzustaende>,
): NeueTatsache<Zahlstellentatsache>[] {
  return eigeneAkten(kontext, dbzk).map((akte) => ({
    ...gesendet(dbzk, lage.stand(akte).zustand, senderVon(kontext)),
    id: uuidv7(),
    akte,
  }));
}
