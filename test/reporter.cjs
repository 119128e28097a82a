/** Closes the run with one plain line that any build system can read: "N passed, N failed". */
class PlainReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
    // At exit, because Jest prints its own summary after its reporters have finished.
    process.once("exit", () => {
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
    });
  }
}
module.exports = PlainReporter;
