package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;

/** A draft goes its whole road: frozen, signed, numbered, back in the register. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class SendingPapers {

    private final Cast cast;
    private final FindingPapers papers;
    private final FreezingPapers freezing;
    private final SigningCopies signing;

    SendingPapers(Cast cast, FindingPapers papers, FreezingPapers freezing, SigningCopies signing) {
        this.cast = cast;
        this.papers = papers;
        this.freezing = freezing;
        this.signing = signing;
    }

    /** The document it becomes. */
    UUID send(String login, UUID paper, String number, LocalDate day) {
        return cast.as(login, person -> {
            Freezing frozen =
                    freezing.freeze(person, paper, papers.paper(person, paper).version());
            if (!(frozen instanceof Freezing.Done)) {
                throw new IllegalStateException("paper " + number + " of the demonstration: " + frozen);
            }
            return signing.bringBack(person, paper, number, day, "");
        });
    }
}
