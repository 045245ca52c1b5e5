package vn.thanghang.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tree of RFC 6962 fed leaf by leaf: keeps only the roots of the complete subtrees, one per bit of the size. */
public final class GrowingTree {

    /** The subtree roots from the largest to the smallest. */
    private final Deque<Hash> peaks = new ArrayDeque<>();

    private long size;

    public void add(Hash leaf) {
        var hash = leaf;
        for (long rest = size; rest % 2 == 1; rest /= 2) {
            hash = MerkleTree.nodeHash(peaks.removeLast(), hash);
        }
        peaks.addLast(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return MerkleTree.root(List.of());
        }
        var right = new ArrayList<>(peaks);
        var root = right.removeLast();
        while (!right.isEmpty()) {
            root = MerkleTree.nodeHash(right.removeLast(), root);
        }
        return root;
    }
}
