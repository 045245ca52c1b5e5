package vn.thanghang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(MerkleTree.root(List.of()).toString())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** Vector: the empty leaf of RFC 6962, SHA-256 of the single byte 00. */
    @Test
    void theLeafOfNothingIsTheHashOfTheLeafMark() {
        assertThat(MerkleTree.leafHash(new byte[0]).toString())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void aTreeOfThreeSplitsAfterTwo() {
        var leaves = leaves(3);
        var left = MerkleTree.nodeHash(leaves.get(0), leaves.get(1));
        assertThat(MerkleTree.root(leaves)).isEqualTo(MerkleTree.nodeHash(left, leaves.get(2)));
    }

    @Test
    void everyLeafOfEveryTreeUpToFortyProvesItsPlaceAndNoOther() {
        for (int size = 1; size <= 40; size++) {
            var leaves = leaves(size);
            var root = MerkleTree.root(leaves);
            for (int index = 0; index < size; index++) {
                var path = MerkleTree.inclusionProof(index, leaves);
                assertThat(path.size()).isLessThanOrEqualTo(6);
                assertThat(MerkleTree.includes(leaves.get(index), index, size, path, root))
                        .isTrue();
                assertThat(MerkleTree.includes(leaves.get((index + 1) % size), index, size, path, root))
                        .isEqualTo(size == 1);
                assertThat(MerkleTree.includes(leaves.get(index), index + 1L, size, path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyNewerTreeProvesThatItExtendsTheOlderAndNoOther() {
        for (int size = 1; size <= 40; size++) {
            var leaves = leaves(size);
            var root = MerkleTree.root(leaves);
            for (int old = 1; old <= size; old++) {
                var proof = MerkleTree.consistencyProof(old, leaves);
                var oldRoot = MerkleTree.root(leaves.subList(0, old));
                assertThat(MerkleTree.extendsTree(old, oldRoot, size, root, proof))
                        .as("%d to %d", old, size)
                        .isTrue();
                var other = new ArrayList<>(leaves.subList(0, old));
                other.set(old - 1, MerkleTree.leafHash(new byte[] {9, 9}));
                assertThat(MerkleTree.extendsTree(old, MerkleTree.root(other), size, root, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void theGrowingTreeHasTheRootOfTheWholeAtEverySize() {
        var growing = new GrowingTree();
        var leaves = new ArrayList<Hash>();
        for (var leaf : leaves(300)) {
            growing.add(leaf);
            leaves.add(leaf);
            assertThat(growing.root()).isEqualTo(MerkleTree.root(leaves));
            assertThat(growing.size()).isEqualTo(leaves.size());
        }
    }

    @Test
    void canonicalJsonOrdersKeysAndEscapesAsLittleAsPossible() {
        var fields = new TreeMap<String, Object>();
        fields.put("b", 12L);
        fields.put("a", "Đắk Lắk \"x\" \\ / \u0001 \t ệ 🐟");
        fields.put("c", new TreeMap<>(java.util.Map.of("z", "1", "y", "2")));
        assertThat(CanonicalJson.of(fields))
                .isEqualTo(
                        "{\"a\":\"Đắk Lắk \\\"x\\\" \\\\ / \\u0001 \\t ệ 🐟\",\"b\":12,\"c\":{\"y\":\"2\",\"z\":\"1\"}}");
    }

    private static List<Hash> leaves(int count) {
        var random = new Random(20260723);
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < count; i++) {
            var data = HexFormat.of().toHexDigits(random.nextLong());
            leaves.add(MerkleTree.leafHash(data.getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }
}
