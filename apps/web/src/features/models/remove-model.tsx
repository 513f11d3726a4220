'use client';
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownModel } from './model-page.tsx';
import { modelDeleteMutation } from './model-queries.ts';

/** Takes the name with its versions and aliases out of the registry; the runs stay. */
export function RemoveModel({ model: { id, name } }: { model: ShownModel }): ReactNode {
  const t = useTranslations('models');
  const router = useRouter();
  const refusal = useRefusal('MODELS_WRITE');
  const removal = useChange(modelDeleteMutation, (data) => data.modelDelete);
  return (
    <>
      <p className="note">{t('remove.note')}</p>
      <div className="form-row">
        <AskFirst
          icon={Trash2}
          label={t('remove.act')}
          confirm={t('remove.confirm', { name })}
          disabled={refusal !== undefined || removal.isPending}
          title={refusal}
          onConfirm={() =>
            void removal.send({ id }).then((answer) => {
              if (answer !== null) router.replace('/models');
            })
          }
        />
      </div>
      <Told fault={removal.fault} />
    </>
  );
}
