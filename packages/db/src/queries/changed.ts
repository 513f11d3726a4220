/** What a change that may be asked for again comes to. */
export interface Changed<Row> {
  /** As it is afterwards. */
  readonly row: Row;
  /** Whether it was another before: only then is there anything to tell of. */
  readonly isChanged: boolean;
}
