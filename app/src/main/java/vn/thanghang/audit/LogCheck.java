package vn.thanghang.audit;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Checks an exported log, one canonical event a line, against checkpoints that were kept outside. It uses nothing but
 * the lines, the checkpoints and the public key. Whatever was changed, removed, added or moved before the last
 * checkpoint shows at the first checkpoint after it; what is younger than the last checkpoint is not proven yet.
 */
public final class LogCheck {

    private LogCheck() {}

    /** All checkpoints, however they were kept, in any order. */
    public static LogVerdict check(Iterator<String> lines, List<Checkpoint> checkpoints, PublicKey key) {
        var inOrder = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        var problems = new ArrayList<>(unsigned(inOrder, key));
        var tree = new GrowingTree();
        long proven = 0;
        int next = 0;
        boolean misplaced = false;
        while (lines.hasNext()) {
            var line = lines.next();
            tree.add(MerkleTree.leafHash(line.getBytes(StandardCharsets.UTF_8)));
            if (!misplaced && !line.contains(",\"seq\":" + tree.size() + ",")) {
                problems.add(new LogProblem(LogProblem.Kind.SEQUENCE, proven + 1, tree.size()));
                misplaced = true;
            }
            while (next < inOrder.size() && inOrder.get(next).size() == tree.size()) {
                if (!inOrder.get(next).root().equals(tree.root())) {
                    problems.add(new LogProblem(LogProblem.Kind.ROOT, proven + 1, tree.size()));
                } else {
                    proven = tree.size();
                }
                next++;
            }
        }
        if (next < inOrder.size()) {
            problems.add(new LogProblem(
                    LogProblem.Kind.CUT_OFF, tree.size() + 1, inOrder.getLast().size()));
        }
        return new LogVerdict(tree.size(), tree.root(), proven, problems);
    }

    private static List<LogProblem> unsigned(List<Checkpoint> checkpoints, PublicKey key) {
        return checkpoints.stream()
                .filter(checkpoint -> !CheckpointKey.isSignedBy(key, checkpoint))
                .map(checkpoint -> new LogProblem(LogProblem.Kind.SIGNATURE, 1, checkpoint.size()))
                .toList();
    }
}
