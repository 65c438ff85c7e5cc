import type { FastifyInstance } from 'fastify';

/** All routes by path template: Fastify answers a wrong method like an unknown path, clients need the difference. */
export class Wege {
  private readonly methoden = new Map<string, { muster: RegExp; methoden: Set<string> }>();

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ url, method }) => {
      for (const eine of [method].flat()) this.merke(url, eine);
    });
  }

  /** Methods that the path of this URL answers; empty for an unknown path. */
  erlaubt(url: string): string[] {
    const pfad = url.split('?', 1)[0]!;
    const passende = [...this.methoden.values()].filter(({ muster }) => muster.test(pfad));
    return [...new Set(passende.flatMap(({ methoden }) => [...methoden]))].sort();
  }

  private merke(vorlage: string, methode: string): void {
    const eintrag = this.methoden.get(vorlage) ?? { muster: musterVon(vorlage), methoden: new Set<string>() };
    eintrag.methoden.add(methode);
    this.methoden.set(vorlage, eintrag);
  }
}

function musterVon(vorlage: string): RegExp {
  const teile = vorlage.split('/').map((teil) => {
    if (teil === '*') return '.*';
    return teil.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
  });
  return new RegExp(`^${teile.join('/')}$`);
}
