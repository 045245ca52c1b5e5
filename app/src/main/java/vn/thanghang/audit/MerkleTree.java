package vn.thanghang.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash tree of RFC 6962: a leaf is {@code SHA-256(0x00 ‖ data)}, a node {@code SHA-256(0x01 ‖ left ‖ right)}, and a
 * tree of n leaves splits at the largest power of two below n. The root of no leaves is the hash of nothing.
 */
public final class MerkleTree {

    private MerkleTree() {}

    public static Hash leafHash(byte[] data) {
        var digest = sha256();
        digest.update((byte) 0);
        digest.update(data);
        return Hash.of(digest.digest());
    }

    static Hash nodeHash(Hash left, Hash right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return Hash.of(digest.digest());
    }

    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of(sha256().digest());
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = split(leaves.size());
        return nodeHash(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** The audit path of one leaf, from the leaf upwards; at most ⌈log₂ n⌉ hashes. */
    public static List<Hash> inclusionProof(int index, List<Hash> leaves) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("leaf " + index + " of " + leaves.size());
        }
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = split(leaves.size());
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = index < split ? inclusionProof(index, left) : inclusionProof(index - split, right);
        path.add(index < split ? root(right) : root(left));
        return path;
    }

    /** True when the path leads from the leaf at this index to the root of a tree of this size. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var climb = new Climb(index, size - 1);
        var hash = leaf;
        for (var step : path) {
            if (climb.atTop()) {
                return false;
            }
            hash = climb.siblingIsLeft() ? nodeHash(step, hash) : nodeHash(hash, step);
            climb.up();
        }
        return climb.atTop() && hash.equals(root);
    }

    /** The proof that the first {@code oldSize} leaves of the tree are the whole of an older tree. */
    public static List<Hash> consistencyProof(int oldSize, List<Hash> leaves) {
        if (oldSize <= 0 || oldSize > leaves.size()) {
            throw new IllegalArgumentException("old size " + oldSize + " of " + leaves.size());
        }
        return subProof(oldSize, leaves, true);
    }

    private static List<Hash> subProof(int oldSize, List<Hash> leaves, boolean whole) {
        if (oldSize == leaves.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int split = split(leaves.size());
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var proof = oldSize <= split ? subProof(oldSize, left, whole) : subProof(oldSize - split, right, false);
        proof.add(oldSize <= split ? root(right) : root(left));
        return proof;
    }

    /** True when the newer tree only adds leaves to the older one. */
    public static boolean extendsTree(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        if (oldSize <= 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        var climb = new Climb(oldSize - 1, newSize - 1);
        climb.skipCompleteSubtree();
        var oldHash = path.getFirst();
        var newHash = path.getFirst();
        for (var step : path.subList(1, path.size())) {
            if (climb.atTop()) {
                return false;
            }
            if (climb.siblingIsLeft()) {
                oldHash = nodeHash(step, oldHash);
                newHash = nodeHash(step, newHash);
            } else {
                newHash = nodeHash(newHash, step);
            }
            climb.up();
        }
        return climb.atTop() && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }

    /** The way from a node to the root, counted from the left on every level (RFC 9162, section 2.1.3.2). */
    private static final class Climb {

        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean atTop() {
            return last == 0;
        }

        boolean siblingIsLeft() {
            return node % 2 == 1 || node == last;
        }

        void up() {
            if (siblingIsLeft()) {
                while (node % 2 == 0 && node != 0) {
                    half();
                }
            }
            half();
        }

        void skipCompleteSubtree() {
            while (node % 2 == 1) {
                half();
            }
        }

        private void half() {
            node /= 2;
            last /= 2;
        }
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
