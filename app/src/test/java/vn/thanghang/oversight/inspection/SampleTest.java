package vn.thanghang.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final String SEED = "1411/UBND-NC";

    @Test
    void anybodyDrawsTheSameFromTheLinesOfTheListAlone() throws Exception {
        List<Candidate> list = list(60);
        var byKey = new TreeMap<Double, String>();
        for (Candidate each : list) {
            String[] line = each.line().split(",");
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((SEED + "/" + line[0]).getBytes(StandardCharsets.UTF_8));
            BigInteger n = new BigInteger(1, Arrays.copyOf(hash, 6));
            double u = (n.doubleValue() + 1) / (Math.pow(2, 48) + 1);
            byKey.put(-StrictMath.log(u) / Integer.parseInt(line[1]), line[0]);
        }
        List<String> again = byKey.values().stream().limit(10).toList();
        assertThat(Sample.drawn(SEED, 10, list).stream().map(each -> each.task().toString()))
                .containsExactlyElementsOf(again);
    }

    @Test
    void theOrderOfTheListDoesNotMatterAndTheSeedDoes() {
        List<Candidate> list = list(60);
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Sample.drawn(SEED, 10, shuffled)).isEqualTo(Sample.drawn(SEED, 10, list));
        assertThat(Sample.drawn("5360/UBND-NC", 10, list)).isNotEqualTo(Sample.drawn(SEED, 10, list));
        assertThat(Sample.hash(shuffled)).isEqualTo(Sample.hash(list));
    }

    @Test
    void whatWeighsMoreIsDrawnMoreOften() {
        List<Candidate> list = list(100);
        var drawn = new TreeMap<Integer, Integer>(Map.of(1, 0, 4, 0));
        for (int seed = 0; seed < 400; seed++) {
            Sample.drawn("hat-giong-" + seed, 10, list).forEach(each -> drawn.merge(each.weight(), 1, Integer::sum));
        }
        // One half of the list weighs 1, the other 4: nearly four times as many, a little fewer because none is put
        // back.
        assertThat((double) drawn.get(4) / drawn.get(1)).isBetween(3.2, 4.2);
    }

    @Test
    void drawsAllWhenThereAreNoMore() {
        assertThat(Sample.drawn(SEED, 10, list(4))).hasSize(4);
        assertThat(Sample.drawn(SEED, 10, List.of())).isEmpty();
    }

    @Test
    void refusesAWeightThatIsNotPositive() {
        var weightless = new Candidate(UUID.randomUUID(), "a", 0, List.of());
        assertThatThrownBy(() -> Sample.drawn(SEED, 1, List.of(weightless, list(1).getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groundsAddUpToTheWeight() {
        var all = Candidate.of(UUID.randomUUID(), "a", EnumSet.allOf(Ground.class));
        assertThat(all.weight()).isEqualTo(13);
        assertThat(Candidate.of(UUID.randomUUID(), "a", EnumSet.noneOf(Ground.class))
                        .weight())
                .isEqualTo(1);
    }

    private static List<Candidate> list(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Candidate(
                        new UUID(0x1234_0000_0000_7000L, 0x8000_0000_0000_0000L | i),
                        "a",
                        i % 2 == 0 ? 1 : 4,
                        List.of()))
                .toList();
    }
}
