import { Injectable } from '@nestjs/common';
import type { Anfragekontext } from './kontext';

/** A refusal to a client that is known: method and route template, never the URL with its ids. */
export interface Verweigerung {
  readonly kontext: Anfragekontext;
  readonly weg: string;
  readonly grund: 'nicht-berechtigt' | 'land-passt-nicht';
}

export type Verweigerungsempfaenger = (verweigerung: Verweigerung) => void;

const HOECHSTENS_JE_SEKUNDE = 10;

/**
 * Tells the Protokoll which known client asked for what it may not have; at most ten a second and client, so that a client gone
 * wild cannot fill the Protokoll.
 */
@Injectable()
export class Verweigerungen {
  private readonly empfaenger: Verweigerungsempfaenger[] = [];
  private sekunde = 0;
  private readonly zaehler = new Map<string, number>();

  beiVerweigerung(empfaenger: Verweigerungsempfaenger): void {
    this.empfaenger.push(empfaenger);
  }

  melde(verweigerung: Verweigerung): void {
    if (!this.nochFrei(verweigerung.kontext)) return;
    for (const empfaenger of this.empfaenger) empfaenger(verweigerung);
  }

  private nochFrei({ mandant, client }: Anfragekontext): boolean {
    const sekunde = Math.floor(Date.now() / 1000);
    if (sekunde !== this.sekunde) this.zaehler.clear();
    this.sekunde = sekunde;
    const schluessel = `${mandant.id} ${client}`;
    const anzahl = (this.zaehler.get(schluessel) ?? 0) + 1;
    this.zaehler.set(schluessel, anzahl);
    return anzahl <= HOECHSTENS_JE_SEKUNDE;
  }
}
