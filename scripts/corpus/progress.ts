const minutes = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
};

/** How far a run is: what is done of how many, the time it took, and the time that the rest will take at that pace. */
export function progressLine(done: number, total: number, milliseconds: number): string {
  const left = done === 0 ? 0 : (milliseconds / done) * (total - done);
  return `${String(done)} of ${String(total)} · ${minutes(milliseconds)} · about ${minutes(left)} left`;
}
