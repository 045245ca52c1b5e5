package vn.thanghang.auditverifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A growing hash tree of RFC 6962, section 2.1: a leaf is SHA-256(0 ‖ data), a node SHA-256(1 ‖ left ‖ right). Kept are
 * only the roots of the complete subtrees, one for each bit of the size.
 */
final class Tree {

    private static final int LEVELS = 63;

    private final MessageDigest digest;
    private final byte[][] complete = new byte[LEVELS][];
    private long size;

    Tree() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void add(byte[] leaf) {
        digest.update((byte) 0);
        byte[] node = digest.digest(leaf);
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            node = parent(complete[level], node);
        }
        complete[level] = node;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return digest.digest();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = complete[level];
        for (level++; level < LEVELS; level++) {
            if ((size >> level & 1) == 1) {
                root = parent(complete[level], root);
            }
        }
        return Arrays.copyOf(root, root.length);
    }

    private byte[] parent(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
