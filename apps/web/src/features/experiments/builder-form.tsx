import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { graphForRoads } from '../dataset/graph-for-roads.ts';
import { BaselineChoice } from './baseline-choice.tsx';
import { ControlFields } from './control-fields.tsx';
import { asTheOthers, draftConfig, draftProtocol, sameConfig, type Draft, type DraftConfig } from './draft.ts';
import { DatasetChoice, GraphChoice } from './data-choice.tsx';
import { EnsembleFields } from './ensemble-fields.tsx';
import { InputFields } from './input-fields.tsx';
import { MethodFields } from './method-fields.tsx';
import { ModelChoice } from './model-choice.tsx';
import type { GivenSizes } from './model-rows.ts';
import { offeredOf, type NetworkPrices } from './network-prices.ts';
import { offeredMethods } from './offered-methods.ts';
import { PresetChoice } from './preset-choice.tsx';
import { ProtocolChoice } from './protocol-choice.tsx';
import { fieldProblem, Question } from './question.tsx';
import { askedFor, goingWith, withEvent } from './task.ts';
import { TaskChoice } from './task-choice.tsx';
import { TransferFields } from './transfer-fields.tsx';

/** The questions. Each change goes up at once; the bill follows. */
export function BuilderForm({
  draft,
  onChange,
  options,
  sizes,
  onSizes,
  prices,
  onOrigin,
  problems,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  options: ExperimentBuilderQuery;
  sizes: GivenSizes;
  onSizes: (sizes: GivenSizes) => void;
  prices: NetworkPrices;
  /** Takes the settings of an experiment of the team. */
  onOrigin: (experimentId: string) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('experiments');
  const { presets, protocols, teachers, students, compressions, fields } = options.experimentOptions;
  const { event } = draft.config.protocol;
  const { baselines, methods, terms } = goingWith(options.experimentOptions, event);
  const dataset = options.datasets.nodes.find((one) => one.id === draft.datasetId);
  const preset = presets.find((one) => one.name === draft.preset);
  /** A preset's config, asked for what the draft asks. */
  const ofPreset = ({ config }: { readonly config: unknown }) =>
    askedFor(draftConfig(config), event, options.experimentOptions, draftConfig(config));
  const isChanged = preset === undefined || !sameConfig(draft.config, ofPreset(preset));
  const asked = (config: DraftConfig, next: typeof event) =>
    askedFor(config, next, options.experimentOptions, draftConfig(preset?.config ?? draft.config));
  const offered = (role: 'teachers' | 'students') => offeredOf(role, options.experimentOptions, draft.config, sizes);
  const setConfig = (change: Partial<DraftConfig>) => onChange({ ...draft, config: { ...draft.config, ...change } });
  return (
    <div className="questions">
      <Question
        number={1}
        field="name"
        title={t('questions.name')}
        explanation={t('questions.nameAbout')}
        problem={problems['name']}
      >
        <input
          className="input wide"
          aria-label={t('questions.nameLabel')}
          {...fieldProblem(problems, 'name')}
          placeholder={t('questions.namePlaceholder')}
          maxLength={120}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </Question>
      <Question
        number={2}
        field="datasetId"
        title={t('questions.dataset')}
        explanation={t('questions.datasetAbout')}
        problem={problems['datasetId']}
      >
        <DatasetChoice
          datasets={options.datasets.nodes}
          chosen={dataset}
          onChange={(id) => {
            const next = options.datasets.nodes.find((one) => one.id === id);
            const graph = graphForRoads(next?.graphs.nodes ?? []) ?? next?.graphs.nodes[0];
            // Another dataset has other channels.
            const config = { ...draft.config, inputs: { ...draft.config.inputs, covariates: [] } };
            const canStay = event === undefined || (next?.events.includes(event.name) ?? false);
            onChange({
              ...draft,
              datasetId: id,
              graphId: graph?.id ?? '',
              config: canStay ? config : asked(config, undefined),
            });
          }}
          problems={problems}
        />
      </Question>
      <Question
        number={3}
        field="task"
        title={t('questions.task')}
        explanation={t('questions.taskAbout')}
        problem={problems['task']}
      >
        <TaskChoice
          options={options.experimentOptions}
          dataset={dataset}
          chosen={event}
          onChange={(next) => onChange({ ...draft, config: asked(draft.config, next) })}
          problems={problems}
        />
      </Question>
      <Question
        number={4}
        field="protocol"
        title={t('questions.protocol')}
        explanation={t('questions.protocolAbout')}
        problem={problems['protocol']}
      >
        <ProtocolChoice
          offered={protocols}
          preset={preset === undefined ? draftProtocol({}) : ofPreset(preset).protocol}
          chosen={draft.config.protocol}
          dataset={dataset}
          onChange={(protocol) =>
            onChange({ ...draft, config: { ...draft.config, protocol: withEvent(protocol, event) } })
          }
        />
      </Question>
      <Question
        number={5}
        field="graphId"
        title={t('questions.graph')}
        explanation={t('questions.graphAbout')}
        problem={problems['graphId']}
      >
        <GraphChoice
          dataset={dataset}
          chosen={draft.graphId}
          onChange={(graphId) => onChange({ ...draft, graphId })}
          problems={problems}
        />
      </Question>
      <Question number={6} field="preset" title={t('questions.preset')} explanation={t('questions.presetAbout')}>
        <PresetChoice
          presets={presets}
          chosen={draft.preset}
          isChanged={isChanged}
          onPreset={(one) => onChange({ ...draft, preset: one.name, config: ofPreset(one) })}
          onOrigin={onOrigin}
        />
      </Question>
      <Question
        number={7}
        field="baselines"
        title={t('questions.baselines')}
        explanation={t('questions.baselinesAbout')}
        problem={problems['baselines']}
      >
        <BaselineChoice
          offered={baselines}
          chosen={draft.config.baselines}
          onChange={(chosen) => setConfig({ baselines: chosen })}
        />
      </Question>
      <Question
        number={8}
        field="teachers"
        title={t('questions.teachers')}
        explanation={t('questions.teachersAbout')}
        problem={problems['teachers']}
      >
        <ModelChoice
          role="TEACHER"
          offered={offered('teachers')}
          options={teachers}
          sizes={sizes}
          onSizes={onSizes}
          prices={prices}
          chosen={draft.config.teachers}
          compressions={compressions}
          training={fields.training}
          problems={problems}
          onChange={(chosen) => setConfig({ teachers: asTheOthers('teachers', chosen, draft.config) })}
        />
        <EnsembleFields fields={fields} config={draft.config} onChange={setConfig} problems={problems} />
      </Question>
      <Question
        number={9}
        field="students"
        title={t('questions.students')}
        explanation={t('questions.studentsAbout')}
        problem={problems['students']}
      >
        <ModelChoice
          role="STUDENT"
          hasControls
          offered={offered('students')}
          options={students}
          sizes={sizes}
          onSizes={onSizes}
          prices={prices}
          chosen={draft.config.students}
          compressions={compressions}
          training={fields.training}
          problems={problems}
          onChange={(chosen) => setConfig({ students: asTheOthers('students', chosen, draft.config) })}
        />
        <TransferFields
          students={students}
          compressions={compressions}
          training={fields.training}
          config={draft.config}
          sizes={sizes}
          onSizes={onSizes}
          prices={prices}
          onChange={setConfig}
          problems={problems}
        />
      </Question>
      <MethodFields
        offered={offeredMethods(methods)}
        terms={terms}
        fields={fields}
        config={draft.config}
        onChange={setConfig}
        problems={problems}
      />
      <ControlFields config={draft.config} fields={fields} first={13} onChange={setConfig} problems={problems} />
      <InputFields
        number={15}
        channels={dataset?.channels ?? []}
        fields={fields}
        config={draft.config}
        onChange={setConfig}
        problems={problems}
      />
    </div>
  );
}
