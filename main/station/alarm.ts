// Being called after a while. Tests let that while pass at once; nobody else calls a timer of the platform to measure a person's time.

export interface Alarm {
  /** Calls `ring` once after so many milliseconds; what is returned takes that back. */
  after(milliseconds: number, ring: () => void): () => void;
}

/** Never keeps a program alive that has nothing else to do. */
export const platformAlarm: Alarm = {
  after(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
