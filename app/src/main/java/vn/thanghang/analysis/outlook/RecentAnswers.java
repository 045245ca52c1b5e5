package vn.thanghang.analysis.outlook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers given most recently, at most so many. Two who ask the same at once wait for one computation; a computation
 * that fails is forgotten.
 */
final class RecentAnswers<K, V> {

    private final int most;
    private final Function<K, V> compute;
    private final Map<K, CompletableFuture<V>> held = new LinkedHashMap<>(16, 0.75f, true);

    RecentAnswers(int most, Function<K, V> compute) {
        this.most = most;
        this.compute = compute;
    }

    V of(K question) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> known = claim(question, mine);
        if (known != null) {
            return answered(known);
        }
        try {
            mine.complete(compute.apply(question));
        } catch (RuntimeException | Error failure) {
            forget(question);
            mine.completeExceptionally(failure);
        }
        return answered(mine);
    }

    private synchronized @Nullable CompletableFuture<V> claim(K question, CompletableFuture<V> mine) {
        CompletableFuture<V> known = held.get(question);
        if (known == null) {
            held.put(question, mine);
            if (held.size() > most) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return known;
    }

    private synchronized void forget(K question) {
        held.remove(question);
    }

    synchronized int size() {
        return held.size();
    }

    private static <V> V answered(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
