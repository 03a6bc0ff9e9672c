import Glibc

/// The processor's milliseconds for some work of this thread: a percentile by the clock would tell when the system gave
/// the processor to others.
func processorTime(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
  let start = now()
  work()
  return now() - start
}
