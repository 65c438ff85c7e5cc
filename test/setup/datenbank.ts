import { randomBytes } from 'node:crypto';
import { adminUrlFuer, mitAdmin, PRAEFIX, TESTLOGINS, umfeld, urlFuer, verwirf } from './umfeld';

export interface Testdatenbank {
  readonly name: string;
  /** The service's role. */
  readonly dienstUrl: string;
  /** Owner of the tables. */
  readonly besitzerUrl: string;
  /** The role of DATABASE_TEST_URL, on the embedded server a superuser: to look behind row-level security. */
  readonly adminUrl: string;
  readonly verwerfen: () => Promise<void>;
}

/** A database of its own for a test file, copied from the migrated template (`strategy file_copy`: about 40 ms). */
export async function neueDatenbank(): Promise<Testdatenbank> {
  const { adminUrl, lauf, vorlage } = umfeld();
  const name = `${PRAEFIX}${lauf}_${randomBytes(4).toString('hex')}`;
  await mitAdmin(adminUrl, (admin) =>
    admin.query(`create database ${name} template ${vorlage} strategy file_copy owner ${TESTLOGINS.besitzer}`),
  );
  return {
    name,
    dienstUrl: urlFuer(adminUrl, TESTLOGINS.dienst, name),
    besitzerUrl: urlFuer(adminUrl, TESTLOGINS.besitzer, name),
    adminUrl: adminUrlFuer(adminUrl, name),
    verwerfen: () => mitAdmin(adminUrl, (admin) => verwirf(admin, name)),
  };
}
