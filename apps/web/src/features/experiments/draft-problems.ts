/** What stops a draft from being sent, by question or by the place of a field, in words; the API checks everything again. */
import type { Translator } from '../../i18n/translator.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { fieldNamed, settingFaults, valueFault, type Settings } from './config-field.ts';
import { furtherFields } from './further-training.ts';
import type { Draft, DraftConfig } from './draft.ts';
import { repeatedNetworks } from './model-rows.ts';

export type Offered = Pick<
  ExperimentBuilderQuery['experimentOptions'],
  'fields' | 'methods' | 'terms' | 'compressions' | 'events' | 'teachers' | 'students'
>;
type Problems = Readonly<Record<string, string>>;

const ROLES = ['teachers', 'students'] as const;

export function draftProblems(
  t: Translator<'experiments'>,
  { name, datasetId, graphId, config }: Draft,
  offered: Offered,
): Problems {
  const problems: Record<string, string> = {
    ...networkProblems(t, config, offered),
    ...methodProblems(t, config, offered),
    ...eventProblems(t, config, offered),
    ...settingFaults(t, offered.fields.inputs, config.inputs, 'inputs'),
  };
  if (name.trim() === '') problems['name'] = t('problems.name');
  if (datasetId === '') problems['datasetId'] = t('problems.dataset');
  if (graphId === '') problems['graphId'] = t('problems.graph');
  if (config.teachers.length === 0) problems['teachers'] = t('problems.teachers');
  if (config.students.length === 0) problems['students'] = t('problems.students');
  if (config.methods.length === 0) problems['methods'] = t('problems.methods');
  const { experiment, controls } = offered.fields;
  const seeds =
    valueFault(t, fieldNamed(experiment, 'seeds'), config.seeds) ??
    valueFault(t, fieldNamed(experiment, 'firstSeed'), config.firstSeed);
  if (seeds !== undefined) problems['seeds'] = seeds;
  const share = valueFault(t, fieldNamed(experiment, 'studentLabelShare'), config.studentLabelShare);
  if (share !== undefined) problems['studentLabelShare'] = share;
  const { longer } = config.controls;
  const longest = longer === null ? undefined : valueFault(t, fieldNamed(controls, 'longer'), longer);
  if (longest !== undefined) problems['controls'] = longest;
  return problems;
}

function networkProblems(t: Translator<'experiments'>, config: DraftConfig, offered: Offered): Problems {
  const { fields, compressions: options } = offered;
  const problems: Record<string, string> = {};
  const updates = fieldNamed(fields.training, 'updates');
  const shared = fields.training.filter((field) => field !== updates);
  for (const role of ROLES) {
    if (repeatedNetworks(config[role]).length > 0) {
      problems[role] = t(`problems.alike.${role}`);
    }
    for (const [index, { model, training, generations, compressions = [] }] of config[role].entries()) {
      const sizes = offered[role].find(({ name }) => name === model.name)?.fields ?? [];
      Object.assign(problems, settingFaults(t, sizes, model, `${role}.${index}.model`));
      for (const [at, compression] of compressions.entries()) {
        const under = `${role}.${index}.compressions.${at}`;
        const known = options.find(({ name }) => name === compression.name)?.fields ?? [];
        Object.assign(problems, settingFaults(t, known, compression, under));
        const further = compression['training'];
        if (further === undefined) continue;
        Object.assign(
          problems,
          settingFaults(t, furtherFields(fields.training), further as Settings, `${under}.training`),
        );
      }
      if (training === undefined) continue;
      const fault =
        valueFault(t, updates, training.updates) ??
        valueFault(t, fieldNamed(fields.teacher, 'generations'), generations ?? 0);
      if (fault !== undefined) problems[role] = fault;
      Object.assign(problems, settingFaults(t, shared, training, `${role}.training`));
    }
  }
  return problems;
}

function eventProblems(
  t: Translator<'experiments'>,
  { protocol: { event } }: DraftConfig,
  { events }: Offered,
): Problems {
  if (event === undefined) return {};
  const fields = events.find(({ name }) => name === event.name)?.fields ?? [];
  return settingFaults(t, fields, event, 'protocol.event');
}

function methodProblems(t: Translator<'experiments'>, { methods }: DraftConfig, offered: Offered): Problems {
  const problems: Record<string, string> = {};
  for (const [index, method] of methods.entries()) {
    const fields = offered.methods.find(({ name }) => name === method.name)?.fields ?? [];
    Object.assign(problems, settingFaults(t, fields, method, `methods.${index}`));
    for (const [at, term] of (method.terms ?? []).entries()) {
      const ofTerm = offered.terms.find(({ name }) => name === term.name)?.fields ?? [];
      Object.assign(problems, settingFaults(t, ofTerm, term, `methods.${index}.terms.${at}`));
    }
  }
  return problems;
}
