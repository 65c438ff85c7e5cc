import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers for operation, without personal data and without a tenant label. */
@Injectable()
export class Metriken {
  private readonly register = new Registry();
  private readonly dauer = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Dauer der Anfragen nach Methode, Weg und Status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.register],
  });

  constructor() {
    collectDefaultMetrics({ register: this.register });
  }

  beobachte(method: string, route: string, status: number, sekunden: number): void {
    this.dauer.labels(method, route, `${status}`).observe(sekunden);
  }

  /** A value that is asked for at each scrape, such as the waiting requests of a pool. */
  messe(name: string, help: string, wert: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.register],
      collect() {
        this.set(wert());
      },
    });
  }

  text(): Promise<string> {
    return this.register.metrics();
  }

  get medientyp(): string {
    return this.register.contentType;
  }
}
