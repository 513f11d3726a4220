/** What stops a draft from being sent, by question or by the place of a field, in words; the API checks everything again. */
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

export function draftProblems({ name, datasetId, graphId, config }: Draft, offered: Offered): Problems {
  const problems: Record<string, string> = {
    ...networkProblems(config, offered),
    ...methodProblems(config, offered),
    ...eventProblems(config, offered),
    ...settingFaults(offered.fields.inputs, config.inputs, 'inputs'),
  };
  if (name.trim() === '') problems['name'] = 'Give the experiment a name.';
  if (datasetId === '') problems['datasetId'] = 'Choose a dataset.';
  if (graphId === '') problems['graphId'] = 'Choose a graph.';
  if (config.teachers.length === 0) problems['teachers'] = 'Choose at least one teacher.';
  if (config.students.length === 0) problems['students'] = 'Choose at least one student.';
  if (config.methods.length === 0) problems['methods'] = 'Choose at least one method.';
  const { experiment, controls } = offered.fields;
  const seeds =
    valueFault(fieldNamed(experiment, 'seeds'), config.seeds) ??
    valueFault(fieldNamed(experiment, 'firstSeed'), config.firstSeed);
  if (seeds !== undefined) problems['seeds'] = seeds;
  const share = valueFault(fieldNamed(experiment, 'studentLabelShare'), config.studentLabelShare);
  if (share !== undefined) problems['studentLabelShare'] = share;
  const { longer } = config.controls;
  const longest = longer === null ? undefined : valueFault(fieldNamed(controls, 'longer'), longer);
  if (longest !== undefined) problems['controls'] = longest;
  return problems;
}

function networkProblems(config: DraftConfig, offered: Offered): Problems {
  const { fields, compressions: options } = offered;
  const problems: Record<string, string> = {};
  const updates = fieldNamed(fields.training, 'updates');
  const shared = fields.training.filter((field) => field !== updates);
  for (const role of ROLES) {
    if (repeatedNetworks(config[role]).length > 0) {
      problems[role] = `Two ${role} have the same sizes and training: change or take out one.`;
    }
    for (const [index, { model, training, generations, compressions = [] }] of config[role].entries()) {
      const sizes = offered[role].find(({ name }) => name === model.name)?.fields ?? [];
      Object.assign(problems, settingFaults(sizes, model, `${role}.${index}.model`));
      for (const [at, compression] of compressions.entries()) {
        const under = `${role}.${index}.compressions.${at}`;
        const known = options.find(({ name }) => name === compression.name)?.fields ?? [];
        Object.assign(problems, settingFaults(known, compression, under));
        const further = compression['training'];
        if (further === undefined) continue;
        Object.assign(
          problems,
          settingFaults(furtherFields(fields.training), further as Settings, `${under}.training`),
        );
      }
      if (training === undefined) continue;
      const fault =
        valueFault(updates, training.updates) ??
        valueFault(fieldNamed(fields.teacher, 'generations'), generations ?? 0);
      if (fault !== undefined) problems[role] = fault;
      Object.assign(problems, settingFaults(shared, training, `${role}.training`));
    }
  }
  return problems;
}

function eventProblems({ protocol: { event } }: DraftConfig, { events }: Offered): Problems {
  if (event === undefined) return {};
  const fields = events.find(({ name }) => name === event.name)?.fields ?? [];
  return settingFaults(fields, event, 'protocol.event');
}

function methodProblems({ methods }: DraftConfig, offered: Offered): Problems {
  const problems: Record<string, string> = {};
  for (const [index, method] of methods.entries()) {
    const fields = offered.methods.find(({ name }) => name === method.name)?.fields ?? [];
    Object.assign(problems, settingFaults(fields, method, `methods.${index}`));
    for (const [at, term] of (method.terms ?? []).entries()) {
      const ofTerm = offered.terms.find(({ name }) => name === term.name)?.fields ?? [];
      Object.assign(problems, settingFaults(ofTerm, term, `methods.${index}.terms.${at}`));
    }
  }
  return problems;
}
