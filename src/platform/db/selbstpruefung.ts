import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ausstehendeMigrationen } from './migrieren';
import { Datenbank, Datenbankzugang } from './datenbank';

/** The service refuses to start where the database would not hold what the code relies on. */
@Injectable()
export class Selbstpruefung implements OnModuleInit {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly zugang: Datenbankzugang,
  ) {}

  async onModuleInit(): Promise<void> {
    const ausstehend = await ausstehendeMigrationen(this.zugang.url);
    if (ausstehend.length > 0)
      throw new Error(`Migrationen fehlen (${ausstehend.join(', ')}); zuerst \`npm run migrate\` ausführen.`);
    const maengel = [...(await this.rolle()), ...(await this.tabellen()), ...(await this.dauerhaftigkeit())];
    if (maengel.length > 0)
      throw new Error(`Die Datenbank ist nicht sicher eingerichtet:\n${maengel.map((m) => `  - ${m}`).join('\n')}`);
  }

  private async rolle(): Promise<string[]> {
    const { rows } = await this.datenbank.plattform({
      name: 'selbstpruefung-rolle',
      text: `select rolsuper, rolbypassrls,
                    exists (select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as besitzt
             from pg_roles r where rolname = current_user`,
    });
    const { rolsuper, rolbypassrls, besitzt } = rows[0] as Record<'rolsuper' | 'rolbypassrls' | 'besitzt', boolean>;
    return [
      ...(rolsuper ? ['Die Rolle des Dienstes ist Superuser.'] : []),
      ...(rolbypassrls ? ['Die Rolle des Dienstes umgeht die Zeilensicherheit (BYPASSRLS).'] : []),
      ...(besitzt ? ['Die Rolle des Dienstes besitzt Tabellen.'] : []),
    ];
  }

  private async tabellen(): Promise<string[]> {
    const { rows } = await this.datenbank.plattform({
      name: 'selbstpruefung-tabellen',
      text: `select c.relname from pg_class c
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'mandant_id' and not a.attisdropped
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))`,
    });
    return (rows as { relname: string }[]).map(
      ({ relname }) => `Tabelle ${relname} hat keine erzwungene Zeilensicherheit.`,
    );
  }

  /** Every acknowledged write must survive a crash. The tests' server may forget on a power cut and says so by its own setting. */
  private async dauerhaftigkeit(): Promise<string[]> {
    const { rows } = await this.datenbank.plattform({
      name: 'selbstpruefung-dauerhaftigkeit',
      text: `select current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as seiten,
                    current_setting('fsync') as fsync, current_database() as datenbank`,
    });
    const { commit, seiten, fsync, datenbank } = rows[0] as Record<'commit' | 'seiten' | 'fsync' | 'datenbank', string>;
    if (datenbank.startsWith('beitragswerk_test_')) return [];
    return [
      ...(fsync === 'off' ? ['fsync ist abgeschaltet.'] : []),
      ...(seiten === 'off' ? ['full_page_writes ist abgeschaltet.'] : []),
      ...(commit === 'off' ? ['synchronous_commit ist abgeschaltet.'] : []),
    ];
  }
}
