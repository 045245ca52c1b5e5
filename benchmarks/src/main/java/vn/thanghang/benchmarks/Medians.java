package vn.thanghang.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleSupplier;

/** Prints, for every piece of work, the median and the best time and the median processor time of one warm process, alone and on two threads at once. */
public final class Medians {

    private static final int ROUNDS = 15;
    private static final long WARM_UP_CPU_NANOS = 5_000_000_000L;

    private Medians() {}

    /** Prints {@code work,median_ms,min_ms,median_cpu_ms,two_threads_ms_each,checksum}. */
    public static void main(String[] args) {
        System.out.println("work,median_ms,min_ms,median_cpu_ms,two_threads_ms_each,checksum");
        Workloads.all().forEach((name, work) -> {
            if (args.length == 0 || Arrays.asList(args).contains(name)) {
                measure(name, work);
            }
        });
    }

    private static void measure(String name, DoubleSupplier work) {
        long begun = cpuNanos();
        double checksum = 0;
        int calls = 0;
        while (calls < 3 || cpuNanos() - begun < WARM_UP_CPU_NANOS) {
            checksum = work.getAsDouble();
            calls++;
        }
        long each = (cpuNanos() - begun) / calls;
        int repeats = (int) Math.max(1, 20_000_000 / Math.max(1, each));
        double[] cpu = new double[ROUNDS];
        double[] single = rounds(work, repeats, cpu);
        System.out.printf(
                Locale.ROOT,
                "%s,%.4f,%.4f,%.4f,%.4f,%.6f%n",
                name,
                single[ROUNDS / 2],
                single[0],
                cpu[ROUNDS / 2],
                together(work, repeats),
                checksum);
    }

    /** Processor time of this thread: what the work costs however busy the machine is. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double[] rounds(DoubleSupplier work, int repeats, double[] cpu) {
        double[] millis = new double[ROUNDS];
        double sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long cpuStart = cpuNanos();
            for (int i = 0; i < repeats; i++) {
                sink += work.getAsDouble();
            }
            millis[round] = (System.nanoTime() - start) / 1e6 / repeats;
            cpu[round] = (cpuNanos() - cpuStart) / 1e6 / repeats;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        if (sink == Double.MIN_VALUE) {
            throw new IllegalStateException("the work was not done");
        }
        return millis;
    }

    /** Median time of one call when two threads work at the same time; halve it for the throughput of both. */
    private static double together(DoubleSupplier work, int repeats) {
        CountDownLatch done = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().daemon().start(() -> {
            rounds(work, repeats, new double[ROUNDS]);
            done.countDown();
        });
        double median = rounds(work, repeats, new double[ROUNDS])[ROUNDS / 2];
        try {
            done.await();
        } catch (InterruptedException e) {
            other.interrupt();
        }
        return median;
    }
}
