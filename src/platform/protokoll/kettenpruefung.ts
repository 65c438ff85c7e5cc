import { Injectable } from '@nestjs/common';
import { hmac, kanonisch } from '../akte/kanonisch';
import { Aktenmodule } from '../akte/aktenmodule';
import { alsTatsache, type Tatsachenzeile } from '../akte/zeilen';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import { blockhash, URSPRUNG } from './versiegler';
import { vorgangsdigest, type Schreibvorgang } from './schreibvorgang';

interface Blockzeile {
  readonly nummer: string;
  readonly von: string;
  readonly bis: string;
  readonly vorher: Buffer;
  readonly hash: Buffer;
}
interface Vorgangszeile {
  readonly nummer: string;
  readonly id: string;
  readonly art: Schreibvorgang['art'];
  readonly akteur: string;
  readonly client: string;
  readonly zweck: string;
  readonly grund: string | null;
  readonly request_id: string;
  readonly digest: Buffer;
}
type Tatsache = Tatsachenzeile & { readonly schreibvorgang_id: string; readonly salz: Buffer; readonly digest: Buffer };

/** Recomputes every digest and every link of a tenant's Protokoll from what is stored; answers the first blocks that do not fit. */
@Injectable()
export class Kettenpruefung {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly module: Aktenmodule,
  ) {}

  async pruefe(mandantId: number): Promise<{ bloecke: number; fehlerhaft: string[] }> {
    let vorher: Buffer = URSPRUNG;
    let naechste = 1n;
    const fehlerhaft: string[] = [];
    for (let bloecke = 0; ; bloecke += 1) {
      const [gelesen] = await this.datenbank.lies(mandantId, [blockNach(mandantId, bloecke)]);
      const block = gelesen!.rows[0] as Blockzeile | undefined;
      if (!block) return { bloecke, fehlerhaft };
      const anschluss = block.vorher.equals(vorher) && BigInt(block.von) === naechste;
      if (!anschluss || !(await this.stimmt(mandantId, block))) fehlerhaft.push(block.nummer);
      vorher = block.hash;
      naechste = BigInt(block.bis) + 1n;
    }
  }

  private async stimmt(mandantId: number, block: Blockzeile): Promise<boolean> {
    const [vorgaenge, ...tatsachen] = await this.datenbank.lies(mandantId, [
      vorgaengeVon(mandantId, block),
      ...this.module.liste.map(({ name }) => tatsachenVon(mandantId, name, block)),
    ]);
    const zeilen = vorgaenge!.rows as Vorgangszeile[];
    const jeVorgang = nachVorgang(tatsachen.flatMap((t) => t.rows as Tatsache[]));
    const nummern = zeilen.map((z) => z.nummer);
    return (
      BigInt(zeilen.length) === BigInt(block.bis) - BigInt(block.von) + 1n &&
      zeilen.every((z) => vorgangStimmt(z, jeVorgang.get(z.id) ?? [])) &&
      blockhash(block.vorher, nummern, zeilen).equals(block.hash)
    );
  }
}

function vorgangStimmt(zeile: Vorgangszeile, tatsachen: readonly Tatsache[]): boolean {
  const { id, art, akteur, client, zweck, grund, request_id: requestId } = zeile;
  const inhalte = tatsachen.every((t) =>
    hmac(t.salz, kanonisch({ ...alsTatsache(t), akteId: t.akte_id })).equals(t.digest),
  );
  const digest = vorgangsdigest({
    id,
    art,
    zweck,
    ...(grund !== null && { grund }),
    kontext: { akteur, client, requestId },
    digests: tatsachen.map((t) => t.digest),
  });
  return inhalte && digest.equals(zeile.digest);
}

function nachVorgang(tatsachen: readonly Tatsache[]): Map<string, Tatsache[]> {
  const gruppen = new Map<string, Tatsache[]>();
  for (const t of tatsachen) gruppen.set(t.schreibvorgang_id, [...(gruppen.get(t.schreibvorgang_id) ?? []), t]);
  return gruppen;
}

const blockNach = (mandantId: number, nummer: number): Anfrage => ({
  name: 'block-nach-nummer',
  text: 'select nummer, von, bis, vorher, hash from block where mandant_id = $1 and nummer > $2 order by nummer limit 1',
  values: [mandantId, nummer],
});

const vorgaengeVon = (mandantId: number, { von, bis }: Blockzeile): Anfrage => ({
  name: 'vorgaenge-eines-blocks',
  text: `select n.nummer, s.id, s.art, s.akteur, s.client, s.zweck, s.grund, s.request_id, s.digest
         from protokollnummer n join schreibvorgang s on s.mandant_id = n.mandant_id and s.id = n.schreibvorgang_id
         where n.mandant_id = $1 and n.nummer between $2 and $3 order by n.nummer`,
  values: [mandantId, von, bis],
});

const tatsachenVon = (mandantId: number, modul: string, { von, bis }: Blockzeile): Anfrage => ({
  name: `${modul}-tatsachen-eines-blocks`,
  text: `select t.* from protokollnummer n
         join ${modul}_tatsache t on t.mandant_id = n.mandant_id and t.schreibvorgang_id = n.schreibvorgang_id
         where n.mandant_id = $1 and n.nummer between $2 and $3 order by n.nummer, t.stelle`,
  values: [mandantId, von, bis],
});
