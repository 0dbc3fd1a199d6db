/** Jobs of one name run one after the other, in order; jobs of different names side by side. */
export interface Lines {
  /** Resolves when the job is over, also when it failed. */
  run(name: string, job: () => Promise<void>): Promise<void>;
}

export function createLines(): Lines {
  const ends = new Map<string, Promise<void>>();
  return {
    run(name, job) {
      const end = (ends.get(name) ?? Promise.resolve()).then(job).catch(() => {});
      ends.set(name, end);
      return end.then(() => {
        if (ends.get(name) === end) ends.delete(name);
      });
    },
  };
}
