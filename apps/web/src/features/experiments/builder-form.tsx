import Link from 'next/link';
import { useState } from 'react';
import { formatCount } from '../../format/index.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { graphForRoads } from '../dataset/graph-for-roads.ts';
import { BaselineChoice } from './baseline-choice.tsx';
import { ControlFields } from './control-fields.tsx';
import { asTheOthers, draftConfig, draftProtocol, sameConfig, type Draft, type DraftConfig } from './draft.ts';
import { datasetFacts, datasetLine } from './dataset-words.ts';
import { EnsembleFields } from './ensemble-fields.tsx';
import { InputFields } from './input-fields.tsx';
import { MethodFields } from './method-fields.tsx';
import { ModelChoice } from './model-choice.tsx';
import { withUnseen, type GivenSizes } from './model-rows.ts';
import { offeredMethods } from './offered-methods.ts';
import { movableModels, offeredModels } from './offered-models.ts';
import { presetText } from './preset-text.ts';
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
  problems,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  options: ExperimentBuilderQuery;
  problems: Readonly<Record<string, string>>;
}) {
  const { presets, protocols, teachers, students, compressions, fields } = options.experimentOptions;
  const [sizes, setSizes] = useState<GivenSizes>({});
  const { event } = draft.config.protocol;
  const { baselines, methods, terms } = goingWith(options.experimentOptions, event);
  const presetConfigs = presets.map((preset) => draftConfig(preset.config));
  const offeredOf = (role: 'teachers' | 'students') =>
    withUnseen(
      offeredModels(options.experimentOptions[role], presetConfigs, role, fields.training),
      role === 'students' ? movableModels(students, fields.training) : [],
      draft.config[role],
      sizes,
    );
  const dataset = options.datasets.nodes.find((one) => one.id === draft.datasetId);
  const preset = presets.find((one) => one.name === draft.preset);
  /** A preset's config, asked for what the draft asks. */
  const ofPreset = ({ config }: { readonly config: unknown }) =>
    askedFor(draftConfig(config), event, options.experimentOptions, draftConfig(config));
  const isChanged = preset !== undefined && !sameConfig(draft.config, ofPreset(preset));
  const asked = (config: DraftConfig, next: typeof event) =>
    askedFor(config, next, options.experimentOptions, draftConfig(preset?.config ?? draft.config));
  const setConfig = (change: Partial<DraftConfig>) => onChange({ ...draft, config: { ...draft.config, ...change } });
  return (
    <div className="questions">
      <Question
        number={1}
        field="name"
        title="Question"
        explanation="What do you want to know? The name stands on the leaderboard."
        problem={problems['name']}
      >
        <input
          className="input wide"
          aria-label="Name of the experiment"
          {...fieldProblem(problems, 'name')}
          placeholder="Which student may replace the teacher?"
          maxLength={120}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </Question>
      <Question
        number={2}
        field="datasetId"
        title="Dataset"
        explanation="Scores are compared only inside one protocol: dataset, split and horizons."
        problem={problems['datasetId']}
      >
        <select
          className="select wide"
          aria-label="Dataset"
          {...fieldProblem(problems, 'datasetId')}
          value={draft.datasetId}
          onChange={({ target }) => {
            const next = options.datasets.nodes.find((one) => one.id === target.value);
            const graph = graphForRoads(next?.graphs.nodes ?? []) ?? next?.graphs.nodes[0];
            // Another dataset has other channels.
            const config = { ...draft.config, inputs: { ...draft.config.inputs, covariates: [] } };
            const canStay = event === undefined || (next?.events.includes(event.name) ?? false);
            onChange({
              ...draft,
              datasetId: target.value,
              graphId: graph?.id ?? '',
              config: canStay ? config : asked(config, undefined),
            });
          }}
        >
          {options.datasets.nodes.map((one) => (
            <option key={one.id} value={one.id}>
              {datasetLine(one, options.datasets.nodes)}
            </option>
          ))}
        </select>
        {dataset === undefined ? null : <p className="hint">{datasetFacts(dataset)}</p>}
      </Question>
      <Question
        number={3}
        field="task"
        title="Task"
        explanation="What networks are asked for: readings ahead, or how likely an event is at each sensor. Offered is what the dataset can show."
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
        title="Protocol"
        explanation="What is learnt from, what chooses, what judges. Under a published one, published errors stand beside yours."
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
        title="Graph"
        explanation="Who may learn from whom. The identity graph asks whether a graph helps at all."
        problem={problems['graphId']}
      >
        <select
          className="select wide"
          aria-label="Graph"
          {...fieldProblem(problems, 'graphId')}
          value={draft.graphId}
          onChange={(event) => onChange({ ...draft, graphId: event.target.value })}
        >
          {dataset?.graphs.nodes.map((graph) => (
            <option key={graph.id} value={graph.id}>
              {graph.name}, {formatCount(graph.edgeCount)} edges
            </option>
          ))}
        </select>
        {dataset === undefined ? null : (
          <p className="hint">
            Another graph is made on <Link href={`/datasets/${dataset.id}`}>the page of the dataset</Link>.
          </p>
        )}
      </Question>
      <Question
        number={6}
        field="preset"
        title="Preset"
        explanation="How much to train. A preset fills in all that follows; change it afterwards as you like."
      >
        <div className="segmented" role="group" aria-label="Preset">
          {presets.map((one) => (
            <button
              key={one.name}
              type="button"
              aria-pressed={one.name === draft.preset && !isChanged}
              onClick={() => onChange({ ...draft, preset: one.name, config: ofPreset(one) })}
            >
              {one.name}
            </button>
          ))}
        </div>
        <p className="hint" role="status">
          {isChanged
            ? `Now ${presetText(draft.preset, true)}: press ${draft.preset} to have its settings back.`
            : preset?.description}
        </p>
      </Question>
      <Question
        number={7}
        field="baselines"
        title="Baselines"
        explanation="Simple rules and closed forms. What a network has learnt shows beside the best of them."
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
        title="Teachers"
        explanation="Large and accurate. Two or more can be averaged into an ensemble, which then teaches."
        problem={problems['teachers']}
      >
        <ModelChoice
          role="TEACHER"
          offered={offeredOf('teachers')}
          options={teachers}
          sizes={sizes}
          onSizes={setSizes}
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
        title="Students"
        explanation="Small enough to ship. Each gets a control: the same student, labels alone, same budget and seeds."
        problem={problems['students']}
      >
        <ModelChoice
          role="STUDENT"
          offered={offeredOf('students')}
          options={students}
          sizes={sizes}
          onSizes={setSizes}
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
          onSizes={setSizes}
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
