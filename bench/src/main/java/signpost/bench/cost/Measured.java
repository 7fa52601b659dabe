package signpost.bench.cost;

/// An action and what it came to.
///
/// @param memory MB of its function
/// @param share of a processor that it has with that
record Measured(Action action, Answers.Cost cost, Billed.Cpu cpu, int memory, double share) {
  /// How many calls find no function that is started; assumed.
  static final double COLD = 0.01;

  /// Milliseconds that Lambda bills for a call, on the average. A start is reckoned as one without
  /// a snapshot, which is billed too and takes longer than a restore.
  double milliseconds() {
    double waiting = cost.units().requests() * Billed.DATABASE_MS;
    return (1 - COLD) * (cpu.next() / share + waiting)
        + COLD * (cpu.start() + cpu.first() / share + waiting);
  }

  double gigabyteSeconds() {
    return milliseconds() / 1000 * memory / 1024;
  }
}
