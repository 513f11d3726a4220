/** What the marks of the map mean. */
export function EditorLegend({
  arcsOf,
}: {
  /** Id of the sensor whose arcs are drawn, empty for those of all; null for none. */ arcsOf: string | null;
}) {
  return (
    <ul className="editor-legend" aria-label="Marks of the map">
      <li data-mark="junction">junction</li>
      <li data-mark="sensor">sensor</li>
      <li data-mark="unplaced">on no segment</li>
      <li data-mark="segment">segment</li>
      <li data-mark="added">new</li>
      <li data-mark="changed">changed</li>
      <li data-mark="fault">new fault</li>
      {arcsOf === null ? null : (
        <li data-mark="arc">{arcsOf === '' ? 'graph weight' : `graph weight from ${arcsOf}`}</li>
      )}
    </ul>
  );
}
