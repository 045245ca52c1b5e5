package vn.thanghang.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same work under JMH: median (sample) time and, with {@code -prof gc}, allocation per call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Kernels {

    @Param({
        "asem-build",
        "whatif-63x120",
        "index-3321x120",
        "uncertainty-asem-1000",
        "sobol-63x120-100",
        "survey-taylor-120x63",
        "survey-bootstrap-1000",
        "path-29-criteria",
        "forecast-10000-draws"
    })
    public String work = "";

    private DoubleSupplier prepared = () -> 0;

    @Setup
    public void prepare() {
        prepared = Objects.requireNonNull(Workloads.all().get(work));
    }

    @Benchmark
    public double call() {
        return prepared.getAsDouble();
    }
}
