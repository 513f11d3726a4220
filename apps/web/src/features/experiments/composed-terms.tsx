import { useTranslations } from 'use-intl';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { settingsChanged } from './config-field.ts';
import { ConfigFieldInput, SettingList } from './config-field-input.tsx';
import type { DraftConfig } from './draft.ts';
import { More } from './more.tsx';
import { methodTitle } from './offered-methods.ts';
import { FieldProblem } from './question.tsx';

export type OfferedTerm = ExperimentBuilderQuery['experimentOptions']['terms'][number];
type Term = NonNullable<DraftConfig['methods'][number]['terms']>[number];

interface ComposedTermsProps {
  readonly offered: readonly OfferedTerm[];
  readonly chosen: readonly Term[];
  /** Where the terms are in the config. */
  readonly under: string;
  readonly onChange: (terms: Term[]) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** What a composed loss holds beside the labels: terms to put in and take out, each with its weight. */
export function ComposedTerms({ offered, chosen, under, onChange, problems }: ComposedTermsProps) {
  const t = useTranslations('experiments');
  const adder = useRef<HTMLSelectElement>(null);
  const left = offered.filter(({ name }) => !chosen.some((term) => term.name === name));
  return (
    <div className="terms" role="group" aria-label={t('terms.group')}>
      {chosen.map((term, index) => {
        const option = offered.find(({ name }) => name === term.name);
        const place = `${under}.${index}`;
        const weight = option?.fields.find(({ name }) => name === 'weight');
        const others = option?.fields.filter((field) => field !== weight) ?? [];
        const title = methodTitle(term.name);
        const change = (part: object) => onChange(chosen.map((one, at) => (at === index ? { ...one, ...part } : one)));
        return (
          <div key={term.name} className="term">
            <div className="term-head">
              <span title={option?.description}>{title}</span>
              {weight === undefined ? null : (
                <ConfigFieldInput
                  field={weight}
                  value={term['weight']}
                  label={t('terms.weight', { title })}
                  onChange={(value) => change({ weight: value })}
                  problems={problems}
                  place={`${place}.weight`}
                />
              )}
              <button
                type="button"
                className="button icon"
                aria-label={t('terms.takeOut', { title })}
                // A loss without terms is that of the control.
                disabled={chosen.length === 1}
                onClick={() => {
                  onChange(chosen.filter((_, at) => at !== index));
                  adder.current?.focus();
                }}
              >
                <X size={16} strokeWidth={1.75} aria-hidden />
              </button>
            </div>
            <FieldProblem problems={problems} field={`${place}.weight`} />
            {others.length === 0 ? null : (
              <More
                title={t('more')}
                changed={settingsChanged(others, term)}
                isWrong={others.some(({ name }) => problems[`${place}.${name}`] !== undefined)}
              >
                <SettingList
                  fields={others}
                  settings={term}
                  under={place}
                  of={t('terms.of', { title })}
                  onChange={change}
                  problems={problems}
                />
              </More>
            )}
          </div>
        );
      })}
      <select
        ref={adder}
        className="select"
        aria-label={t('terms.another')}
        value=""
        onChange={(event) => {
          const option = left.find(({ name }) => name === event.target.value);
          if (option !== undefined) onChange([...chosen, option.defaults as Term]);
        }}
      >
        <option value="">{t(left.length === 0 ? 'terms.allIn' : 'terms.add')}</option>
        {left.map(({ name }) => (
          <option key={name} value={name}>
            {methodTitle(name)}
          </option>
        ))}
      </select>
      {Object.keys(problems).includes(under) ? <FieldProblem problems={problems} field={under} /> : null}
    </div>
  );
}
