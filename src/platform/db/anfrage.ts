/** A named prepared statement with its values; the name is the plan's key on each connection. */
export interface Anfrage {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}
