import { useTranslations } from 'use-intl';
import { sharedTraining, withTraining, type DraftConfig } from './draft.ts';
import type { ConfigField } from './config-field.ts';
import { settingsChanged } from './config-field.ts';
import { ConfigFieldInput } from './config-field-input.tsx';
import { More } from './more.tsx';
import { FieldProblem } from './question.tsx';

/** Asked for elsewhere in the form: by network, as the loss, beside the inputs. */
const ELSEWHERE: readonly string[] = ['updates', 'loss', 'quantiles'];
/** How the optimiser steps; what else there is shapes what it learns from. */
const OPTIMISER: readonly string[] = [
  'learningRate',
  'warmUpUpdates',
  'finalLearningRateShare',
  'batchSize',
  'weightDecay',
  'clipNorm',
  'averageDecay',
  'validations',
];
const ROLES = ['teachers', 'students'] as const;

interface TrainingFieldsProps {
  readonly fields: readonly ConfigField[];
  readonly config: DraftConfig;
  readonly onChange: (change: Partial<DraftConfig>) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** How teachers and students are trained, each as a group: a student and its control always alike. */
export function TrainingFields({ fields, config, onChange, problems }: TrainingFieldsProps) {
  const t = useTranslations('experiments');
  const isEvent = config.protocol['event'] !== undefined;
  const asked = fields.filter(({ name }) => !ELSEWHERE.includes(name) && (isEvent || name !== 'positiveWeight'));
  const groups = [
    { title: t('training.noise'), fields: asked.filter(({ name }) => !OPTIMISER.includes(name)) },
    { title: t('training.optimiser'), fields: asked.filter(({ name }) => OPTIMISER.includes(name)) },
  ];
  return groups.map((group) => (
    <More
      key={group.title}
      title={group.title}
      changed={ROLES.reduce((sum, role) => sum + settingsChanged(group.fields, sharedTraining(config[role])), 0)}
      isWrong={group.fields.some(({ name }) => ROLES.some((role) => problems[`${role}.training.${name}`]))}
    >
      <TrainingTable fields={group.fields} config={config} onChange={onChange} problems={problems} />
    </More>
  ));
}

function TrainingTable({ fields, config, onChange, problems }: TrainingFieldsProps) {
  const t = useTranslations('experiments');
  return (
    <table className="table training-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('training.setting')}</span>
          </th>
          {ROLES.map((role) => (
            <th key={role} scope="col" className="num">
              {t(`questions.${role}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              {field.label}
              <span className="setting-about">{field.description}</span>
              {ROLES.map((role) => (
                <FieldProblem key={role} problems={problems} field={`${role}.training.${field.name}`} />
              ))}
            </th>
            {ROLES.map((role) => {
              const shared = sharedTraining(config[role]);
              return (
                <td key={role} className="num">
                  <ConfigFieldInput
                    field={field}
                    value={shared[field.name]}
                    isMixed={field.name in shared && shared[field.name] === undefined}
                    label={t(`training.of.${role}`, { label: field.label })}
                    onChange={(value) => onChange({ [role]: withTraining(config[role], { [field.name]: value }) })}
                    problems={problems}
                    place={`${role}.training.${field.name}`}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
