import { Injectable, type OnApplicationBootstrap, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { OHNE_ANMELDUNG, RECHT } from './recht';

/** Refuses to start while a route says neither `@Recht()` nor `@OhneAnmeldung()`: a forgotten scope must not wait for an attacker. */
@Injectable()
export class Rechtewand implements OnApplicationBootstrap {
  constructor(
    private readonly entdeckung: DiscoveryService,
    private readonly methoden: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const offen = this.entdeckung.getControllers().flatMap(({ metatype }) => this.ohneAngabe(metatype as Type));
    if (offen.length > 0) throw new Error(`Wege ohne @Recht() und ohne @OhneAnmeldung(): ${offen.join(', ')}`);
  }

  private ohneAngabe(controller: Type): string[] {
    const prototyp = controller.prototype as Record<string, () => unknown>;
    return this.methoden
      .getAllMethodNames(prototyp)
      .filter((name) => this.istWeg(prototyp[name]!) && !this.hatAngabe([prototyp[name]!, controller]))
      .map((name) => `${controller.name}.${name}`);
  }

  private istWeg(methode: () => unknown): boolean {
    return this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, methode) !== undefined;
  }

  private hatAngabe(ziele: (Type | (() => unknown))[]): boolean {
    return [RECHT, OHNE_ANMELDUNG].some(
      (schluessel) => this.reflector.getAllAndOverride<unknown>(schluessel, ziele) !== undefined,
    );
  }
}
