import type { LocalModel } from '../../../../src-preload/contract/words.ts';
import { ModelCard } from './model-card.tsx';
import type { useLocalModels } from './use-local-models.ts';

export interface ModelCardsProps {
  readonly models: readonly LocalModel[];
  /** What can be done with them, and what went wrong with one. */
  readonly local: ReturnType<typeof useLocalModels>;
  readonly className?: string;
}

/** Models for this computer, those that are here and those that could be. */
export function ModelCards({ models, local, className = '' }: ModelCardsProps) {
  const { trouble, get, pause, remove } = local;
  return (
    <ul className={`card l-models ${className}`}>
      {models.map((model) => (
        <ModelCard
          key={model.id}
          model={model}
          trouble={trouble?.id === model.id ? trouble.fault : null}
          onGet={() => get(model.id)}
          onPause={() => pause(model.id)}
          onRemove={() => remove(model.id)}
        />
      ))}
    </ul>
  );
}
