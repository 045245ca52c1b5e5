package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.thanghang.access.NotFoundForUser;

class SecurityContactPageTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);

    @Test
    void namesTheAddressOfTheInstallationAndADayWithinAYear() {
        assertThat(page("mailto:an-toan@songlam.vn").contact().getBody())
                .isEqualTo(
                        "Contact: mailto:an-toan@songlam.vn\nExpires: 2027-05-22T00:00:00Z\nPreferred-Languages: vi, en\n");
    }

    @Test
    void isNotThereWithoutAnAddressOrWithSomethingElse() {
        for (String wrong :
                new String[] {"", " ", "an-toan@songlam.vn", "mailto:a\nContact: x", "javascript:alert(1)"}) {
            assertThatThrownBy(() -> page(wrong).contact()).isInstanceOf(NotFoundForUser.class);
        }
    }

    private static SecurityContactPage page(String contact) {
        var minutes = Duration.ofMinutes(15);
        return new SecurityContactPage(new AccessSettings(minutes, minutes, minutes, 30, 200, 120, 60, contact), NOON);
    }
}
