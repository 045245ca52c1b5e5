package vn.thanghang.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanghang.platform.database.DatabaseIT;

/** Whom words mean among the agencies of Trà Vinh in 2023. */
@DatabaseIT
class RostersIT {

    @Autowired
    private Rosters rosters;

    private Rosters.Match match(String words) {
        return rosters.match(rosters.on(LocalDate.of(2023, 6, 1), "tra-vinh"), words);
    }

    @Test
    void namesAbbreviationsAndWholeWordsOfANameAreOneAgency() {
        for (String words : List.of("Sở Y tế", "SYT", "sở y tế", "Sở Y tế (Giám đốc)", "Y tế")) {
            assertThat(match(words)).as(words).isEqualTo(new Rosters.Match.One("syt-tra-vinh"));
        }
    }

    @Test
    void theBeginningOfAWordIsNobody() {
        for (String words : List.of("Sở Lạ", "Sở L", "Sở T", "ở Y tế", "")) {
            assertThat(match(words)).as(words).isNotInstanceOf(Rosters.Match.One.class);
        }
    }
}
