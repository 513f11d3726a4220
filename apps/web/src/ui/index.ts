export { ModelName } from './model-name.tsx';
export { Pane } from './pane.tsx';
export { ProgressBar } from './progress-bar.tsx';
export { RoleGlyph } from './role-glyph.tsx';
export { roleOf, type Role } from './role.ts';
export { RunStatus } from './run-status.tsx';
export { Empty, ErrorNotice, Skeleton } from './states.tsx';
