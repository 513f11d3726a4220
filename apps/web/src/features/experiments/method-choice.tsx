import { useTranslations } from 'use-intl';
import type { ConfigField } from './config-field.ts';
import { settingsChanged } from './config-field.ts';
import { ConfigFieldInput, SettingList } from './config-field-input.tsx';
import { ComposedTerms, type OfferedTerm } from './composed-terms.tsx';
import type { DraftConfig } from './draft.ts';
import { More } from './more.tsx';
import { toggleMethod, type OfferedMethod } from './offered-methods.ts';
import { FieldProblem } from './question.tsx';

type Method = DraftConfig['methods'][number];
type Problems = Readonly<Record<string, string>>;

interface MethodChoiceProps {
  readonly offered: readonly OfferedMethod[];
  readonly terms: readonly OfferedTerm[];
  readonly chosen: readonly Method[];
  readonly onChange: (chosen: Method[]) => void;
  readonly problems: Problems;
}

/** Methods to tick, each with its weight to set; a student is trained by every one that is chosen. */
export function MethodChoice({ offered, terms, chosen, onChange, problems }: MethodChoiceProps) {
  const t = useTranslations('experiments');
  return (
    <div className="table-scroll">
      <table className="table choice">
        <thead>
          <tr>
            <th>{t('methods.name')}</th>
            <th className="num">{t('methods.weight')}</th>
            <th>{t('about')}</th>
          </tr>
        </thead>
        <tbody>
          {offered.map((method) => {
            // A preset may hold a method more than once; the first is the one that is edited.
            const place = chosen.findIndex((one) => one.name === method.name);
            return (
              <MethodRow
                key={method.name}
                method={method}
                terms={terms}
                active={chosen[place]}
                under={`methods.${place}`}
                onToggle={() => onChange(toggleMethod(chosen, method))}
                onChange={(change) => onChange(chosen.map((one, at) => (at === place ? { ...one, ...change } : one)))}
                problems={problems}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface MethodRowProps {
  readonly method: OfferedMethod;
  readonly terms: readonly OfferedTerm[];
  /** Undefined where it is not chosen. */
  readonly active: Method | undefined;
  /** Where it is in the config. */
  readonly under: string;
  readonly onToggle: () => void;
  readonly onChange: (change: Partial<Method>) => void;
  readonly problems: Problems;
}

function MethodRow({ method, terms, active, under, onToggle, onChange, problems }: MethodRowProps) {
  const t = useTranslations('experiments');
  const weight = method.fields.find(({ name }) => name === 'weight' || name === 'labelWeight');
  const others = method.fields.filter((field) => field !== weight);
  return (
    <tr data-chosen={active !== undefined}>
      <td>
        <label className="check">
          <input type="checkbox" checked={active !== undefined} onChange={onToggle} />
          {method.title}
        </label>
      </td>
      <td className="num">
        <Weight method={method} field={weight} active={active} under={under} onChange={onChange} problems={problems} />
      </td>
      <td className="wrap quiet-text">
        {method.description}
        {active === undefined || weight === undefined ? null : (
          <FieldProblem problems={problems} field={`${under}.${weight.name}`} />
        )}
        {active?.terms === undefined ? null : (
          <ComposedTerms
            offered={terms}
            chosen={active.terms}
            under={`${under}.terms`}
            onChange={(next) => onChange({ terms: next })}
            problems={problems}
          />
        )}
        {active === undefined || others.length === 0 ? null : (
          <More
            title={t('more')}
            changed={settingsChanged(others, active)}
            isWrong={others.some(({ name }) => problems[`${under}.${name}`] !== undefined)}
          >
            <SettingList
              fields={others}
              settings={active}
              under={under}
              of={method.title}
              onChange={onChange}
              problems={problems}
            />
          </More>
        )}
      </td>
    </tr>
  );
}

interface WeightProps extends Pick<MethodRowProps, 'method' | 'active' | 'under' | 'onChange' | 'problems'> {
  readonly field: ConfigField | undefined;
}

function Weight({ method, field, active, under, onChange, problems }: WeightProps) {
  if (field === undefined) return <span className="quiet-text">—</span>;
  if (active === undefined) return <span className="quiet-text">{String(field.defaultValue)}</span>;
  return (
    <ConfigFieldInput
      field={field}
      value={active[field.name]}
      label={`${field.label}, ${method.title}`}
      onChange={(value) => onChange({ [field.name]: value })}
      problems={problems}
      place={`${under}.${field.name}`}
    />
  );
}
