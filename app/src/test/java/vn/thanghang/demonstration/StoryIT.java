package vn.thanghang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.platform.web.BrowserIT;
import vn.thanghang.platform.web.Browsing;

/** The story of the year 2023 in a real browser, from the letter to the list of the agencies without a plan. */
@BrowserIT(
        properties = {
            "thanghang.web.demo=true",
            "thanghang.demonstration=2023",
            "thanghang.demonstration.play=false",
            "thanghang.organisation.bundled=demo-2023"
        })
class StoryIT {

    @Autowired
    private Cast cast;

    @Autowired
    private FindingPapers papers;

    @Test
    void fromTheLetterToTheListOfAgenciesWithoutAPlan(Browsing browsing) {
        var screens = new StoryScreens();
        var told = new StoryChapters(new Storyteller(browsing), screens, outside());
        told.letter();
        told.receipts();
        told.sheet();
        told.sheetIssued();
        told.guidance();
        assertThat(screens.faults()).isEmpty();
    }

    private StoryChapters.Outside outside() {
        return new StoryChapters.Outside() {

            @Override
            public void at(int month, int day, int hour) {
                cast.at(month, day, hour);
            }

            @Override
            public byte[] signed(String login, UUID paper, String number, LocalDate day) {
                return StoryIT.signed(cast, papers, login, paper, number, day);
            }
        };
    }

    static byte[] signed(Cast cast, FindingPapers papers, String login, UUID paper, String number, LocalDate day) {
        return cast.as(
                login,
                person -> Numbered.docx(
                        papers.frozen(papers.paper(person, paper)).orElseThrow().document(), number, day));
    }
}
