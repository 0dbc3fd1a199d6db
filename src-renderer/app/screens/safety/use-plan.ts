import { useEffect } from 'react';
import { useClientIfAny } from '../../context.tsx';
import { useKeeping } from '../../stores/keeping.ts';
import { useLink } from '../../stores/link.ts';
import { forgetPlan, readPlan } from '../../stores/plan.ts';

/** Reads the plan once the host is there, so that the help card has it even when the host is gone; a lock takes it away. */
export function usePlanAtHand(): void {
  const link = useLink((state) => state.link);
  const locked = useKeeping(({ lock }) => lock.isLocked);
  useEffect(() => {
    if (locked) forgetPlan();
    else if (link.state === 'ready') void readPlan(link.parts.client);
  }, [link, locked]);
}

/** Asks again: a plan may have been made in conversation meanwhile. */
export function useFreshPlan(): void {
  const client = useClientIfAny();
  const locked = useKeeping(({ lock }) => lock.isLocked);
  useEffect(() => {
    if (client && !locked) void readPlan(client);
  }, [client, locked]);
}
