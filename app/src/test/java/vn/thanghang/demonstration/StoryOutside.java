package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.UUID;

/** What happens outside of the browsers. */
interface StoryOutside {

    /** Days of 2023 go by. */
    void at(int month, int day, int hour);

    /**
     * A frozen paper comes back from văn thư with its number and date.
     *
     * @param login who may see the paper
     */
    byte[] signed(String login, UUID paper, String number, LocalDate day);
}
