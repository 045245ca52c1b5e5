package vn.thanghang.directive.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thanghang.platform.files.Sha256;

/**
 * A draft that was sent to agencies for their opinion.
 *
 * @param agency whose draft it is; empty for the whole province
 * @param pdf of the draft as it was sent
 * @param opinions one for each agency asked that the reader may see
 */
public record OpinionRequest(
        UUID id,
        UUID paperId,
        String agency,
        RequestState state,
        int version,
        String subject,
        String type,
        Sha256 pdf,
        LocalDate due,
        String askedBy,
        Instant askedAt,
        List<Section> sections,
        List<Opinion> opinions) {

    /**
     * One section of the draft.
     *
     * @param handling what the drafter does with the opinions on it; empty while not said
     */
    public record Section(int position, String title, String text, String handling) {}

    public OpinionRequest {
        sections = List.copyOf(sections);
        opinions = List.copyOf(opinions);
    }

    public Optional<Opinion> of(String asked) {
        return opinions.stream().filter(each -> each.agency().equals(asked)).findFirst();
    }

    public long given() {
        return opinions.stream().filter(Opinion::isGiven).count();
    }
}
