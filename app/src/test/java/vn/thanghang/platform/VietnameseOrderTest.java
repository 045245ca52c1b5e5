package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void ordersLettersThenTones() {
        assertKept(
                VietnameseOrder.names(),
                List.of(
                        "an", "ào", "ảo", "ão", "áo", "ạo", "ăn", "âm", "da", "dà", "dả", "dã", "dá", "dạ", "Dĩ An",
                        "đa", "đá", "Đà Nẵng", "e", "ê"));
    }

    @Test
    void ordersWordByWordNotLetterByLetter() {
        assertKept(
                VietnameseOrder.names(), List.of("Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bến Tre"));
        assertKept(VietnameseOrder.names(), List.of("Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hậu Giang"));
    }

    @Test
    void ordersNumbersByValue() {
        assertKept(VietnameseOrder.names(), List.of("Phường 2", "Phường 10", "Phường An Hòa"));
    }

    @Test
    void ordersLocalitiesWithoutTheTypeWord() {
        assertKept(
                VietnameseOrder.unitNames(),
                List.of(
                        "Phường 2",
                        "Phường 10",
                        "Xã An Bình",
                        "Phường Long Đức",
                        "Đặc khu Phú Quốc",
                        "Thị trấn Trà Cú",
                        "Thành phố Trà Vinh",
                        "Tỉnh Trà Vinh"));
    }

    @Test
    void ordersPeopleByGivenName() {
        assertKept(
                VietnameseOrder.people(),
                List.of("Trần Thị An", "Lê Văn Ân", "Nguyễn Đức", "Nguyễn Thị Hoa", "Phạm Văn Hòa", "Đỗ Văn Ý"));
    }

    private static void assertKept(Comparator<String> order, List<String> expected) {
        var shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(5));
        shuffled.sort(order);
        assertThat(shuffled).containsExactlyElementsOf(expected);
    }
}
