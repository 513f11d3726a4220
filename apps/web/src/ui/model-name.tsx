import { RoleGlyph } from './role-glyph.tsx';
import { roleOf } from './role.ts';

/** Glyph, model and method of a run or entry, as tables show them. */
export function ModelName({
  run,
}: {
  run: {
    readonly kind: 'TEACHER' | 'STUDENT' | 'BASELINE';
    readonly method: string;
    readonly modelLabel: string;
    readonly methodLabel?: string | null;
  };
}) {
  return (
    <span className="model">
      <RoleGlyph role={roleOf(run)} />
      <span>
        {run.modelLabel}
        {run.methodLabel ? <span className="method"> {run.methodLabel}</span> : null}
      </span>
    </span>
  );
}
